#!/usr/bin/env python3
"""programs.py: heapified programs in plain and checked mode print what they always print. Called by programs.sh.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import argparse
import pathlib
import re
import subprocess
import sys
import time

here = pathlib.Path(__file__).resolve().parent
heapify = here.parent / "heapify"
MODES = ["early-plain", "late-plain", "early-fill", "late-fill", "early-page", "late-page", "early-asan", "late-asan"]

LIBRARY = {"page": "page", "asan": "heap"}


def table(src, work):
    """Sources, flags, libraries, and the runs: arguments and input. A run may take the output of the one before."""
    lua = sorted(p for p in (src / "lua/src").glob("*.c") if p.name != "luac.c")
    text = work / "text"
    text.write_bytes((src / "sqlite/sqlite3.c").read_bytes()[:300_000] + (src / "zlib/zlib.3").read_bytes())
    bzip2 = [src / "bzip2" / f"{n}.c" for n in "blocksort huffman crctable randtable compress decompress bzlib bzip2".split()]
    zlib = [src / "zlib" / f"{n}.c" for n in "adler32 crc32 deflate infback inffast inflate inftrees trees zutil compress uncompr "
            "gzclose gzlib gzread gzwrite".split()] + [src / "zlib/test/minigzip.c"]  # fmt: skip
    sql = work / "session.sql"
    sql.write_bytes(subprocess.run([sys.executable, heapify / "make_sql.py"], check=True, stdout=subprocess.PIPE).stdout)
    scripts = [([p], "/dev/null") for p in sorted((heapify / "lua").glob("*.lua"))]
    return {
        "Lua": (lua, ["-DLUA_USE_POSIX", "-Dluai_makeseed(L)=42"], ["-lm"], scripts),
        "SQLite": ([src / "sqlite/sqlite3.c", src / "sqlite/shell.c"], [f"-I{src}/sqlite"], ["-lm", "-lpthread", "-ldl"],
                   [([":memory:"], sql)]),
        "bzip2": (bzip2, [], [], [(["-c", "-9"], text), (["-d", "-c"], None), (["-c", "-1", "-s"], text), (["-d", "-c", "-s"], None)]),
        "zlib": (zlib, [f"-I{src}/zlib", "-DHAVE_UNISTD_H"], [], [(["-c", "-9"], text), (["-d", "-c"], None), (["-c", "-1"], text), (["-d", "-c"], None)]),
    }  # fmt: skip


class Bench:
    def __init__(self, args):
        self.args = args
        self.bin = pathlib.Path(f"/usr/lib/llvm-{args.llvm}/bin")
        self.work = pathlib.Path(args.work) / f"checked-{args.llvm}"
        self.work.mkdir(parents=True, exist_ok=True)
        self.programs = table(pathlib.Path(args.work) / "src", self.work)
        self.heap = self.work / "heap.o"
        self.call(self.bin / "clang", "-O2", "-c", heapify / "heap.c", "-o", self.heap)

    def call(self, *command):
        done = subprocess.run(list(map(str, command)), stderr=subprocess.PIPE, text=True, errors="replace")
        if done.returncode:
            raise SystemExit(f"programs: error: {' '.join(map(str, command))}\n{done.stderr[:2000]}")
        return done.stderr

    def heapified(self, name, source):
        plain, module = (self.work / f"{name}-{source.stem}.{kind}.bc" for kind in ("front", "heap"))
        self.call(self.bin / "clang", "-O1", "-w", "-gline-tables-only", "-Xclang", "-disable-llvm-passes", "-emit-llvm", "-c",
                  *self.programs[name][1], source, "-o", plain)  # fmt: skip
        self.call(self.bin / "opt", f"-load-pass-plugin={self.args.lab}", "-passes=function(sroa),heapify,verify", plain, "-o", module)
        return module

    def promoted(self, module, mode):
        when, how = mode.split("-")
        target, remarks = module.with_suffix(f".{mode}.bc"), module.with_suffix(f".{mode}.yaml")
        options = [f"-load-pass-plugin={self.args.plugin}", f"-pass-remarks-output={remarks}", "-pass-remarks-filter=stack-promotion"]
        word = {"plain": "", "fill": "fill", "page": "checked", "asan": "checked"}[how]
        if when == "early":
            passes = f"stack-promotion<{word}>,verify,default<O1>"
            options.append("-escapement-off")
        else:
            passes = "default<O2>,verify"
            options += [f"-escapement-{word}"] if word else []
        if how == "asan":
            passes += ",forceattrs"
            options.append("-force-attribute=sanitize_address")
        self.call(self.bin / "opt", f"-passes={passes}", *options, module, "-o", target)
        lint = len(re.findall(r'tail" keyword references alloca', self.call(self.bin / "opt", "-passes=lint", "-disable-output", target)))
        return target, len(re.findall(r"^Name: +StackPromoted", remarks.read_text(), re.M)), lint

    def link(self, name, mode, modules):
        binary, objects = self.work / f"{name}.{mode}", []
        sanitizer = ["-fsanitize=address"] if mode.endswith("asan") else []
        for module in modules:
            objects.append(module.with_suffix(".o"))
            if sanitizer:
                self.call(self.bin / "clang", "-w", "-O1", *sanitizer, "-c", module, "-o", objects[-1])
            else:
                self.call(self.bin / "llc", "-O1", "-relocation-model=pic", "-filetype=obj", module, "-o", objects[-1])
        library = [pathlib.Path(self.args.libraries) / f"libesc-checked-{LIBRARY[mode.split('-')[1]]}.a"] if mode.split("-")[1] in LIBRARY else []
        self.call(self.bin / "clang", *sanitizer, *objects, self.heap, *library, "-o", binary, *self.programs[name][2], "-lpthread")
        return binary

    def run(self, name, binary):
        """What all runs of the program print, and the objects that the checking runtime saw."""
        out, before, objects = b"", b"", 0
        count = self.work / "count"
        for arguments, source in self.programs[name][3]:
            count.unlink(missing_ok=True)
            # setarch: the same addresses each time, on which the order of some tables depends
            done = subprocess.run(["setarch", "-R", binary, *map(str, arguments)], input=pathlib.Path(source).read_bytes() if source else before,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.work, timeout=3600,
                                  env={"ESC_CHECKED_FILE": str(count), "TZ": "UTC", "ASAN_OPTIONS": "detect_leaks=0"})  # fmt: skip
            before = done.stdout
            out += done.stdout.replace(bytes(binary), b"PROGRAM") + b"exit %d\n" % done.returncode
            if count.exists():
                objects += int(re.search(r"objects=(\d+)", count.read_text())[1])
        return out, objects

    def program(self, name, modes):
        sources, flags, libraries, _ = self.programs[name]
        native = self.work / f"{name}.native"
        self.call(self.bin / "clang", "-O2", "-w", *flags, *sources, "-o", native, *libraries)
        expected, _ = self.run(name, native)
        modules, good = [self.heapified(name, source) for source in sources], True
        for mode in modes:
            made = [self.promoted(module, mode) for module in modules]
            binary, start = self.link(name, mode, [m for m, _, _ in made]), time.monotonic()
            output, objects = self.run(name, binary)
            same, tails = output == expected, sum(lint for _, _, lint in made)
            good &= same and not tails
            if not same:
                (self.work / f"{name}.{mode}.out").write_bytes(output)
            print(f"| {name} | {mode} | {sum(n for _, n, _ in made)} | {objects or '-'} | {time.monotonic() - start:.1f} | {len(output)} bytes, "
                  f"{'same' if same else 'DIFFERENT'} | {tails} |", flush=True)  # fmt: skip
        return good


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ["llvm", "work", "plugin", "lab", "libraries"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--programs", nargs="+", default=["bzip2", "zlib", "Lua", "SQLite"])
    parser.add_argument("--modes", nargs="+", default=MODES, choices=MODES)
    args = parser.parse_args()
    bench = Bench(args)
    print("| program | mode | sites promoted | objects checked | seconds | output | kept `tail` |")
    print("| --- | --- | ---: | ---: | ---: | --- | ---: |")
    good = [bench.program(name, args.modes) for name in args.programs]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
