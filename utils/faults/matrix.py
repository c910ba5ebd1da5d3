#!/usr/bin/env python3
# matrix.py: promotes each program of programs/ rightly and wrongly, and sees which checks notice.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# A cell: "d" other output, "X" ended by a signal, "C" a report of the check, "." nothing. A program that the pass
# promotes as it decides must have no letter at all; one with a fault must have one at least.
import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
top = here.parent.parent
STACK_KB = 512


class Lab:
    def __init__(self, args, work):
        self.bin = pathlib.Path(f"/usr/lib/llvm-{args.llvm}/bin")
        self.lib = pathlib.Path(args.build or top / "build" / args.llvm) / "lib"
        self.lab = self.lib / "EscapementLab.so"
        self.work = work

    def tool(self, name, *arguments, **options):
        command = [str(self.bin / name), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", **options)
        if done.returncode:
            raise SystemExit(f"faults: error: {' '.join(command)}\n{done.stderr}")
        return done

    def prepare(self):
        for name in [here / "shared.c", top / "utils" / "heapify" / "heap.c"]:
            self.tool("clang", "-O1", "-c", name, "-o", self.work / f"{name.stem}.o")


class Program:
    """One program of the matrix, promoted with one fault, or with none."""

    def __init__(self, lab, path, fault):
        self.lab, self.path, self.fault = lab, path, fault
        self.stem = lab.work / f"{path.stem}.{fault or 'heap'}"
        self.cxx = path.suffix == ".cpp"

    def file(self, kind):
        return pathlib.Path(f"{self.stem}.{kind}")

    def front(self, *options):
        out = self.lab.work / f"{self.path.stem}{''.join(options)}.ll"
        if self.path.suffix == ".ll":
            return self.path
        if out.exists():
            return out
        language = ["clang++"] if self.cxx else ["clang", "-std=gnu17"]
        self.lab.tool(*language, "-g", "-O1", "-Xclang", "-disable-llvm-passes", "-S", "-emit-llvm", "-Wall", "-Wextra", "-I", here,
                      *options, self.path, "-o", out)  # fmt: skip
        return out

    def promote(self, kind, parameters, *front):
        out = self.file(f"{kind}.ll")
        passes = "always-inline,function(sroa)"
        if self.fault:
            passes += f",wrong-promotion<{';'.join([self.fault, *parameters])}>"
        done = self.lab.tool("opt", "-S", f"-load-pass-plugin={self.lab.lab}", f"-passes={passes}",
                             self.front(*front), "-o", out)  # fmt: skip
        self.promoted = int(re.search(r"wrong-promotion: (\d+)", done.stderr)[1]) if self.fault else 0
        return out

    def link(self, kind, module, *options, heap=None):
        out = self.file(kind)
        if out.exists():
            return out
        self.lab.tool("clang++" if self.cxx else "clang", "-Wno-override-module", module, *options, self.lab.work / "shared.o",
                      heap or self.lab.work / "heap.o", "-o", out, "-lpthread")  # fmt: skip
        return out

    def library(self, kind):
        return self.lab.lib / f"libesc-checked-{kind}.a"


def run(command, variables={}):
    environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:exitcode=9", **variables)
    try:
        done = subprocess.run(list(map(str, command)), capture_output=True, timeout=60, env=environment)
    except subprocess.TimeoutExpired:
        return None, b"", b""
    return done.returncode, done.stdout, done.stderr


def judge(result, reference, report_code=None):
    code, out, _ = result
    if code is None:
        return "T"
    if report_code is not None and code == report_code:
        return "C"
    if code < 0 or code > 128:
        return "X"
    return "." if (code, out) == (0, reference) else "d"


# ---- checks: each gives a letter -------------------------------------------------------------------------------------


def optimised(p, kind, parameters):
    return p.link(kind, p.promote(kind, parameters), "-O2")


def check_plain(p, reference):
    return judge(run([optimised(p, "plain", [])]), reference)


def check_fill(p, reference):
    return judge(run([optimised(p, "fill", ["fill"])]), reference)


def lint(p, module):
    errors = p.lab.tool("opt", "-passes=lint", "-disable-output", module).stderr
    return len(re.findall(r"^(Undefined behavior|Unusual|Pessimization|Returning alloca)", errors, re.M))


def check_lint(p, _):
    before = Program(p.lab, p.path, None)
    return "C" if lint(p, p.promote("lint", [])) > lint(before, before.promote("lint", [])) else "."


def check_stack(p, reference):
    limit = f"ulimit -s {STACK_KB} && exec {optimised(p, 'plain', [])}"
    return judge(run(["bash", "-c", limit]), reference)


def check_page(p, reference):
    module = p.promote("page", ["checked"])
    return judge(run([p.link("page", module, "-O1", p.library("page"))]), reference)


def check_asan(p, reference):
    module = p.promote("asan", ["checked"], "-fsanitize=address")
    return judge(run([p.link("asan", module, "-O1", "-fsanitize=address", p.library("heap"))]), reference, 9)


def check_valgrind(p, reference):
    binary = p.link("valgrind", p.promote("valgrind", ["checked"]), "-O1", p.library("heap"))
    return judge(run(["valgrind", "-q", "--error-exitcode=9", "--fair-sched=yes", binary]), reference, 9)


def check_touch(p, _):
    out, counts = p.file("touch.ll"), p.file("counts")
    p.lab.tool("opt", "-S", f"-load-pass-plugin={p.lab.lab}", f"-passes=always-inline,function(sroa),watch-touches<{p.fault}>",
               p.front(), "-o", out)  # fmt: skip
    run([p.link("touch", out, "-O1", heap=p.lab.lib / "libesc-ceiling.a")], {"ESC_CEILING_FILE": str(counts)})
    rows = [line.split("\t") for line in counts.read_text().splitlines()]
    return "C" if any(row[0] == "StackPromoted" and row[5] != "0" for row in rows) else "."


CHECKS = {name[6:]: function for name, function in list(globals().items()) if name.startswith("check_")}


# ---- the matrix ------------------------------------------------------------------------------------------------------


def reference_of(lab, path):
    p = Program(lab, path, None)
    outputs = {run([p.link(f"heap{level}", p.promote("heap", []), f"-O{level}")])[:2] for level in "02"}
    if len(outputs) != 1 or next(iter(outputs))[0] != 0:
        raise SystemExit(f"faults: error: {path.name} has no answer of its own: {outputs}")
    return next(iter(outputs))[1]


def fault_of(path):
    return re.search(r"FAULT: (\S+)", path.read_text())[1]


def row(lab, path, checks):
    reference = reference_of(lab, path)
    right, wrong = Program(lab, path, "none"), Program(lab, path, fault_of(path))
    cells = {}
    for name in checks:
        cells[name] = (CHECKS[name](right, reference), CHECKS[name](wrong, reference))
    right.promote("count", [])
    return path.stem, right.promoted, cells


def verdict(promoted, cells):
    if any(right != "." for right, _ in cells.values()):
        return "FALSE ALARM"
    if not promoted:
        return "NO TWIN"
    return "ok" if any(wrong != "." for _, wrong in cells.values()) else "NOT CAUGHT"


def show(name, promoted, cells):
    said = verdict(promoted, cells)
    letters = []
    for right, wrong in cells.values():
        letters.append(f"{wrong if right == '.' else wrong + '!' + right:>9}")
    print(f"{name:<24}{''.join(letters)}   {said}", flush=True)
    return said == "ok"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--llvm", default="22")
    parser.add_argument("--build", help="the build tree (default: build/LLVM)")
    parser.add_argument("--checks", default=",".join(CHECKS), help="of " + ",".join(CHECKS))
    parser.add_argument("faults", nargs="*")
    args = parser.parse_args()
    checks = args.checks.split(",")
    paths = sorted(p for p in (here / "programs").iterdir() if not args.faults or p.stem in args.faults)
    if not paths or set(checks) - set(CHECKS):
        parser.error("no such fault or check")
    with tempfile.TemporaryDirectory(prefix="esc-faults-") as folder:
        lab = Lab(args, pathlib.Path(folder))
        lab.prepare()
        print(f"{'fault':<24}{''.join(f'{name:>9}' for name in checks)}")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            good = [show(*done) for done in pool.map(lambda path: row(lab, path, checks), paths)]
    print(f"{len(good)} faults, {sum(good)} caught and without a false alarm, {len(good) - sum(good)} wrong")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
