#!/usr/bin/env python3
"""ceiling.py: compiles, runs and tells what could have been promoted. Called by ceiling.sh.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import argparse
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

top = pathlib.Path(__file__).resolve().parent.parent.parent
programs = top / "test" / "Programs"
OWN = [
    ("scheme/scheme.c", ["scheme/small.scm"]),
    ("json/json.c", ["json/catalogue.json", "2"]),
    ("nbody/nbody.c", ["nbody/solar.txt", "4"]),
]


class Site:
    def __init__(self, line):
        self.verdict, *numbers, self.name = line.rstrip("\n").split("\t")
        self.objects, self.bytes, self.late_frame, self.late_site, self.late_bytes, *promoted = map(int, numbers)
        self.done, self.done_bytes, self.wrong = promoted
        self.late = self.late_frame + self.late_site
        self.missed = max(0, self.objects - self.late - self.done)


def call(command, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, **options)
    if done.returncode:
        raise SystemExit(f"ceiling: error: {' '.join(map(str, command))}\n{done.stderr.decode(errors='replace')[:2000]}")
    return done


def compile_one(llvm, lib, source, executable, flags, models=None):
    """`source` is C or bitcode. With models, which may be none, it is watched."""
    lab, options = lib / "EscapementLab.so", []
    if models is not None:
        words = ["-lab-promote=watch", *(f"-lab-models={path}" for path in models)]
        options = [f"-fplugin={lab}", f"-fpass-plugin={lab}", *(part for word in words for part in ("-mllvm", word))]
    call([f"/usr/lib/llvm-{llvm}/bin/clang", "-O2", "-g", "-w", *options, source, "-o", executable, lib / "libesc-ceiling.a", *flags])


def watched(counts):
    """The environment of a run that writes its sites to this file. Boehm's own collector does not see the objects."""
    return dict(os.environ, ESC_CEILING_FILE=str(counts), GC_DONT_GC="1")


def read_sites(counts):
    return [Site(line) for line in counts.read_text().splitlines()]


def measure(args, source, arguments, folder):
    """The sites of one watched run."""
    lib = pathlib.Path(args.build or top / "build" / args.llvm) / "lib"
    flags, counts, binaries = shlex.split(os.environ.get("FLAGS", "-lm")), folder / "sites", {}
    for kind, models in [("heap", None), ("watched", shlex.split(os.environ.get("MODELS", "")))]:
        binaries[kind] = folder / f"{source.stem}.{kind}"
        compile_one(args.llvm, lib, source, binaries[kind], flags, models)
    expected = call([binaries["heap"], *arguments]).stdout
    output = call([binaries["watched"], *arguments], env=watched(counts)).stdout
    if output != expected:
        raise SystemExit(f"ceiling: error: {source.name} prints something else when it is watched")
    return read_sites(counts)


def percent(part, of):
    return f"{100 * part / of:.1f} %" if of else "-"


def total(sites, what):
    return sum(getattr(s, what) for s in sites)


def row(name, sites):
    objects, size = total(sites, "objects"), total(sites, "bytes")
    could, could_size = objects - total(sites, "late"), size - total(sites, "late_bytes")
    did, did_size = total(sites, "done"), total(sites, "done_bytes")
    whole = sum(not s.late for s in sites)
    print(f"| {name} | {len(sites)} | {whole} | {sum(s.done > 0 for s in sites)} | {objects:,} | {percent(could, objects)} | "
          f"{percent(sum(s.objects for s in sites if not s.late), objects)} | {percent(did, objects)} | {percent(could_size, size)} | "
          f"{percent(did_size, size)} |")  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--llvm", default="22")
    parser.add_argument("--build", help="the build tree (default: build/LLVM)")
    parser.add_argument("--sites", type=int, default=5, help="rows of what was missed, for each program")
    parser.add_argument("program", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    runs = [(pathlib.Path(args.program[0]), args.program[1:])] if args.program else [
        (programs / source, [programs / a if "/" in a else a for a in arguments]) for source, arguments in OWN]  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="esc-ceiling-") as folder:
        results = [(source.stem, measure(args, source, arguments, pathlib.Path(folder))) for source, arguments in runs]
    print("| program | sites that ran | never late | promoted | objects | ceiling | in sites never late | Escapement | ceiling, bytes | Escapement, bytes |")
    print("| --- |" + " ---: |" * 9)
    for name, sites in results:
        row(name, sites)
    print("\n| missed most | verdict | objects | late: frame | late: site again |\n| --- | --- | ---: | ---: | ---: |")
    for name, sites in results:
        for s in sorted((s for s in sites if s.missed), key=lambda s: -s.missed)[: args.sites]:
            print(f"| {name}: {s.name} | {s.verdict} | {s.objects:,} | {s.late_frame:,} | {s.late_site:,} |")
    wrong = [s for _, sites in results for s in sites if s.wrong]
    for s in wrong:
        print(f"WRONG: {s.name} is promoted, and {s.wrong} of its objects were touched after their frame or after their site ran again")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
