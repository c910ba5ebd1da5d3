"""guard_rates.py: of how many generated programs is it noticed that a guard is gone? A part of guards.py.

What does not depend on the guard is done once: compiling, running without promotion, promoting with every guard in place. A
guard that stops nothing in a file cannot be missed there, and a file that is promoted to the same bytes without it says
the same: so only what differs is linked and run. A guard is done when enough programs have noticed.
"""
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import os
import subprocess
import sys
import tempfile
import types

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "generator"))
import run as generator  # noqa: E402

VARIANTS = ["early-page", "early", "late-page", "late"]
PER_FILE = 25


class Rates:
    def __init__(self, build, count, enough):
        self.build, self.count, self.enough = build, count, enough
        self.place = tempfile.TemporaryDirectory()
        options = types.SimpleNamespace(llvm="22", build=build, collect=False, per_file=PER_FILE, only=None, keep=self.place.name,
                                        self_check=False)  # fmt: skip
        self.lab = generator.Lab(options)
        self.files = [self.prepare(first) for first in range(0, count, PER_FILE)]

    def prepare(self, first):
        folder = os.path.join(self.place.name, str(first))
        os.mkdir(folder)
        lab, file = self.lab, types.SimpleNamespace(folder=folder, count=min(PER_FILE, self.count - first), good={}, stops={})
        source, file.cxx = lab.source(folder, first, file.count)
        file.plain, file.optimised = os.path.join(folder, "p.bc"), os.path.join(folder, "o2.bc")
        lab.clang("-O2", "-Xclang", "-disable-llvm-passes", "-emit-llvm", "-c", "-I", generator.HERE, source, "-o", file.plain, cxx=file.cxx)
        generator.run([f"{lab.bin}/opt", "-passes=default<O2>", file.plain, "-o", file.optimised])
        file.expected = lab.output(folder, file.optimised, "reference", file.cxx)
        for variant in VARIANTS:
            trace = os.path.join(folder, variant + ".trace")
            file.good[variant] = self.promoted(file, variant, folder, {"ESC_GUARD_TRACE": trace})
            with open(trace, encoding="utf-8") as lines:
                file.stops[variant] = set(lines.read().split())
        return file

    def promoted(self, file, variant, folder, environment):
        """The promoted module; empty when there is none."""
        stage, _, how = variant.partition("-")
        passes = generator.PASSES.get(variant, generator.PASSES[stage]).format("<checked>" if how else "")
        out = os.path.join(folder, variant + ".bc")
        command = [f"{self.lab.bin}/opt", f"-load-pass-plugin={self.lab.plugin}", f"-passes={passes}",
                   file.plain if stage == "early" else file.optimised, "-o", out]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=60, env=dict(os.environ, **environment), check=False)
        except subprocess.TimeoutExpired:
            return b""
        if done.returncode:
            return b""
        with open(out, "rb") as module:
            return module.read()

    def differing(self, file, variant, guard, folder):
        """Seeds that say something else without the guard."""
        made = self.promoted(file, variant, folder, {"ESC_WITHOUT_GUARD": guard})
        if made == file.good[variant]:
            return set()
        try:
            said = self.lab.output(folder, os.path.join(folder, variant + ".bc"), variant, file.cxx, "page" in variant) if made else {}
        except generator.Broken:
            said = {}
        return {seed for seed, line in file.expected.items() if said.get(seed) != line} if said else {next(iter(file.expected))}

    def of(self, guard):
        """How many programs noticed, of how many."""
        noticed, seen = set(), 0
        for file in self.files:
            seen += file.count
            for variant in VARIANTS:
                if len(noticed) >= self.enough or guard not in file.stops[variant]:
                    continue
                with tempfile.TemporaryDirectory(dir=self.place.name) as folder:
                    noticed |= self.differing(file, variant, guard, folder)
            if len(noticed) >= self.enough:
                break
        return len(noticed), seen
