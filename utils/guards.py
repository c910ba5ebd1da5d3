#!/usr/bin/env python3
"""guards.py: does a test notice when a guard is gone?

usage: guards.py [--build DIR] [--jobs N]           all guards, each with its killer
       guards.py --list                             the guards, where they stand, and their killers
       guards.py --suggest [GUARD...]               finds killers for guards without (or these), and writes them down
       guards.py --rates N [GUARD...]               do 1 % of N generated programs, or of 10 N graphs, notice?

A guard is a condition or statement in lib/Reader, lib/Graph, lib/Planner or lib/Rewriter without which the pass would
promote what it must not, forget a flow, or write a wrong program. The code names it (lib/Support/Guard.h); a build with
-DESCAPEMENT_REMOVABLE_GUARDS=ON (build/guards) can do without any one of them. test/Soundness/guards.txt names a lit test
for each, its killer, which fails then and passes otherwise.

Each line of a complaint is one of: a guard without a killer, a killer of no guard, a killer that does not notice, or a
line of code that looks like a guard and has no name (test/Soundness/unguarded.txt lists those that need none, and why).

The last line is the summary. Exit code 1 when there is a complaint.
"""
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import argparse
import collections
import concurrent.futures
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TREE = os.path.dirname(HERE)
FOLDERS = ["Reader", "Graph", "Planner", "Rewriter"]
KILLERS = os.path.join(TREE, "test", "Soundness", "guards.txt")
UNGUARDED = os.path.join(TREE, "test", "Soundness", "unguarded.txt")
SLOW = 3  # seconds: no killer
LIT = "/usr/lib/llvm-22/bin/lit"
MACRO = re.compile(r"\bESC_(?:GUARD|NEEDS|MUST)\b(?:\((\w+)[,)])?")
# What a guard does when it has something to stop, and what makes a flow.
EFFECTS = re.compile(
    r"\brefuse\(|\badd_sink\(|\besc_escape_\w+\(|\besc_value_sink_all\(|\bsink_(?:arguments|operands)\(|\bresult_is_world\(|"
    r"\besc_graph_add_(?!object|node|place|parameter|call)\w+\(|\besc_solver_add_(?:edge|fact)\(|\badd_world\(|\blearn\(|\bsay\(|"
    r"\bESC_LOOP_(?:OVERLAP|GIVEN_UP)\b|\breturn READ\b|\? READ\b|\breturn unknown\b|(?<!== )(?<!!= )\bESC_REASON_(?!COUNT)\w+")


def sources():
    for folder in FOLDERS:
        for path in sorted(glob.glob(os.path.join(TREE, "lib", folder, "*.[ch]"))):
            with open(path, encoding="utf-8") as file:
                yield os.path.relpath(path, os.path.join(TREE, "lib")), file.read()


def read_table(path):
    """Lines of words, without comments: first word -> the rest, with complaints about doubles."""
    table, complaints = {}, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if not line:
                continue
            first, _, rest = line.partition(" ")
            if first in table:
                complaints.append(f"{first}: stands twice in {os.path.relpath(path, TREE)}")
            table[first] = rest.strip()
    return table, complaints


def find_guards():
    """name -> file:line"""
    guards, complaints = {}, []
    for path, text in sources():
        for found in MACRO.finditer(text):
            place = f"lib/{path}:{text.count(chr(10), 0, found.start()) + 1}"
            if not found[1]:
                complaints.append(f"{place}: a guard without a name")
            elif found[1] in guards:
                complaints.append(f"{place}: guard {found[1]} is also at {guards[found[1]]}")
            else:
                guards[found[1]] = place
    return guards, complaints


# ---- guards without a name ----------------------------------------------------------------------------------------


def without_comments(text):
    text = re.sub(r"/\*.*?\*/|//[^\n]*", lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.S)
    return re.sub(r"\bfor \([^\n]*", lambda m: m[0].replace("; ", ", ", 2), text)  # its semicolons end no statement


def statement_before(text, at):
    """From the end of the statement before to `at`; what an `if` says stands before its block."""
    start = max(text.rfind(mark, 0, at) for mark in (";", "}\n", "\n\n", ":\n"))
    return text[start + 1 : at]


