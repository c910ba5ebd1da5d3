#!/usr/bin/env python3
"""scale.py: does the cost per instruction grow with the module? Called by scale.sh.

Makes modules of about 10,000, 100,000 and 1,000,000 instructions in five shapes, runs stack-promotion on each, and prints
the instructions that the machine executed (or the seconds) per IR instruction, less what reading the module costs.

  chains   functions that pass a pointer on through 100 callees
  scc      functions that all call each other, 50 in a component
  nesting  objects that hold objects, 12 deep, in loops
  huge     one function with all the instructions
  graph    10,000 allocations that are linked into one structure, and as much code around it as the size asks for

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import argparse
import pathlib
import re
import resource
import subprocess
import sys

prologue = """declare noalias ptr @GC_malloc(i64)
declare i32 @puts(ptr nocapture)
declare ptr @outside(ptr)

"""


class Module:
    """Text of a module, and how many instructions it has."""

    def __init__(self):
        self.lines, self.count = [prologue], 0

    def add(self, *lines):
        self.lines += ["  " + line for line in lines]
        self.count += len(lines)

    def open(self, head):
        self.lines.append(f"define {head} {{")

    def close(self, end="ret void"):
        self.add(end)
        self.lines.append("}\n")

    def text(self):
        return "\n".join(self.lines)


def chains(m, size):
    group = 0
    while m.count < size:
        for i in range(100):
            m.open(f"ptr @c{group}_{i}(ptr %p)")
            m.add(f"%o{i} = call ptr @GC_malloc(i64 24)", f"store ptr %p, ptr %o{i}", f"%l = load ptr, ptr %o{i}")
            if i < 99:
                m.add(f"%r = call ptr @c{group}_{i + 1}(ptr %l)")
                m.close("ret ptr %r")
            else:
                m.add("%r = getelementptr i8, ptr %l, i64 8")
                m.close("ret ptr %r")
        group += 1


def scc(m, size):
    group = 0
    while m.count < size:
        for i in range(50):
            m.open(f"ptr @s{group}_{i}(ptr %p, i32 %n)")
            m.add("%stop = icmp eq i32 %n, 0", "br i1 %stop, label %end, label %more")
            m.lines.append("more:")
            m.add("%o = call ptr @GC_malloc(i64 32)", "%f = getelementptr i8, ptr %o, i64 8", "store ptr %p, ptr %f", "%k = sub i32 %n, 1")
            for k in range(3):
                m.add(f"%r{k} = call ptr @s{group}_{(i * 7 + k * 13 + 1) % 50}(ptr %o, i32 %k)")
            m.add("%c = icmp eq ptr %r0, %r1", "%s = select i1 %c, ptr %r2, ptr %p", "br label %end")
            m.lines.append("end:")
            m.add("%q = phi ptr [ %p, %0 ], [ %s, %more ]")
            m.close("ret ptr %q")
        group += 1


def nesting(m, size):
    group, depth = 0, 12
    while m.count < size:
        m.open(f"i64 @n{group}(i64 %n)")
        m.add("br label %loop")
        m.lines.append("loop:")
        m.add("%i = phi i64 [ 0, %0 ], [ %j, %loop ]", "%o0 = call ptr @GC_malloc(i64 16)", "store i64 %i, ptr %o0")
        for d in range(1, depth):
            m.add(f"%o{d} = call ptr @GC_malloc(i64 16)", f"%f{d} = getelementptr i8, ptr %o{d}, i64 8", f"store ptr %o{d - 1}, ptr %f{d}")
        m.add(f"%g{depth} = getelementptr i8, ptr %o{depth - 1}, i64 8", f"%l{depth - 1} = load ptr, ptr %g{depth}")
        for d in range(depth - 2, 0, -1):
            m.add(f"%g{d} = getelementptr i8, ptr %l{d + 1}, i64 8", f"%l{d} = load ptr, ptr %g{d}")
        m.add("%v = load i64, ptr %l1", "%j = add i64 %v, 1", "%e = icmp ult i64 %j, %n", "br i1 %e, label %loop, label %end")
        m.lines.append("end:")
        m.close("ret i64 %j")
        group += 1


def block(m, i, escapes):
    """Fourteen instructions in a block of their own, with two objects and a join."""
    m.lines.append(f"B{i}:")
    m.add(f"%a{i} = call ptr @GC_malloc(i64 24)", f"%b{i} = call ptr @GC_malloc(i64 16)",
          f"%f{i} = getelementptr i8, ptr %a{i}, i64 8", f"store ptr %b{i}, ptr %f{i}", f"store i64 {i}, ptr %b{i}",
          f"%l{i} = load ptr, ptr %f{i}", f"%v{i} = load i64, ptr %l{i}", f"%k{i} = icmp eq i64 %v{i}, %n",
          f"br i1 %k{i}, label %y{i}, label %z{i}")  # fmt: skip
    m.lines.append(f"y{i}:")
    m.add(f"%u{i} = call i32 @puts(ptr %a{i})" if not escapes else f"%u{i} = call ptr @outside(ptr %b{i})", f"br label %z{i}")
    m.lines.append(f"z{i}:")
    m.add(f"%w{i} = phi ptr [ %a{i}, %B{i} ], [ %b{i}, %y{i} ]", f"store i64 1, ptr %w{i}", f"br label %B{i + 1}")


def function_of_blocks(m, name, size):
    m.open(f"void @{name}(i64 %n)")
    m.add("br label %B0")
    i, end = 0, m.count + size
    while m.count < end:
        block(m, i, i % 8 == 0)
        i += 1
    m.lines.append(f"B{i}:")
    m.close()


def huge(m, size):
    function_of_blocks(m, "huge", size)


def graph(m, size):
    """One structure: each object holds the one before it and one from far away. Never more than 10,000 objects."""
    objects = min(10000, size // 5)
    m.open("i64 @graph(ptr %seed)")
    for i in range(objects):
        m.add(f"%o{i} = call ptr @GC_malloc(i64 24)", f"%p{i} = getelementptr i8, ptr %o{i}, i64 8", f"%q{i} = getelementptr i8, ptr %o{i}, i64 16")
        if i:
            m.add(f"store ptr %o{i - 1}, ptr %p{i}", f"store ptr %o{i * 7919 % i}, ptr %q{i}")
    m.add(f"%l = load ptr, ptr %p{objects - 1}", "%v = load i64, ptr %l")
    m.close("ret i64 %v")
    i = 0
    while m.count < size:
        function_of_blocks(m, f"rest{i}", 500)
        i += 1


shapes = {f.__name__: f for f in (chains, scc, nesting, huge, graph)}


def measure(command, counting):
    """Machine instructions by callgrind's count, or seconds of CPU."""
    if counting == "callgrind":
        valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
        done = subprocess.run(valgrind, capture_output=True, text=True)
        found = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode or not found:
            sys.exit(f"scale: error: {done.stderr[-2000:]}")
        return int(found[1])
    times = []
    while sum(times) < 1.5 and len(times) < 15:
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run(command, check=True)
        times.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    return min(times)


