#!/usr/bin/env python3
"""theirs.py: builds, runs and counts programs that nobody here wrote. Called by theirs.sh.

Each becomes one module of bitcode, as its front end writes it; clang -O2 compiles that plain, with Escapement, and with the
reference analysis of the laboratory that walks over uses as TinyGo's does. All have to print the same. Counts are exact; no times.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import argparse
import gzip
import os
import pathlib
import re
import shutil
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(root / "utils"), str(root / "utils/ceiling")]
import ceiling  # noqa: E402
from bench import Failure, run, titles  # noqa: E402

llvm = pathlib.Path("/usr/lib/llvm-22/bin")
crystal_library = pathlib.Path("/usr/lib/crystal/lib")
crystal_examples = pathlib.Path("/usr/share/doc/crystal/examples")
crystal_links = ["-rdynamic", "-L/usr/lib/crystal", "-lm", "-lgc", "-lpthread", "-levent", "-lpcre", "-lrt", "-ldl"]
variants = ["plain", "escapement", "tinygo", "tinygo-early"]

# ---- programs: a module of bitcode, what to link, and a command that runs it --------------------------------------------


class Program:
    links, models = ["-lgc"], []

    def __init__(self, work):
        self.work = work
        self.bitcode = work / f"{type(self).__name__.lower()}.bc"

    def driver(self, name, source, *more):
        run([sys.executable, root / "utils" / name, source, "--emit-input", "-o", self.bitcode, "--build", root / "build/22", *more])

    def output(self, executable, environment):
        done = subprocess.run(self.command(executable), capture_output=True, env=environment, check=False)
        if done.returncode:
            raise Failure(f"{executable.name} ends with {done.returncode}: {done.stderr[-500:].decode(errors='replace')}")
        return done.stdout


class W3m(Program):
    """A browser in C: the objects that its Makefile makes, linked as bitcode. Shows its own manual, twenty times."""

    links = ["-no-pie", "-lm", "-lgc", "-ltermcap"]

    def build(self):
        source = self.work / "w3m"
        flags = "-O2 -flto -Xclang -disable-llvm-passes -std=gnu89 -w"
        tools = {"CC": str(llvm / "clang"), "CXX": str(llvm / "clang++"), "CFLAGS": flags, "LDFLAGS": "-fuse-ld=lld"}
        if not (source / "w3m").exists():
            off = ["--disable-image", "--without-ssl", "--disable-nls", "--disable-mouse", "--without-x"]
            run(["./configure", *off], cwd=source, env=os.environ | tools)
            run(["make", "-j2"], cwd=source)
        wanted = re.findall(r"\S+\.o\b", run(["make", "-n", "-W", "main.c", "w3m"], cwd=source).stdout.split(" -o w3m ", 1)[1])
        library = "Str.o indep.o regex.o textlist.o parsetag.o myctype.o hash.o".split()
        objects = [source / name for name in dict.fromkeys(wanted + library)] + sorted((source / "libwc").glob("*.o"))
        whole = self.work / "w3m-whole.bc"
        run([llvm / "llvm-link", *objects, "-o", whole])
        run([llvm / "opt", "-passes=internalize", "-internalize-public-api-list=main", whole, "-o", self.bitcode])
        page = (source / "doc/MANUAL.html").read_bytes()
        (self.work / "manuals.html").write_bytes(page * 20)

    def command(self, executable):
        return ["env", f"HOME={self.work}", executable, "-T", "text/html", "-dump", self.work / "manuals.html"]


class Format(Program):
    """The formatter of the Crystal compiler, on all of Crystal's library."""

    links = crystal_links

    def build(self):
        self.driver("esc-crystal", root / "utils/theirs/format.cr")

    def command(self, executable):
        return [executable, *sorted(crystal_library.rglob("*.cr"))]


class Example(Program):
    links = crystal_links

    def build(self):
        name = type(self).__name__.lower()
        source = self.work / f"{name}.cr"
        source.write_bytes(gzip.open(crystal_examples / f"{name}.cr.gz").read())
        self.driver("esc-crystal", source)

    def command(self, executable):
        return [executable]


class Sudoku(Example):
    pass


class Meteor(Example):
    pass


