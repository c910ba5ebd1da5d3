#!/usr/bin/env python3
"""run.py: generated programs with and without promotion must say the same.

usage: run.py [options] FIRST COUNT        the programs of the seeds FIRST to FIRST+COUNT-1

  --llvm 22|19     which tools (22)
  --build DIR      the build tree with the plugin (build/22)
  --jobs N         files at the same time (2)
  --per-file N     programs in one file (25)
  --resume FILE    goes on where FILE says that an earlier run stopped, and keeps it up to date
  --keep DIR       where the files of a divergence are left (build/generator)
  --only NAMES     these variants: early, late, early-page, late-page (those four when nothing is said), early-fill, late-fill
  --collect        with the collector itself, which collects at every third allocation; variants early and late
  --self-check     instead: the programs have no undefined behaviour, and -O0 says what -O2 says
  --quiet          no progress line

Variants: "early" promotes before anything was inlined, "late" after -O2; with "-page" each promoted object has pages of
its own that nobody can touch when its life is over, with "-fill" its slot is full of garbage before it begins. Every
fourth file is C++.

The last line is the summary. Exit code 1 when anything diverged.
"""
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import argparse
import collections
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TREE = os.path.dirname(os.path.dirname(HERE))
PASSES = {"early": "function(sroa),stack-promotion{},default<O2>", "early-page": "function(sroa),stack-promotion{}",
          "late": "stack-promotion{},function(sroa,instcombine<no-verify-fixpoint>,dse,simplifycfg)"}  # fmt: skip


class Broken(Exception):
    """A tool failed: its own kind of divergence."""


def run(command, seconds=120, **more):
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, **more)
    except subprocess.TimeoutExpired as late:
        raise Broken(f"{os.path.basename(command[0])} does not end") from late
    if done.returncode:
        text = done.stderr.decode(errors="replace").strip().split("\n")
        raise Broken(f"{os.path.basename(command[0])} gives {done.returncode}: {text[-1][:200] if text else ''}")
    return done.stdout


class Lab:
    def __init__(self, options):
        self.o = options
        self.bin = f"/usr/lib/llvm-{options.llvm}/bin"
        self.plugin = os.path.join(options.build, "lib", "Escapement.so")
        self.page = os.path.join(options.build, "lib", "libesc-checked-page.a")
        self.variants = ["early", "late", "early-page", "late-page"]
        if options.collect:
            self.variants = ["early", "late"]
        if options.only:
            self.variants = options.only.split(",")
        self.place = tempfile.mkdtemp(prefix="esc-generator-")
        self.runtime = self.compile_runtime("runtime.o", os.path.join(HERE, "runtime.c"))
        self.libraries = ["-lgc", "-Wl,--wrap=GC_malloc,--wrap=GC_malloc_atomic"] if options.collect else []

    def clang(self, *words, cxx=False):
        return run([f"{self.bin}/clang++" if cxx else f"{self.bin}/clang", "-w", *words])

    def compile_runtime(self, name, source):
        path = os.path.join(self.place, name)
        collector = ["-DRUNTIME_WITH_COLLECTOR"] if self.o.collect else []
        self.clang("-O1", "-c", *collector, "-I", HERE, "-I", os.path.join(TREE, "include"), source, "-o", path)
        return path

    def source(self, folder, first, count):
        cxx = first // self.o.per_file % 4 == 3
        path = os.path.join(folder, "p.cpp" if cxx else "p.c")
        words = (["--cxx"] if cxx else []) + (["--visible"] if self.o.collect else [])
        text = run([sys.executable, os.path.join(HERE, "generate.py"), *words, str(first), str(first + count)])
        with open(path, "wb") as file:
            file.write(text)
        return path, cxx

    def link(self, bitcode, program, cxx, page=False):
        extra = [self.page] if page else []
        level = "-O0" if page or program.endswith("reference") else "-O2"
        self.clang(level, "-Xclang", "-disable-llvm-passes", bitcode, self.runtime, *extra, "-o", program, *self.libraries, "-lpthread", cxx=cxx)

    def promote(self, folder, start, variant):
        """The promoted module; what became of the sites is in the remarks."""
        stage, _, how = variant.partition("-")
        passes = PASSES.get(variant, PASSES[stage]).format({"page": "<checked>", "fill": "<fill>", "": ""}[how])
        out, remarks = os.path.join(folder, f"{variant}.bc"), os.path.join(folder, f"{variant}.yaml")
        run([f"{self.bin}/opt", f"-load-pass-plugin={self.plugin}", f"-passes={passes}", start,
             f"-pass-remarks-output={remarks}", "-pass-remarks-filter=stack-promotion", "-o", out])  # fmt: skip
        return out, remarks

    def file(self, first, count):
        """Compiles and compares one file. Gives divergences and counts of remarks."""
        folder = tempfile.mkdtemp(dir=self.place)
        bad, names = [], collections.Counter()
        try:
            source, cxx = self.source(folder, first, count)
            plain, optimised = os.path.join(folder, "p.bc"), os.path.join(folder, "o2.bc")
            self.clang("-O2", "-Xclang", "-disable-llvm-passes", "-emit-llvm", "-c", "-I", HERE, source, "-o", plain, cxx=cxx)
            run([f"{self.bin}/opt", "-passes=default<O2>", plain, "-o", optimised])
            expected = self.output(folder, optimised, "reference", cxx)
            for variant in self.variants:
                bad += self.variant(folder, plain, optimised, variant, cxx, expected, names)
        except Broken as broken:
            bad.append((first, "file", str(broken)))
        if bad:
            self.leave(folder, f"seed-{first}")
        shutil.rmtree(folder, ignore_errors=True)
        return bad, names

    def variant(self, folder, plain, optimised, variant, cxx, expected, names):
        try:
            start = plain if variant.startswith("early") else optimised
            bitcode, remarks = self.promote(folder, start, variant)
            self.count(remarks, variant, names)
            actual = self.output(folder, bitcode, variant, cxx, "page" in variant)
        except Broken as broken:
            return [("file", variant, str(broken))]
        return [(seed, variant, f"{expected[seed]} became {actual.get(seed, 'nothing')}")
                for seed in expected if expected[seed] != actual.get(seed)]  # fmt: skip

    @staticmethod
    def count(remarks, variant, names):
        with open(remarks, encoding="utf-8") as file:
            for name in re.findall(r"^Name: +(\w+)", file.read(), re.M):
                names[variant, name] += 1

    def output(self, folder, bitcode, name, cxx, page=False):
        program = os.path.join(folder, name)
        self.link(bitcode, program, cxx, page)
        lines = run([program]).decode().splitlines()
        return dict(line.split(" ", 1) for line in lines)

    def leave(self, folder, name):
        target = os.path.join(self.o.keep, name)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(folder, target)

    def check_file(self, first, count):
        """The programs themselves are right: sanitizers are silent, and two compilers' worth of optimisation agree."""
        folder, bad = tempfile.mkdtemp(dir=self.place), []
        try:
            source, cxx = self.source(folder, first, count)
            results = {}
            for name, words in {"O0": ["-O0"], "O2": ["-O2"],
                                "sanitized": ["-O1", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]}.items():  # fmt: skip
                program = os.path.join(folder, name)
                runtime = ["-x", "c", os.path.join(HERE, "runtime.c")]
                self.clang(*words, "-I", HERE, source, *runtime, "-o", program, "-lpthread", cxx=cxx)
                environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:detect_stack_use_after_return=1")
                results[name] = dict(line.split(" ", 1) for line in run([program], env=environment).decode().splitlines())
            for seed, right in results["O2"].items():
                bad += [(seed, name, f"{right} became {got.get(seed)}") for name, got in results.items() if got.get(seed) != right]
        except Broken as broken:
            bad.append((first, "file", str(broken)))
        shutil.rmtree(folder, ignore_errors=True)
        return bad, collections.Counter()


