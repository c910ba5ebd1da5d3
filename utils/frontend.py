"""frontend.py: what esc-crystal, esc-ldc and esc-nim have in common.

Each of them lets its compiler write LLVM IR for the whole program, and hands that to clang, which runs Escapement in its
-O2 pipeline and makes the executable. This file has the command line, the tools, and that second half.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent


class Failure(Exception):
    """Ends the command with one line, without a traceback."""


class Program:
    """One compilation: the options, and a folder for what is made on the way."""

    def __init__(self, options, rest, work):
        self.options = options
        self.rest = rest
        self.work = pathlib.Path(work)
        self.linked = []  # arguments for the linker
        self.models = []  # the language's own, beside those that are built in
        self.limits = {}  # options of the plugin unless the command line has them

    def run(self, command, quiet=False):
        command = [str(word) for word in command]
        if self.options.verbose:
            print("+", " ".join(command), file=sys.stderr)
        try:
            done = subprocess.run(command, capture_output=quiet, text=True)
        except FileNotFoundError:
            raise Failure(f"{command[0]} is not there") from None
        if done.returncode:
            if quiet:
                sys.stderr.write(done.stdout + done.stderr)
            raise Failure(f"{pathlib.Path(command[0]).name} failed")

    def llvm(self, tool):
        path = pathlib.Path(f"/usr/lib/llvm-{self.options.llvm}/bin/{tool}")
        return find(path, f"clang-{self.options.llvm} llvm-{self.options.llvm}")

    def build(self):
        default = root / "build" / self.options.llvm
        return pathlib.Path(self.options.build or os.environ.get("ESCAPEMENT_BUILD") or default)

    def to_bitcode(self, text):
        """IR text of an LLVM with typed pointers becomes bitcode, which every later LLVM reads."""
        bitcode = self.work / "program.bc"
        self.run([find("llvm-as-14", "llvm-14"), text, "-o", bitcode])
        return bitcode

    def plugin_flags(self):
        how = self.options.promote
        if how == "none":
            return []
        plugin = self.build() / "lib" / ("Escapement.so" if how == "escapement" else "EscapementLab.so")
        if not plugin.exists():
            raise Failure(f"{plugin} is not there: build it first (cmake -G Ninja -B build/{self.options.llvm} && ninja -C ...)")
        flags = [f"-fplugin={plugin}", f"-fpass-plugin={plugin}"]
        if how != "escapement":
            models = [f"-lab-models={path}" for path in self.models]
            return flags + [word for option in [f"-lab-promote=known-{how}", *models] for word in ("-mllvm", option)]
        limits = dict(self.limits)
        for name in ["max_object", "max_frame", "max_recursive_frame", "variable_object", "limit", "models"]:
            if getattr(self.options, name) is not None:
                limits[name] = getattr(self.options, name)
        models = [str(path) for path in self.models] + ([limits["models"]] if "models" in limits else [])
        if models:
            limits["models"] = ",".join(models)
        for name, value in limits.items():
            flags += ["-mllvm", f"-escapement-{name.replace('_', '-')}={value}"]
        if self.options.report:
            flags += ["-Rpass=stack-promotion", "-Rpass-missed=stack-promotion"]
        return flags

    def compile(self, bitcode, suffix=".o"):
        """Bitcode to an object file, or with --emit-llvm to the bitcode that would have become one."""
        made = self.work / ("made" + suffix)
        kind = ["-emit-llvm"] if suffix == ".bc" else []
        command = [self.llvm("clang"), f"-O{self.options.level}", "-Wno-override-module", "-fPIC", *self.plugin_flags(), *kind, "-c"]
        self.run([*command, bitcode, "-o", made])
        return made

    def finish(self, bitcode, link):
        """`link` makes the executable of an object file."""
        if self.options.emit_llvm:
            shutil.copyfile(self.compile(bitcode, ".bc"), self.options.output)
        elif self.options.emit_input:
            shutil.copyfile(bitcode, self.options.output)
        else:
            link(self.compile(bitcode), pathlib.Path(self.options.output))


def find(tool, package):
    path = shutil.which(str(tool))
    if not path:
        raise Failure(f"{pathlib.Path(tool).name} is missing: apt-get install {package}")
    return path


def parser_of(name, language, suffix, about):
    parser = argparse.ArgumentParser(
        prog=name,
        description=f"Compiles a {language} program with Escapement. {about}",
        epilog=f"Everything else goes to the {language} compiler.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("source", help=f"the program, FILE{suffix}")
    add("-o", dest="output", metavar="FILE", help="the executable (default: the source's name)")
    add("--plain", dest="promote", action="store_const", const="none", default="escapement",
        help="the same way without promotion, to compare")
    add("--promote", choices=["escapement", "tinygo", "tinygo-early", "ldc", "none"], default="escapement",
        help="escapement, or a reference analysis of the laboratory")  # fmt: skip
    add("--report", action="store_true", help="say of each allocation what was decided")
    for option in ["max-object", "max-frame", "max-recursive-frame", "variable-object", "limit"]:
        add(f"--{option}", type=int, metavar="N", help=f"the pass's {option}")
    add("--models", metavar="FILE[,FILE]", help="more models")
    add("-O", dest="level", default="2", metavar="N", help="clang's level (2)")
    add("--llvm", default="22", choices=["22", "19"], help="which LLVM (22)")
    add("--build", metavar="FOLDER", help="build folder with the plugin (build/22, or $ESCAPEMENT_BUILD)")
    add("--emit-llvm", action="store_true", help="write the optimised bitcode instead of an executable")
    add("--emit-input", action="store_true", help="write the bitcode that clang gets")
    add("-v", "--verbose", action="store_true", help="print the commands")
    return parser


def main(name, language, suffix, about, body):
    """Runs one compilation: body(program) does the front end's half and calls program.finish."""
    options, rest = parser_of(name, language, suffix, about).parse_known_args()
    source = pathlib.Path(options.source)
    try:
        if not source.exists():
            raise Failure(f"there is no {source}")
        if not options.output:
            options.output = re.sub(re.escape(suffix) + "$", "", source.name) + (".bc" if options.emit_llvm else "")
        with tempfile.TemporaryDirectory(prefix="escapement-") as work:
            body(Program(options, rest, work))
    except Failure as failure:
        print(f"{name}: error: {failure}", file=sys.stderr)
        return 1
    return 0
