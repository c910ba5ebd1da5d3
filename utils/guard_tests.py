"""guard_tests.py: the format of lit tests that run with a guard taken out, for guards.py.

Made of a file with a line for each run, "TEST GUARD": the test must fail with that guard taken out. GUARD may also be
"none" (the test must pass) or "trace" (it must pass, and what its guards stop is noted in Output/NAME.guards).
"""
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import collections
import copy
import os

import lit.formats
import lit.Test


class GuardTest(lit.Test.Test):
    """One test without one guard, with temporary files of its own."""

    def __init__(self, suite, path, config, guard):
        config = copy.copy(config)
        config.environment = dict(config.environment)
        super().__init__(suite, path, config)
        self.guard = guard
        if guard == "trace":
            config.environment["ESC_GUARD_TRACE"] = self.trace()
        elif guard != "none":
            config.environment["ESC_WITHOUT_GUARD"] = guard

    def getExecPath(self):
        return self.suite.getExecPath(("guards", self.guard) + self.path_in_suite)

    def getFullName(self):
        return "/".join(self.path_in_suite) + " " + self.guard

    def trace(self):
        folder, name = os.path.split(self.getExecPath())
        return os.path.join(folder, "Output", name + ".guards")


class Format(lit.formats.ShTest):
    def __init__(self, path):
        super().__init__(execute_external=False)
        self.guards = collections.defaultdict(list)
        with open(path, encoding="utf-8") as file:
            for line in file:
                test, guard = line.split()
                self.guards[test].append(guard)

    def getTestsForPath(self, suite, path, lit_config, config):
        for guard in self.guards.get("/".join(path), []):
            yield GuardTest(suite, path, config, guard)

    def execute(self, test, lit_config):
        if test.guard == "trace":
            os.makedirs(os.path.dirname(test.trace()), exist_ok=True)
            open(test.trace(), "w", encoding="utf-8").close()
        result = super().execute(test, lit_config)
        code = result.code
        if test.guard not in ("none", "trace"):
            if code in (lit.Test.FAIL, lit.Test.TIMEOUT):
                result.code = lit.Test.PASS
            elif code is lit.Test.PASS:
                result.code = lit.Test.FAIL
        return result