def find_unnamed():
    """Lines that do what guards do, without being or standing under one."""
    with open(UNGUARDED, encoding="utf-8") as file:
        entries = [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    reviewed = {tuple(part.strip() for part in entry.split(" | ")[:2]) for entry in entries}
    complaints, used = [], set()
    complaints += [f"unguarded.txt: no reason: {entry}" for entry in entries if entry.count(" | ") != 2]
    for path, text in sources():
        code = without_comments(text)
        for found in EFFECTS.finditer(code):
            line_start, line_end = code.rfind("\n", 0, found.start()) + 1, code.find("\n", found.start())
            line = code[line_start:line_end].strip()
            if re.match(r"(static |bool |void |#|enum|ESC_REASON_\w+,$|case ESC_)", line) or path == "Reader/reader.h":
                continue
            if MACRO.search(statement_before(code, found.start()) + line):
                continue
            known = {(path, line), (path, "*")} & reviewed
            if known:
                used |= known
                continue
            complaint = f"lib/{path}:{code.count(chr(10), 0, line_start) + 1}: looks like a guard without a name: {line}"
            if complaint not in complaints:
                complaints.append(complaint)
    return complaints + [f"unguarded.txt: no such line: {path} | {line}" for path, line in sorted(reviewed - used)]


# ---- runs ---------------------------------------------------------------------------------------------------------


class Lab:
    def __init__(self, options):
        self.o = options

    def build(self):
        sh = ["cmake", "-S", TREE, "-B", self.o.build, "-G", "Ninja", "-DESCAPEMENT_REMOVABLE_GUARDS=ON"]
        for command in (sh, ["ninja", "-C", self.o.build, f"-j{self.o.jobs}", "all"]):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                sys.exit(done.stdout[-3000:] + done.stderr[-3000:])

    def lit(self, runs):
        """(test, guard) -> how it went, and in how many seconds."""
        if not runs:
            return {}
        with tempfile.TemporaryDirectory() as place:
            table, results = os.path.join(place, "runs"), os.path.join(place, "results.json")
            with open(table, "w", encoding="utf-8") as file:
                file.writelines(f"{test} {guard}\n" for test, guard in runs)
            folders = sorted({os.path.join(self.o.build, "test", test.split("/")[0]) for test, _ in runs})
            subprocess.run([LIT, "-q", f"-j{self.o.jobs}", "--timeout=60", f"-Dguards={table}", f"--output={results}", *folders],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)  # fmt: skip
            with open(results, encoding="utf-8") as file:
                found = json.load(file)["tests"]
        return {tuple(test["name"].rsplit(" ", 1)): (test["code"], test["elapsed"]) for test in found}

    def graphs(self, guard, count):
        """How many graphs are contradicted. Only the solver's guards have any to do with them."""
        fuzz = [os.path.join(self.o.build, "bin", "esc-graph-fuzz"), "0", str(count)]
        text = subprocess.run(fuzz, capture_output=True, text=True, env=dict(os.environ, ESC_WITHOUT_GUARD=guard), check=False).stdout
        return len(re.findall(r"^seed \d+:", text, re.M))


# ---- what can be asked --------------------------------------------------------------------------------------------


def check(lab, guards, killers, complaints):
    complaints += find_unnamed()
    complaints += [f"{place}: guard {guard} has no killer in test/Soundness/guards.txt"
                   for guard, place in guards.items() if guard not in killers]  # fmt: skip
    complaints += [f"guards.txt: there is no guard {guard}" for guard in killers if guard not in guards]
    lab.build()
    named = {guard: test for guard, test in killers.items() if guard in guards}
    tests = sorted(set(named.values()))
    results = lab.lit([(test, "none") for test in tests] + [(test, guard) for guard, test in named.items()])
    good = {test for test in tests if results.get((test, "none"), ("",))[0] == "PASS"}
    complaints += [f"{test}: {results.get((test, 'none'), ('is not there',))[0]} with every guard in place" for test in tests if test not in good]
    killed = [guard for guard, test in named.items() if results.get((test, guard), ("",))[0] == "PASS"]
    complaints += [f"{guards[guard]}: without guard {guard}, {test} does not fail"
                   for guard, test in named.items() if guard not in killed and test in good]  # fmt: skip
    for complaint in complaints:
        print(complaint)
    print(f"{len(guards)} guards, {len(killed)} killed by {len(tests)} tests, {len(complaints)} complaints")
    return 1 if complaints else 0


def all_tests():
    names = glob.glob(os.path.join(TREE, "test", "**", "*"), recursive=True)
    return sorted(os.path.relpath(name, os.path.join(TREE, "test")) for name in names
                  if re.search(r"\.(ll|c|cpp|test)$", name) and "/Inputs/" not in name and "/Frontends/" not in name)  # fmt: skip


def stopped_something(lab):
    """guard -> tests in which it has something to stop, the quickest first."""
    results = lab.lit([(test, "trace") for test in all_tests()])
    tests = collections.defaultdict(list)
    for (test, _), (code, seconds) in results.items():
        if code != "PASS" or seconds > SLOW:
            continue
        folder, name = os.path.split(os.path.join(lab.o.build, "test", "guards", "trace", test))
        with open(os.path.join(folder, "Output", name + ".guards"), encoding="utf-8") as file:
            for guard in set(file.read().split()):
                tests[guard].append((seconds, test))
    return {guard: [test for _, test in sorted(found)] for guard, found in tests.items()}


def suggest(lab, guards, killers, wanted):
    lab.build()
    tests = stopped_something(lab)
    left = [guard for guard in wanted or guards if wanted or guard not in killers]
    first = 0
    for share in (1, 2, 4, 8, 16, 32):
        results = lab.lit([(test, guard) for guard in left for test in tests.get(guard, [])[first : first + share]])
        for guard in list(left):
            killing = [(seconds, test) for (test, name), (code, seconds) in results.items() if name == guard and code == "PASS"]
            if killing:
                killers[guard] = min(killing)[1]
                left.remove(guard)
        first += share
        write_killers(guards, killers)
        print(f"{len(left)} are left after {first} tests for each", flush=True)
    for guard in left:
        print(f"{guards.get(guard)}: nothing notices that guard {guard} is gone; it stops something in {len(tests.get(guard, []))} tests")
    return 1 if left else 0


def write_killers(guards, killers):
    with open(KILLERS, encoding="utf-8") as file:
        head = [line for line in file if line.startswith("#")]
    with open(KILLERS, "w", encoding="utf-8") as file:
        file.writelines(head)
        file.writelines(f"{guard:28} {killers[guard]}\n" for guard in sorted(killers) if guard in guards)


def rate(lab, programs, guard, place, count):
    noticed, seen = programs.of(guard)
    graphs = lab.graphs(guard, 10 * count) if place.startswith("lib/Graph") and not noticed else 0
    return guard, noticed, seen, graphs


def rates(lab, guards, count, wanted):
    from guard_rates import Rates  # pylint: disable=import-outside-toplevel

    lab.build()
    programs = Rates(lab.o.build, count, max(1, count // 100))
    counts, names = collections.Counter(), wanted or list(guards)
    print(f"{'without':28} {'programs':>16} {'of ' + str(10 * count) + ' graphs':>16}", flush=True)
    with concurrent.futures.ThreadPoolExecutor(lab.o.jobs) as pool:
        for guard, noticed, seen, graphs in pool.map(lambda name: rate(lab, programs, name, guards[name], count), names):
            print(f"{guard:28} {noticed:9} of {seen:3} {graphs or '-':>16}", flush=True)
            counts["all"] += 1
            counts["programs"] += noticed >= programs.enough
            counts["graphs"] += noticed < programs.enough and graphs >= count // 10
            counts["stops nothing"] += not any(name == guard for file in programs.files for stops in file.stops.values() for name in stops)
    print(f"{counts['all']} guards: {counts['programs']} noticed by at least 1 % of {count} programs, {counts['graphs']} more by at least "
          f"1 % of {10 * count} graphs, {counts['all'] - counts['programs'] - counts['graphs']} only by lit tests, of which "
          f"{counts['stops nothing']} stop nothing in the programs")  # fmt: skip
    return 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n\n")[0].replace("%", "%%"))
    parser.add_argument("guards", nargs="*")
    parser.add_argument("--build", default=os.path.join(TREE, "build", "guards"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--suggest", action="store_true")
    parser.add_argument("--rates", type=int)
    options = parser.parse_args()
    options.build = os.path.abspath(options.build)
    guards, complaints = find_guards()
    killers, doubles = read_table(KILLERS)
    if options.list:
        for guard, place in guards.items():
            print(f"{guard:28} {place:36} {killers.get(guard, '-')}")
        return 0
    lab = Lab(options)
    if options.suggest:
        return suggest(lab, guards, killers, options.guards)
    if options.rates:
        return rates(lab, guards, options.rates, options.guards)
    return check(lab, guards, killers, complaints + doubles)


sys.exit(main())
