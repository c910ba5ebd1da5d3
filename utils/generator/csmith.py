#!/usr/bin/env python3
"""csmith.py: programs of csmith whose variables live on the heap and come there on many roads.

usage: csmith.py [options] FIRST COUNT        the options of run.py

csmith gives a program for each seed; heapify<routes=SEED> moves its variables to the heap, three in four into factories
which they leave on a road that the seed picks (routes.c); then both are promoted, before inlining and after -O2. The
checksum that csmith's programs print must stay as it is. Programs that run longer than 2 seconds, or need more than the
heap has, are left out and counted.
"""
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import collections
import os
import shutil
import subprocess
import tempfile

import run as generator
from run import HERE, PASSES, TREE, Broken, run

CSMITH = ["csmith", "--max-funcs", "6", "--max-block-depth", "3", "--no-bitfields", "--no-volatiles"]
HEADERS = ["/usr/include/csmith"]


class Lab(generator.Lab):
    def __init__(self, options):
        super().__init__(options)
        self.lab = os.path.join(options.build, "lib", "EscapementLab.so")
        self.heap = self.compile_runtime("heap.o", os.path.join(TREE, "utils", "heapify", "heap.c"))
        self.routes = os.path.join(self.place, "routes.bc")
        self.clang("-O2", "-Xclang", "-disable-llvm-passes", "-emit-llvm", "-c", os.path.join(HERE, "routes.c"), "-o", self.routes)

    def file(self, first, count):
        bad, names = [], collections.Counter()
        for seed in range(first, first + count):
            folder = tempfile.mkdtemp(dir=self.place)
            try:
                bad += self.one(folder, seed, names)
            except Broken as broken:
                bad.append((seed, "file", str(broken)))
            if any(found[0] == seed for found in bad):
                self.leave(folder, f"csmith-{seed}")
            shutil.rmtree(folder, ignore_errors=True)
        return bad, names

    def one(self, folder, seed, names):
        source, heaped = os.path.join(folder, "p.c"), os.path.join(folder, "heap.bc")
        run([*CSMITH, "--seed", str(seed), "--output", source], cwd=folder)
        words = [word for header in HEADERS for word in ("-I", header)]
        self.clang("-O2", "-Xclang", "-disable-llvm-passes", *words, "-emit-llvm", "-c", source, "-o", f"{folder}/p.bc")
        run([f"{self.bin}/opt", f"-load-pass-plugin={self.lab}", f"-passes=function(sroa),heapify<routes={seed}>",
             f"{folder}/p.bc", "-o", f"{folder}/h.bc"])  # fmt: skip
        run([f"{self.bin}/llvm-link", f"{folder}/h.bc", self.routes, "-o", f"{folder}/linked.bc"])
        run([f"{self.bin}/opt", "-passes=internalize,globaldce", "-internalize-public-api-list=main", f"{folder}/linked.bc",
             "-o", heaped])  # fmt: skip
        run([f"{self.bin}/opt", "-passes=default<O2>", heaped, "-o", f"{folder}/o2.bc"])
        expected = self.result(folder, f"{folder}/o2.bc", "reference")
        if expected is None:
            names["skipped", "csmith"] += 1
            return []
        bad = []
        for variant in self.variants:
            start = heaped if variant.startswith("early") else f"{folder}/o2.bc"
            bitcode, remarks = self.promote(folder, start, variant)
            self.count(remarks, variant, names)
            actual = self.result(folder, bitcode, variant, 60 if "page" in variant else 10, "page" in variant)
            if actual != expected:
                bad.append((seed, variant, f"{expected} became {actual}"))
        return bad

    def result(self, folder, bitcode, name, seconds=2, page=False):
        program = os.path.join(folder, name)
        extra = [self.page] if page else []
        self.clang("-O2", "-Xclang", "-disable-llvm-passes", bitcode, self.heap, *extra, "-o", program, "-lpthread", "-lm")
        try:
            done = subprocess.run(["bash", "-c", f"ulimit -v 8000000; exec {program}"], capture_output=True, timeout=seconds, check=False)
        except subprocess.TimeoutExpired:
            return None
        return f"{done.stdout.decode(errors='replace').strip()} exit {done.returncode}" if done.returncode >= 0 else None


if __name__ == "__main__":
    generator.main(Lab, per_file=1)
