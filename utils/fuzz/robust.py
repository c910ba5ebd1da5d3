#!/usr/bin/env python3
"""robust.py: whatever the IR, the plugin gives a module or one clear error, soon, in little memory, and twice the same.

usage: robust.py [options] stress FIRST COUNT     modules of llvm-stress, with their variables moved to the heap
       robust.py [options] mutate FIRST COUNT     the tests' own IR with lines changed, as far as LLVM takes it
       robust.py [options] corrupt FIRST COUNT    truncated and corrupted bitcode
       robust.py [options] hostile [SCALE]        very long chains, functions, signatures, strange names; SCALE divides the sizes

  --llvm 22|19   --build DIR   --keep DIR (build/robust: inputs that something was found with)

What LLVM itself refuses or dies of counts as refused. Found: a crash, a hang, invalid IR (-verify-each), another result
of the same input, or more than the bounds (120 s, 4 GB). The last line is the summary; exit code 1 when anything was found.
"""
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import argparse
import glob
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TREE = os.path.dirname(os.path.dirname(HERE))
SECONDS, BYTES = 120, 4 << 30
PASSES = ["stack-promotion", "function(sroa),stack-promotion,function(sroa)", "default<O2>"]


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


used = [0]  # KiB, the most that a tool has needed since somebody looked


def tool(command):
    """exit code (negative: signal; None: does not end), last line of stderr"""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, preexec_fn=limit)
        late = threading.Timer(SECONDS, process.kill)
        late.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if not late.is_alive():
            return None, "does not end"
        late.cancel()
        used[0] = max(used[0], usage.ru_maxrss)
        said.seek(0)
        lines = said.read().decode(errors="replace").strip().splitlines() or [""]
    return process.returncode, next((line for line in lines if "error" in line.lower() or "assert" in line.lower()), lines[-1])[:200]