def cost_of_pass(opt, module, counting):
    """What the pass costs, less what it costs to load everything and read the module."""
    wanted, reading = (measure([*opt, str(module), passes], counting) for passes in ("-passes=stack-promotion", "-passes=no-op-module"))
    return wanted - reading


def write_module(args, name, m):
    source, module = args.work / f"{name}.ll", args.work / f"{name}.bc"
    source.write_text(m.text())
    subprocess.run([args.llvm_as, source, "-o", module], check=True)
    source.unlink()
    return module


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--opt", required=True)
    parser.add_argument("--llvm-as", required=True)
    parser.add_argument("--plugin", required=True)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--shapes", nargs="+", default=list(shapes), choices=list(shapes))
    parser.add_argument("--count", choices=["callgrind", "seconds"], default="seconds")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    unit = "machine instructions" if args.count == "callgrind" else "microseconds"
    factor = 1 if args.count == "callgrind" else 1e6
    opt = [args.opt, "-disable-output", f"-load-pass-plugin={args.plugin}"]
    tiny = Module()
    huge(tiny, 1)
    fixed = cost_of_pass(opt, write_module(args, "tiny", tiny), args.count)
    print(f"| shape | {' | '.join(f'{n:,}' for n in args.sizes)} | growth |\n| --- |{' ---: |' * (len(args.sizes) + 1)}")
    for name in args.shapes:
        cells = []
        for size in args.sizes:
            m = Module()
            shapes[name](m, size)
            module = write_module(args, name, m)
            cells.append((cost_of_pass(opt, module, args.count) - fixed) * factor / m.count)
            print(f"  {name} {m.count}: {cells[-1]:.3f}", file=sys.stderr, flush=True)
            module.unlink()
        print(f"| {name} | {' | '.join(f'{c:,.2f}' for c in cells)} | {cells[-1] / cells[0]:.2f} |", flush=True)
    print(f"\n{unit} per IR instruction; taken off: reading the module, and {fixed * factor:,.0f} for a module of one block")


main()
