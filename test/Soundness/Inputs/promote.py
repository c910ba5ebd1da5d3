#!/usr/bin/env python3
"""Promotes IR and checks what comes out: it is valid, and `opt -passes=lint` says nothing that it did not say of the input.

  promote.py --opt=OPT --plugin=SO FILE         prints the promoted IR
  promote.py --opt=OPT --plugin=SO --all DIR    checks every .ll file below DIR (and the parts of split-file tests)
  --passes=PASSES     another pipeline than stack-promotion
  --edit=OLD=>NEW     changes the output before it is checked; for tests of this script
"""
import argparse
import collections
import concurrent.futures
import pathlib
import re
import subprocess
import sys


def run(arguments, text):
    return subprocess.run(arguments, input=text, capture_output=True, text=True, timeout=120)


def look(args, text):
    """Whether it is valid IR, what is wrong with it, and lint's messages without the instructions: these may be renamed."""
    result = run([args.opt, "-passes=verify,lint", "-disable-output", "-"], text)
    lines = [line for line in result.stderr.splitlines() if re.match(r"(Undefined|Unusual|Pessimization)", line)]
    return result.returncode == 0, result.stderr, collections.Counter(lines)


def promote(args, name, text):
    """The promoted text and None, or None and what is wrong; None twice when the input is not IR of this LLVM."""
    valid, _, before = look(args, text)
    if not valid:
        return None, None
    result = run([args.opt, f"-load-pass-plugin={args.plugin}", f"-passes={args.passes}", "-S", "-"], text)
    if result.returncode:
        return None, f"{name}: opt ends with {result.returncode}\n{result.stderr}"
    output = result.stdout
    for edit in args.edit:
        old, new = edit.split("=>")
        if old not in output:
            return None, f"{name}: no '{old}' to edit"
        output = output.replace(old, new)
    valid, errors, after = look(args, output)
    if not valid:
        return None, f"{name}: the output is not valid\n{errors}"
    new = after - before
    if new:
        return None, "\n".join(f"{name}: lint, new {count} times: {message}" for message, count in new.items())
    return output, None


def parts(path):
    """The IR in a file: itself, or the .ll parts of a split-file test."""
    text = path.read_text()
    cut = re.split(r"(?m)^(?:;|//|#)?\s*--- (\S+)\n", text)
    if len(cut) == 1:
        return [(str(path), text)]
    return [(f"{path}:{name}", part) for name, part in zip(cut[1::2], cut[2::2]) if name.endswith(".ll")]


def check_all(args):
    inputs = [part for path in sorted(pathlib.Path(args.all).rglob("*.ll")) for part in parts(path)]
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(lambda part: promote(args, *part), inputs))
    for (name, _), (output, wrong) in zip(inputs, results):
        if wrong:
            print(wrong, file=sys.stderr)
        elif output is None:
            print(f"{name}: not IR of this LLVM, left out")
    failed = sum(wrong is not None for _, wrong in results)
    checked = failed + sum(output is not None for output, _ in results)
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
    output, wrong = promote(args, args.file, pathlib.Path(args.file).read_text())
    if output is None:
        print(wrong or f"{args.file}: not IR of this LLVM", file=sys.stderr)
        return 1
    print(output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