class Lab:
    def __init__(self, options):
        self.o, self.found, self.done, self.refused = options, 0, 0, 0
        self.bin = f"/usr/lib/llvm-{options.llvm}/bin"
        self.plugin, self.lab = (os.path.join(options.build, "lib", name) for name in ("Escapement.so", "EscapementLab.so"))
        self.place = tempfile.mkdtemp(prefix="esc-robust-")

    def path(self, name):
        return os.path.join(self.place, name)

    def opt(self, source, passes, out, *more):
        return tool([f"{self.bin}/opt", *more, f"-passes={passes}", source, "-o", out])

    def report(self, name, source, what):
        self.found += 1
        os.makedirs(self.o.keep, exist_ok=True)
        kept = os.path.join(self.o.keep, f"{name}{os.path.splitext(source)[1]}")
        shutil.copy(source, kept)
        print(f"\nFOUND {name}: {what} ({kept})", flush=True)

    def takes(self, source):
        """Whether LLVM alone takes the input."""
        code, _ = self.opt(source, "verify", "/dev/null")
        return code == 0

    def promote(self, name, source, passes, checked=True):
        """Runs the plugin twice; says what was found."""
        self.done += 1
        results = []
        for attempt in range(2):
            out = self.path(f"out{attempt}.bc")
            more = [f"-load-pass-plugin={self.plugin}"] + (["-verify-each"] if checked else [])
            code, text = self.opt(source, passes, out, *more)
            if code != 0:
                if passes.startswith("default") and self.opt(source, passes, "/dev/null", "-verify-each")[0] != 0:
                    self.refused += 1  # LLVM's own passes do not survive it either
                    return
                self.report(name, source, f"{passes}: {'does not end' if code is None else f'exit {code}'}: {text}")
                return
            with open(out, "rb") as file:
                results.append(file.read())
        if results[0] != results[1]:
            self.report(name, source, f"{passes}: two runs differ")

    # ---- kinds of input

    def stress(self, seed):
        made, heaped = self.path("stress.ll"), self.path("stress.bc")
        size = 50 + seed % 8 * 60
        tool([f"{self.bin}/llvm-stress", f"-seed={seed}", f"-size={size}", "-o", made])
        code, text = self.opt(made, "heapify", heaped, f"-load-pass-plugin={self.lab}")
        if code != 0:
            self.report(f"stress-{seed}", made, f"heapify: {text}")
            return
        self.promote(f"stress-{seed}", heaped, PASSES[seed % 3])

    def sources(self):
        if not hasattr(self, "files"):
            every = sorted(glob.glob(os.path.join(TREE, "test", "**", "*.ll"), recursive=True))
            self.files = [f for f in every if "split-file" not in open(f, encoding="utf-8").read()]
        return self.files

    def mutate(self, seed):
        r = random.Random(seed)
        with open(r.choice(self.sources()), encoding="utf-8") as file:
            lines = [line for line in file.read().split("\n") if not line.startswith(";")]
        for _ in range(r.randrange(1, 4)):
            mutate_lines(r, lines)
        made = self.path("mutated.ll")
        with open(made, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        if self.takes(made):
            self.promote(f"mutate-{seed}", made, PASSES[seed % 3])
        else:
            self.refused += 1

    def corrupt(self, seed):
        r = random.Random(seed)
        whole, made = self.path("whole.bc"), self.path("corrupt.bc")
        code, _ = self.opt(r.choice(self.sources()), "verify", whole)
        if code != 0:  # a test that a script fills in first
            self.refused += 1
            return
        with open(whole, "rb") as file:
            data = bytearray(file.read())
        if r.random() < 0.3:
            data = data[: r.randrange(len(data))]
        for _ in range(r.randrange(0, 6) if len(data) else 0):
            data[r.randrange(len(data))] ^= 1 << r.randrange(8)
        with open(made, "wb") as file:
            file.write(data)
        if self.takes(made):
            self.promote(f"corrupt-{seed}", made, "stack-promotion")
            return
        self.refused += 1
        before, after = tool([f"{self.bin}/opt", "-passes=verify", made, "-o", "/dev/null"]), tool(
            [f"{self.bin}/opt", f"-load-pass-plugin={self.plugin}", "-passes=stack-promotion", made, "-o", "/dev/null"])  # fmt: skip
        if before[0] is not None and before[0] > 0 and (after[0] is None or after[0] < 0):
            self.report(f"corrupt-{seed}", made, f"LLVM refuses it, with the plugin: {after}")

    def hostile(self, scale):
        for name, text in hostile_inputs(scale):
            made, start = self.path(f"{name}.ll"), time.time()
            with open(made, "w", encoding="utf-8") as file:
                file.write(text)
            as_bitcode = self.path(f"{name}.bc")
            code, error = self.opt(made, "verify", as_bitcode)
            if code != 0:
                self.report(name, made, f"LLVM does not take it: {error}")
                continue
            base, alone, used[0] = time.time(), used[0], 0
            self.promote(name, as_bitcode, "stack-promotion", checked=False)
            print(f"  {name:16} {(time.time() - base) / 2:6.1f} s, {used[0] >> 10:5} MiB; LLVM alone, from text "
                  f"{base - start:5.1f} s, {alone >> 10:5} MiB", flush=True)  # fmt: skip
            used[0] = 0


# ---- mutations -------------------------------------------------------------------------------------------------------


def mutate_lines(r, lines):
    bodies = [i for i, line in enumerate(lines) if line.startswith("  ")]
    if not bodies:
        return
    i, pick = r.choice(bodies), r.randrange(8)
    if pick == 0:
        del lines[i]
    elif pick == 1:
        other = r.choice(bodies)
        lines[i], lines[other] = lines[other], lines[i]
    elif pick in (2, 3):  # another value of the module in place of one
        values = re.findall(r"[%@][\w.]+", "\n".join(lines))
        used = list(re.finditer(r"[%@][\w.]+", lines[i]))
        if used and values:
            at = r.choice(used)
            lines[i] = lines[i][: at.start()] + r.choice(values) + lines[i][at.end() :]
    elif pick == 4:  # a number
        used = list(re.finditer(r"(?<= )-?\d+", lines[i]))
        if used:
            at = r.choice(used)
            number = r.choice(["0", "1", "-1", "8", "7", "4294967296", "9223372036854775807", "undef", "poison"])
            lines[i] = lines[i][: at.start()] + number + lines[i][at.end() :]
    elif pick == 5:  # a type
        used = list(re.finditer(r"\b(i64|i32|i8|ptr)\b", lines[i]))
        if used:
            at = r.choice(used)
            lines[i] = lines[i][: at.start()] + r.choice(["i64", "i32", "i8", "ptr", "<2 x ptr>", "i128", "i1"]) + lines[i][at.end() :]
    elif pick == 6:  # once more, under another name
        lines.insert(i + 1, re.sub(r"^  %([\w.]+) =", lambda m: f"  %{m.group(1)}.again{i} =", lines[i]))
    else:
        lines[i] = lines[i].replace("call ", r.choice(["tail call ", "notail call "]), 1)


# ---- hostile inputs --------------------------------------------------------------------------------------------------

HEAD = "declare noalias ptr @GC_malloc(i64)\n"


def phi_chain(count):
    out = [HEAD, "define i8 @f(i1 %c) {", "entry:", "  %p0 = call ptr @GC_malloc(i64 16)", "  br label %b1"]
    for i in range(1, count):
        out += [f"b{i}:", f"  %p{i} = phi ptr [ %p{i - 1}, %{'entry' if i == 1 else f'b{i - 1}'} ]", f"  br label %b{i + 1}"]
    out += [f"b{count}:", f"  %v = load i8, ptr %p{count - 1}", "  ret i8 %v", "}"]
    return "\n".join(out)


def call_chain(count):
    out = [HEAD]
    for i in range(count):
        callee = f"  %r = call ptr @f{i + 1}(ptr %p)\n" if i + 1 < count else "  %r = getelementptr i8, ptr %p, i64 0\n"
        out.append(f"define ptr @f{i}(ptr %p) {{\n{callee}  ret ptr %r\n}}")
    out.append("define i8 @main() {\n  %m = call ptr @GC_malloc(i64 16)\n  %r = call ptr @f0(ptr %m)\n  %v = load i8, ptr %r\n  ret i8 %v\n}")
    return "\n".join(out)


def long_function(count):
    out = [HEAD, "define void @f(ptr %q) {"]
    for i in range(count // 4):
        out += [f"  %p{i} = call ptr @GC_malloc(i64 16)", f"  store ptr %p{max(i - 1, 0)}, ptr %p{i}",
                f"  %x{i} = load ptr, ptr %p{i}", f"  %y{i} = getelementptr i8, ptr %x{i}, i64 8"]  # fmt: skip
    return "\n".join(out + ["  ret void", "}"])


def many_parameters(count):
    names = [f"ptr %p{i}" for i in range(count)]
    out = [HEAD, f"define ptr @f({', '.join(names)}) {{"]
    out += [f"  store ptr %p{i}, ptr %p{i + 1}" for i in range(0, count - 1, 7)]
    out += [f"  ret ptr %p{count // 2}", "}", "define void @main() {", "  %m = call ptr @GC_malloc(i64 16)"]
    out += [f"  %r = call ptr @f({', '.join(['ptr %m'] * count)})", "  ret void", "}"]
    return "\n".join(out)


def strange_names(count):
    strange = r"quote\22 back\5C new\0Aline tab\09 bell\07 escape\1B[31mred\1B[0m \FF\FE {} : --- !Missed % @ <&>"
    out = [HEAD]
    for i in range(max(1, count)):
        name = f'@"{strange} {i}"'
        out.append(f'@"g {strange} {i}" = global ptr null')
        out.append(f'define void {name}(ptr %"p {strange}") {{\n  %"m {strange}" = call ptr @GC_malloc(i64 16)')
        out.append(f'  store ptr %"m {strange}", ptr @"g {strange} {i}"')
        out.append(f'  %"n {strange}" = call ptr @GC_malloc(i64 16)\n  store ptr %"p {strange}", ptr %"n {strange}"\n  ret void\n}}')
    return "\n".join(out)


def deep_constants(count):
    """A constant that holds itself through many others."""
    out = [HEAD] + [f"@c{i} = constant ptr @c{(i + 1) % count}" for i in range(count)]
    out.append("define i8 @f() {\n  %m = call ptr @GC_malloc(i64 16)\n  %p = load ptr, ptr @c0\n  store ptr %p, ptr %m")
    return "\n".join(out + ["  %v = load i8, ptr %m\n  ret i8 %v\n}"])


def one_component(count):
    """Functions that all call the next two, around a circle."""
    out = [HEAD]
    for i in range(count):
        a, b = (i + 1) % count, (i + 7) % count
        out.append(f"define ptr @f{i}(ptr %p, ptr %q) {{\n  %m = call ptr @GC_malloc(i64 16)\n  store ptr %p, ptr %m")
        out.append(f"  %r = call ptr @f{a}(ptr %m, ptr %p)\n  %s = call ptr @f{b}(ptr %q, ptr %r)\n  ret ptr %s\n}}")
    return "\n".join(out)


def wide_branches(count):
    """Many blocks around one cycle, with an object made in the middle."""
    out = [HEAD, "define void @f(i32 %n) {", "entry:", "  br label %head", "head:", "  %old = phi ptr [ null, %entry ], [ %m, %tail ]"]
    out += [f"  switch i32 %n, label %tail [ {' '.join(f'i32 {i}, label %b{i}' for i in range(count))} ]"]
    for i in range(count):
        out += [f"b{i}:", f"  %c{i} = icmp eq ptr %old, null", "  br label %tail"]
    incoming = ", ".join(["[ %old, %head ]"] + [f"[ null, %b{i} ]" for i in range(count)])
    out += ["tail:", f"  %x = phi ptr {incoming}", "  %m = call ptr @GC_malloc(i64 16)", "  store ptr %x, ptr %m"]
    return "\n".join(out + ["  br label %head", "}"])


def hostile_inputs(scale):
    yield "phi-chain", phi_chain(100000 // scale)
    yield "call-chain", call_chain(100000 // scale)
    yield "long-function", long_function(1000000 // scale)
    yield "many-parameters", many_parameters(10000 // scale)
    yield "strange-names", strange_names(100 // scale)
    yield "deep-constants", deep_constants(max(2, 20000 // scale))
    yield "one-component", one_component(max(8, 300 // scale))
    yield "wide-branches", wide_branches(20000 // scale)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=["stress", "mutate", "corrupt", "hostile"])
    parser.add_argument("numbers", type=int, nargs="*")
    parser.add_argument("--llvm", default="22", choices=["22", "19"])
    parser.add_argument("--build")
    parser.add_argument("--keep", default=os.path.join(TREE, "build", "robust"))
    options = parser.parse_args()
    options.build = os.path.abspath(options.build or os.path.join(TREE, "build", options.llvm))
    lab, begin = Lab(options), time.time()
    if options.kind == "hostile":
        lab.hostile(options.numbers[0] if options.numbers else 1)
    else:
        first, count = options.numbers
        for seed in range(first, first + count):
            getattr(lab, options.kind)(seed)
    shutil.rmtree(lab.place, ignore_errors=True)
    print(f"{options.kind} {' '.join(map(str, options.numbers))}: {lab.done} promoted twice, {lab.refused} refused by LLVM, "
          f"{lab.found} found, {time.time() - begin:.0f} s")  # fmt: skip
    sys.exit(1 if lab.found else 0)


main()
