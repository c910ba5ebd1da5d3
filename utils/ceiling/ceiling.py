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
GONE = {"StackPromoted", "AllocationRemoved"}


class Site:
    def __init__(self, line):
        verdict, *numbers, self.name = line.rstrip("\n").split("\t")
        self.verdict = verdict
        self.objects, self.bytes, self.late_frame, self.late_site, self.late_bytes = map(int, numbers)
        self.late = self.late_frame + self.late_site
        self.done = verdict in GONE
        self.missed = 0 if self.done else self.objects - self.late


def call(command, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, **options)
    if done.returncode:
        raise SystemExit(f"ceiling: error: {' '.join(map(str, command))}\n{done.stderr.decode(errors='replace')[:2000]}")
    return done


def measure(args, source, arguments, folder):
    """The sites of one watched run."""
    build = pathlib.Path(args.build or top / "build" / args.llvm) / "lib"
    flags, counts, binaries = shlex.split(os.environ.get("FLAGS", "-lm")), folder / "sites", {}
    lab = build / "EscapementLab.so"
    for kind, options in [("heap", []), ("watched", [f"-fplugin={lab}", f"-fpass-plugin={lab}", "-mllvm", "-lab-promote=watch"])]:
        binaries[kind] = folder / f"{source.stem}.{kind}"
        call([f"/usr/lib/llvm-{args.llvm}/bin/clang", "-O2", "-g", "-w", *options, source, "-o", binaries[kind],
              build / "libesc-ceiling.a", *flags])  # fmt: skip
    expected = call([binaries["heap"], *arguments]).stdout
    output = call([binaries["watched"], *arguments], env=dict(os.environ, ESC_CEILING_FILE=str(counts))).stdout
    if output != expected:
        raise SystemExit(f"ceiling: error: {source.name} prints something else when it is watched")
    return [Site(line) for line in counts.read_text().splitlines()]


def percent(part, of):
    return f"{100 * part / of:.1f} %" if of else "-"


def row(name, sites):
    objects, size = sum(s.objects for s in sites), sum(s.bytes for s in sites)
    could, could_size = objects - sum(s.late for s in sites), size - sum(s.late_bytes for s in sites)
    did, did_size = sum(s.objects for s in sites if s.done), sum(s.bytes for s in sites if s.done)
    whole = sum(not s.late for s in sites)
    print(f"| {name} | {len(sites)} | {whole} | {sum(s.done for s in sites)} | {objects:,} | {percent(could, objects)} | "
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
    wrong = [s for _, sites in results for s in sites if s.done and s.late]
    for s in wrong:
        print(f"WRONG: {s.name} is promoted, and was touched {s.late_frame} times after its frame, {s.late_site} times after its site ran again")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
