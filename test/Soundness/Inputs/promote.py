#!/usr/bin/env python3
"""Promotes IR and checks what comes out: it is valid, and `opt -passes=lint` says nothing that it did not say of the input.

  promote.py --opt=OPT --plugin=SO FILE         prints the promoted IR
  promote.py --opt=OPT --plugin=SO --all DIR    checks every .ll file below DIR (and the parts of split-file tests)
  --passes=PASSES     another pipeline than stack-promotion
  --edit=OLD=>NEW     changes the output before it is checked; for tests of this script
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys


def run(arguments, text):
    return subprocess.run(arguments, input=text, capture_output=True, text=True, timeout=120)


def parses(args, text):
    return run([args.opt, "-passes=verify", "-disable-output", "-"], text).returncode == 0


def lint(args, text):
    """The messages, without the instructions that they are about: these may be renamed."""
    result = run([args.opt, "-passes=lint", "-disable-output", "-"], text)
    lines = result.stderr.splitlines()
    return collections.Counter(line for line in lines if re.match(r"(Undefined|Unusual|Pessimization)", line))


def promote(args, name, text):
    """The promoted text, or None after saying what is wrong."""
    result = run([args.opt, f"-load-pass-plugin={args.plugin}", f"-passes={args.passes}", "-S", "-"], text)
    if result.returncode:
        print(f"{name}: opt ends with {result.returncode}\n{result.stderr}", file=sys.stderr)
        return None
    output = result.stdout
    for edit in args.edit:
        old, new = edit.split("=>")
        if old not in output:
            print(f"{name}: nothing to edit", file=sys.stderr)
            return None
        output = output.replace(old, new)
    check = run([args.opt, "-passes=verify", "-disable-output", "-"], output)
    if check.returncode:
        print(f"{name}: the output is not valid\n{check.stderr}", file=sys.stderr)
        return None
    new = lint(args, output) - lint(args, text)
    for message, count in new.items():
        print(f"{name}: lint, new {count} times: {message}", file=sys.stderr)
    return None if new else output


def parts(path):
    """The IR in a file: itself, or the .ll parts of a split-file test."""
    text = path.read_text()
    cut = re.split(r"(?m)^(?:;|//|#)?\s*--- (\S+)\n", text)
    if len(cut) == 1:
        return [(str(path), text)]
    return [(f"{path}:{name}", part) for name, part in zip(cut[1::2], cut[2::2]) if name.endswith(".ll")]


def check_all(args):
    checked = failed = 0
    skipped = []
    for path in sorted(pathlib.Path(args.all).rglob("*.ll")):
        for name, text in parts(path):
            if not parses(args, text):
                skipped.append(name)
                continue
            checked += 1
            failed += promote(args, name, text) is None
    for name in skipped:
        print(f"{name}: not IR of this LLVM, left out")
    print(f"{checked} inputs promoted and checked, {failed} wrong")
    return failed


def main():
    parser = argparse.ArgumentParser()
    for option in ["--opt", "--plugin"]:
        parser.add_argument(option, required=True)
    parser.add_argument("--passes", default="stack-promotion")
    parser.add_argument("--edit", action="append", default=[])
    parser.add_argument("--all")
    parser.add_argument("file", nargs="?")
    args = parser.parse_args()
    if args.all:
        return 1 if check_all(args) else 0
    output = promote(args, args.file, pathlib.Path(args.file).read_text())
    if output is None:
        return 1
    print(output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