class Nim(Program):
    """The Nim compiler, which translates a program to C. What it writes counts as its output."""

    links = ["-lm", "-lrt", "-ldl", "-lgc", "-lpthread"]
    models = [root / "lib/Models/optional/nim.ll"]

    def build(self):
        self.driver("esc-nim", self.work / "nim/compiler/nim.nim")

    def command(self, executable):
        home = self.work / "nim-home"  # it looks for its library beside itself
        (home / "bin").mkdir(parents=True, exist_ok=True)
        for folder in ["lib", "config", "compiler"]:
            if not (home / folder).exists():
                (home / folder).symlink_to(self.work / "nim" / folder)
        shutil.copy(executable, home / "bin/nim")
        shutil.rmtree(home / "cache", ignore_errors=True)
        source = root / "test/Frontends/nim/parser.nim"
        return [home / "bin/nim", "c", "--skipUserCfg", "--compileOnly", f"--nimcache:{home / 'cache'}", "--hints:off", "-d:release", source]

    def output(self, executable, environment):
        said = super().output(executable, environment)
        return said + b"".join(path.read_bytes() for path in sorted((self.work / "nim-home/cache").glob("*.c")))


programs = {kind.__name__.lower(): kind for kind in [W3m, Format, Sudoku, Meteor, Nim]}

# ---- variants ------------------------------------------------------------------------------------------------------------


def compile_variant(program, variant):
    name = program.bitcode.stem
    made, executable = program.work / f"{name}-{variant}.o", program.work / f"{name}-{variant}"
    plugin = root / "build/22/lib" / ("Escapement.so" if variant == "escapement" else "EscapementLab.so")
    options = [f"-escapement-models={path}" for path in program.models]
    if variant.startswith("tinygo"):
        options = [f"-lab-promote=known-{variant}", *(f"-lab-models={path}" for path in program.models)]
    flags = [] if variant == "plain" else [f"-fplugin={plugin}", f"-fpass-plugin={plugin}", *(w for o in options for w in ("-mllvm", o))]
    run([llvm / "clang", "-O2", "-Wno-override-module", "-fPIC", *flags, "-c", program.bitcode, "-o", made])
    run([llvm / "clang", made, "-o", executable, *program.links])
    return executable


def measure(program, variant, counter):
    executable = compile_variant(program, variant)
    output = program.output(executable, os.environ)
    if not output:
        raise Failure(f"{executable.name} prints nothing")
    report = program.work / "count"
    report.unlink(missing_ok=True)
    program.output(executable, os.environ | {"GC_COUNT_FILE": str(report), "LD_PRELOAD": str(counter)})
    if not report.exists():
        raise Failure(f"{program.bitcode.stem}, {variant}: nothing was counted")
    return output, int(re.search(r"allocations=(\d+)", report.read_text()).group(1))


def could(program, expected):
    """The share of objects that are never touched after their end: no sound pass promotes more in this run (utils/ceiling)."""
    executable, sites = program.work / f"{program.bitcode.stem}-watched", program.work / "sites"
    ceiling.compile_one(22, root / "build/22/lib", program.bitcode, executable, program.links, program.models)
    if program.output(executable, ceiling.watched(sites)) != expected:
        raise Failure(f"{program.bitcode.stem} prints something else when it is watched")
    found = ceiling.read_sites(sites)
    if ceiling.total(found, "wrong"):
        raise Failure(f"{program.bitcode.stem}: what is promoted is touched too late")
    return 100 - 100 * ceiling.total(found, "late") / ceiling.total(found, "objects")


def row(name, counts, most):
    plain = counts["plain"]
    shares = [f"{100 * (plain - counts[v]) / plain:.1f}" for v in variants[1:]]
    return f"| `{name}` | {plain:,} | {most:.1f} | " + " | ".join(shares) + " |"


def main():
    parser = argparse.ArgumentParser(prog="theirs.sh", description="programs that nobody here wrote, plain and promoted")
    parser.add_argument("program", nargs="*", choices=[[], *programs], help="; ".join(programs))
    options = parser.parse_args()
    work = root / "build/theirs"
    counter = work / "gc_count.so"
    run(["cc", "-O2", "-fPIC", "-shared", root / "test/Programs/count/gc_count.c", "-o", counter, "-ldl"])
    lines = ["| program | GC allocations | never late, % | " + " | ".join(f"{titles[v]}, % fewer" for v in variants[1:]) + " |",
             "| --- | ---: | ---: |" + " ---: |" * len(variants[1:])]  # fmt: skip
    for name in options.program or programs:
        program = programs[name](work)
        print(f"  {name}", file=sys.stderr, flush=True)
        program.build()
        results = {variant: measure(program, variant, counter) for variant in variants}
        for variant, (output, _) in results.items():
            if output != results["plain"][0]:
                raise Failure(f"{name}: {variant} prints something else than plain")
        counts = {variant: count for variant, (_, count) in results.items()}
        lines.append(row(name, counts, could(program, results["plain"][0])))
    text = "\n".join(lines)
    (work / "theirs.md").write_text(text + "\n")
    print(f"{text}\n\nAll outputs are identical. Written: {work / 'theirs.md'}")


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        print(f"theirs: error: {failure}", file=sys.stderr)
        sys.exit(1)