def parse(per_file):
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0], add_help=True)
    parser.add_argument("first", type=int)
    parser.add_argument("count", type=int)
    parser.add_argument("--llvm", default="22", choices=["22", "19"])
    parser.add_argument("--build")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--per-file", type=int, default=per_file)
    parser.add_argument("--resume")
    parser.add_argument("--keep", default=os.path.join(TREE, "build", "generator"))
    parser.add_argument("--only")
    parser.add_argument("--collect", action="store_true")
    parser.add_argument("--self-check", action="store_true")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    options.build = os.path.abspath(options.build or os.path.join(TREE, "build", options.llvm))
    return options


def read_resume(path):
    """next seed, divergences so far"""
    if not path or not os.path.exists(path):
        return None, 0
    with open(path, encoding="utf-8") as file:
        words = file.read().split()
    return (int(words[0]), int(words[1])) if len(words) == 2 else (None, 0)


def share(names, variant):
    stays = sum(n for (v, name), n in names.items()
                if v == variant and name not in ("StackPromoted", "StackPromotedSmall", "AllocationRemoved", "LeakingParam", "ModuleSummary"))  # fmt: skip
    moved, removed = names[variant, "StackPromoted"] + names[variant, "StackPromotedSmall"], names[variant, "AllocationRemoved"]
    total = stays + moved + removed
    return f"{variant} {moved} of {total} sites promoted ({100 * moved // max(total, 1)} %), {removed} removed"


def main(kind=Lab, per_file=25):
    options = parse(per_file)
    lab = kind(options)
    start, bad = read_resume(options.resume)
    begin = time.time()
    first, end = max(options.first, start or 0), options.first + options.count
    names, done = collections.Counter(), first
    work = lab.check_file if options.self_check else lab.file
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        starts = list(range(first, end, options.per_file))
        results = pool.map(lambda at: work(at, min(options.per_file, end - at)), starts)
        for at, (found, counts) in zip(starts, results):
            for seed, variant, what in found:
                print(f"\nDIVERGES seed {seed} (file of {at}) {variant}: {what}", flush=True)
            bad += len(found)
            names.update(counts)
            done = min(at + options.per_file, end)
            if options.resume:
                with open(options.resume, "w", encoding="utf-8") as file:
                    file.write(f"{done} {bad}\n")
            if not options.quiet:
                print(f"\rseeds {done - options.first} of {options.count}, {bad} diverge", end="", flush=True)
    shutil.rmtree(lab.place, ignore_errors=True)
    if not options.quiet:
        print()
    shares = "" if options.self_check else "; ".join(share(names, v) for v in ("early", "late")) + "; "
    what = "self-check" if options.self_check else " ".join(lab.variants)
    skipped = f"{names['skipped', 'csmith']} left out, " if names["skipped", "csmith"] else ""
    print(f"seeds {options.first}..{end - 1} [{what}]: {shares}{skipped}{bad} diverge, {time.time() - begin:.0f} s")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
