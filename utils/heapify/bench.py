#!/usr/bin/env python3
"""bench.py: how many allocations of heapified Lua and SQLite are promoted? Called by bench.sh.

For each program: compile without passes, SROA, heapify; then default<O2> in each mode, link, run on real work, compare
what it prints with the program that was never heapified, count what was allocated. One Markdown table for the share, one
for the reasons why sites are kept.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import argparse
import collections
import pathlib
import re
import resource
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
modes = ["none", "tinygo", "ldc", "escapement"]
titles = {"none": "no promotion", "tinygo": "like TinyGo", "ldc": "like LDC", "escapement": "Escapement"}


def program_table(src):
    lua = sorted(p for p in (src / "lua/src").glob("*.c") if p.name != "luac.c")
    return {
        "Lua": {"sources": lua, "flags": ["-DLUA_USE_POSIX", "-Dluai_makeseed(L)=42"], "libs": ["-lm"]},
        "SQLite": {"sources": [src / "sqlite/sqlite3.c", src / "sqlite/shell.c"],
                   "flags": [f"-I{src}/sqlite"], "libs": ["-lm", "-lpthread", "-ldl"]},
    }  # fmt: skip


class Broken(Exception):
    """A command failed."""


class Bench:
    def __init__(self, args):
        self.args = args
        self.bin = pathlib.Path(f"/usr/lib/llvm-{args.llvm}/bin")
        self.work = pathlib.Path(args.work) / f"bench-{args.llvm}"
        self.work.mkdir(parents=True, exist_ok=True)
        self.programs = program_table(pathlib.Path(args.work) / "src")
        self.heap = self.work / "heap.o"
        self.call([self.bin / "clang", "-O2", "-c", here / "heap.c", "-o", self.heap])
        self.sql = self.work / "session.sql"
        self.sql.write_bytes(subprocess.run([sys.executable, here / "make_sql.py"], check=True, stdout=subprocess.PIPE).stdout)

    def call(self, command, **kwargs):
        done = subprocess.run([str(c) for c in command], stderr=subprocess.PIPE, text=True, errors="replace",
                              timeout=self.args.timeout, preexec_fn=self.limit_memory, **kwargs)  # fmt: skip
        if done.returncode:
            raise Broken(f"{' '.join(map(str, command))}\n{done.stderr[:1500]}")
        return done

    def limit_memory(self):
        """A compiler that wants everything shall fail, and not the machine."""
        resource.setrlimit(resource.RLIMIT_AS, (self.args.memory << 30,) * 2)

    def opt(self, source, target, passes, *options):
        return self.call([self.bin / "opt", f"-passes={passes}", *options, source, "-o", target]).stderr

    # ---- from C to heapified modules

    def heapified(self, name):
        """The heapified modules of a program: each by itself, all of them as one, and that with only main visible."""
        program, modules, count = self.programs[name], [], [0, 0]
        for source in program["sources"]:
            module = self.work / f"{name}-{source.stem}.bc"
            plain = module.with_suffix(".plain.bc")
            prototypes = ["-fexperimental-call-graph-section"] if int(self.args.llvm) >= 22 else []
            self.call([self.bin / "clang", "-O1", "-w", "-gline-tables-only", *prototypes, "-fno-discard-value-names", "-Xclang",
                       "-disable-llvm-passes", "-emit-llvm", "-c", *program["flags"], source, "-o", plain])  # fmt: skip
            said = self.opt(plain, module, "function(sroa),heapify,verify", f"-load-pass-plugin={self.args.lab}")
            for i, n in enumerate(map(int, re.search(r"heapify: (\d+) of (\d+)", said).groups())):
                count[i] += n
            modules.append(module)
        linked, whole = self.work / f"{name}.linked.bc", self.work / f"{name}.whole.bc"
        self.call([self.bin / "llvm-link", *modules, "-o", linked])
        self.opt(linked, whole, "internalize,globaldce", "-internalize-public-api-list=main")
        return {"separate": modules, "linked": [linked], "whole": [whole], "prototypes": [whole]}, count

    def native(self, name):
        program, binary = self.programs[name], self.work / f"{name}.native"
        self.call([self.bin / "clang", "-O2", "-w", *program["flags"], *program["sources"], "-o", binary, *program["libs"]])
        return binary

    # ---- one mode

    def optimized(self, module, scope, mode):
        """The module after default<O2>, and [sites seen, promoted] of the promoter."""
        target = module.with_suffix(f".{scope}.{mode}.bc")
        if mode == "escapement":
            remarks = target.with_suffix(".yaml")
            options = [f"-load-pass-plugin={self.args.plugin}", f"-pass-remarks-output={remarks}",
                       "-pass-remarks-filter=stack-promotion|escape-analysis"]  # fmt: skip
            promises = {"whole": ["-escapement-whole-program"], "prototypes": ["-escapement-whole-program", "-escapement-prototypes"]}
            self.opt(module, target, "default<O2>,verify", *options, *promises.get(scope, []))
            return target, self.remarks(remarks)
        options = [] if mode == "none" else [f"-load-pass-plugin={self.args.lab}", f"-lab-promote={mode}"]
        said = self.opt(module, target, "default<O2>,verify", *options)
        found = re.search(r": (\d+) of (\d+) allocations", said)
        return target, collections.Counter({"promoted": int(found[1]), "seen": int(found[2])} if found else {})

    def remarks(self, path):
        names = collections.Counter(re.findall(r"^--- !(?:Missed|Passed)\nPass: +stack-promotion\nName: +(\w+)", path.read_text(), re.M))
        gone = names["StackPromoted"] + names["AllocationRemoved"]
        return names + collections.Counter({"promoted": gone, "seen": sum(names.values())})

    def sites(self, module):
        """The calls of the allocator in a module: how many, and of which variables of the source."""
        text = self.call([self.bin / "llvm-dis", module, "-o", "-"], stdout=subprocess.PIPE).stdout
        groups = dict(re.findall(r'^attributes (#\d+) = \{[^\n]*"heapify"="([^"]*)"', text, re.M))
        calls = re.findall(r"\b(?:call|invoke)\b[^\n]* @GC_malloc\([^\n]*?\)(?: (#\d+))?", text)
        return len(calls), {groups.get(group, f"unmarked {i}") for i, group in enumerate(calls)}

    def lint(self, module):
        done = self.call([self.bin / "opt", "-passes=lint", "-disable-output", module])
        return len(re.findall(r'tail" keyword references alloca', done.stderr))

    def run_mode(self, name, modules, scope, mode):
        objects, row, kept = [], collections.Counter(), set()
        for module in modules:
            target, count = self.optimized(module, scope, mode)
            row += count
            calls, variables = self.sites(target)
            row["left"] += calls
            kept |= variables
            row["lint"] += self.lint(target)
            obj = target.with_suffix(".o")
            self.call([self.bin / "llc", "-O2", "-relocation-model=pic", "-filetype=obj", target, "-o", obj])
            objects.append(obj)
        binary = self.work / f"{name}.{scope}.{mode}"
        self.call([self.bin / "clang", *objects, self.heap, "-o", binary, *self.programs[name]["libs"]])
        output, row["executed"] = self.run(name, binary)
        row["kept"] = len(kept)
        target.with_suffix(".kept").write_text("".join(f"{k}\n" for k in sorted(kept)))
        return row, output

    # ---- real runs

    def run(self, name, binary):
        """What the program prints in all its runs, and how often it allocated."""
        out, executed = b"", 0
        counter = self.work / "count.txt"
        for arguments, script in self.runs(name):
            counter.unlink(missing_ok=True)
            # setarch: the same addresses each time, on which the order of some tables depends
            done = subprocess.run(["setarch", "-R", binary, *arguments], stdin=open(script), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  env={"GC_COUNT_FILE": str(counter), "TZ": "UTC"}, cwd=self.work, timeout=600)  # fmt: skip
            out += done.stdout.replace(bytes(binary), b"PROGRAM") + b"exit %d\n" % done.returncode
            if counter.exists():
                executed += int(re.match(r"allocations=(\d+)", counter.read_text())[1])
        return out, executed

    def runs(self, name):
        if name == "SQLite":
            return [([":memory:"], self.sql)]
        return [([script], "/dev/null") for script in sorted((here / "lua").glob("*.lua"))] + [(["-"], here / "lua/numbers.lua")]

    # ---- tables

    def program(self, name):
        expected, _ = self.run(name, self.native(name))
        (self.work / f"{name}.expected").write_bytes(expected)
        scopes, (moved, variables) = self.heapified(name)
        print(f"{name}: {moved} of {variables} stack variables heapified, {len(expected.splitlines())} lines of output", file=sys.stderr)
        result = {}
        for scope in self.args.scopes:
            for mode in self.args.modes:
                row = collections.Counter()
                try:
                    row, output = self.run_mode(name, scopes[scope], scope, mode)
                    row["variables"] = moved
                    row["same"] = output == expected
                except (Broken, subprocess.TimeoutExpired) as failure:
                    row["failed"], output = "CRASH" if isinstance(failure, Broken) else "TIMEOUT", str(failure).encode()
                if not row["same"]:
                    (self.work / f"{name}.{scope}.{mode}.out").write_bytes(output)
                result[scope, mode] = row
                print(f"  {scope} {mode}: {dict(row)}", file=sys.stderr)
        return result


def percent(part, of):
    return f"{100 * part / of:.1f} %" if of else "-"


def share_table(results):
    print("| program | modules | promoter | variables | without a heap object left | share | sites it saw | promoted | share "
          "| executed allocations | share gone | output | kept `tail` |")  # fmt: skip
    print("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |")
    for name, rows in results.items():
        for (scope, mode), row in rows.items():
            base = rows.get((scope, "none"), row)
            if row["failed"]:
                print(f"| {name} | {scope} | {titles[mode]} |" + " - |" * 8 + f" {row['failed']} | - |")
                continue
            gone = row["variables"] - row["kept"]
            print(f"| {name} | {scope} | {titles[mode]} | {row['variables']} | {gone} | {percent(gone, row['variables'])} "
                  f"| {row['seen'] or '-'} | {row['promoted'] or '-'} | {percent(row['promoted'], row['seen'])} "
                  f"| {row['executed']:,} | {percent(base['executed'] - row['executed'], base['executed'])} "
                  f"| {'same' if row['same'] else 'DIFFERENT'} | {row['lint']} |")  # fmt: skip


def reason_table(results):
    columns = [(name, scope) for name, rows in results.items() for scope, mode in rows if mode == "escapement"]
    rows = [results[name][scope, "escapement"] for name, scope in columns]
    if not rows:
        return
    reasons = sorted({k for row in rows for k in row if k[0].isupper()}, key=lambda k: -sum(row[k] for row in rows))
    print("\n| remark | " + " | ".join(f"{name}, {scope}" for name, scope in columns) + " |")
    print("| --- |" + " ---: |" * len(columns))
    for reason in reasons:
        print(f"| {reason} | " + " | ".join(str(row[reason]) for row in rows) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--llvm", default="22")
    parser.add_argument("--work", required=True, help="folder of the build; sources.sh has been here")
    parser.add_argument("--plugin", required=True, help="Escapement.so")
    parser.add_argument("--lab", required=True, help="EscapementLab.so")
    parser.add_argument("--timeout", type=int, default=900, help="seconds for one command")
    parser.add_argument("--memory", type=int, default=8, help="GB of address space for one command")
    parser.add_argument("--programs", nargs="+", default=["Lua", "SQLite"])
    parser.add_argument("--scopes", nargs="+", default=["separate", "linked", "whole", "prototypes"])
    parser.add_argument("--modes", nargs="+", default=modes, choices=modes)
    bench = Bench(parser.parse_args())
    results = {name: bench.program(name) for name in bench.args.programs}
    share_table(results)
    reason_table(results)
    if not all(row["same"] and not row["lint"] for rows in results.values() for row in rows.values()):
        sys.exit("bench: a program does not print what it should, or a tail call got a stack slot")


main()
