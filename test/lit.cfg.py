# The test suite. Run it with `cmake --build build/22 --target check-escapement`, or a part of it:
#
#   lit -sv test/Graph                  # with build/22
#   lit -sv -Dllvm=19 test/Graph        # with build/19
#
# RUN lines use plain words:
#   opt clang clang++ FileCheck not split-file lli llvm-as llvm-dis ...   the tools of the LLVM under test
#   esc-opt      opt with the plugin loaded          esc-clang esc-clang++   clang with the plugin
#   esc-cc esc-c++ esc-graph esc-remarks             the tools of the build
#   %cc          the C compiler of the build, with its warnings, its sanitizers, and lib/ and include/ as include folders
#   %graph_libs  what a program needs that uses lib/Graph or lib/Support
#   %escapement_libs  what a program needs that uses the whole of it: libescapement.a and libLLVM
#   %plugin %llvm_version %llvm_bin %source %include %lib %build %cmake
#
# Features for REQUIRES: llvm-22 or llvm-19, asan, and a name for each of optional_tools that is installed.
import os
import re
import shutil
import subprocess
import sys

import lit.formats

if not hasattr(config, "esc_build_dir"):
    # Called on the source folder: continue with the build tree that was asked for.
    source_dir = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    version = lit_config.params.get("llvm", "22")
    site = os.path.join(source_dir, "build", version, "test", "lit.site.cfg.py")
    if not os.path.exists(site):
        lit_config.fatal(f"there is no {site}: build first, cmake -G Ninja -B build/{version} ...")
    lit_config.load_config(config, site)
    sys.exit()

config.name = f"Escapement (LLVM {config.esc_llvm})"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".ll", ".c", ".cpp", ".test"]
if "guards" in lit_config.params:  # utils/guards.py: without which guard does which test fail?
    sys.path.insert(0, os.path.join(config.esc_source_dir, "utils"))
    import guard_tests

    config.test_format = guard_tests.Format(lit_config.params["guards"])
config.excludes = ["Inputs"]
config.test_source_root = os.path.join(config.esc_source_dir, "test")
config.test_exec_root = os.path.join(config.esc_build_dir, "test")

build, source, llvm_bin = config.esc_build_dir, config.esc_source_dir, config.esc_llvm_bin
plugin = os.path.join(build, "lib", "Escapement.so")
sanitizers = config.esc_sanitize.split(",") if config.esc_sanitize else []


def add_word(word, command):
    """`word` stands for `command` where it is a word of its own, not part of an option, a path or a name."""
    config.substitutions.append((r"(?<![-./\w%+=])" + re.escape(word) + r"(?![-./\w+=])", command))


def llvm_tool(name):
    path = os.path.join(llvm_bin, name)
    if not os.path.exists(path):
        lit_config.fatal(f"there is no {path}; utils/setup.sh installs it")
    return path


# A plugin that is built with AddressSanitizer works only in a program that has its runtime from the start.
preload = ""
if "address" in sanitizers:
    config.available_features.add("asan")
    config.environment["ASAN_OPTIONS"] = "abort_on_error=1"  # `not` shall not take a report for an error message
    for name in ["libasan.so", "libclang_rt.asan.so", "libclang_rt.asan-x86_64.so"]:
        path = subprocess.run([config.esc_cc, f"-print-file-name={name}"], capture_output=True, text=True).stdout.strip()
        if os.path.isabs(path):
            preload = f"env LD_PRELOAD={os.path.realpath(path)} ASAN_OPTIONS=detect_leaks=0 "
            break

if "undefined" in sanitizers:
    config.environment["UBSAN_OPTIONS"] = "abort_on_error=1:print_stacktrace=1"

for name in ["opt", "clang", "clang++", "FileCheck", "not", "split-file", "lli", "llc", "llvm-as", "llvm-dis",
             "llvm-extract", "llvm-link", "llvm-nm"]:  # fmt: skip
    add_word(name, llvm_tool(name))
add_word("esc-opt", f"{preload}{llvm_tool('opt')} -load-pass-plugin={plugin}")
add_word("esc-clang", f"{preload}{llvm_tool('clang')} -fplugin={plugin} -fpass-plugin={plugin}")
add_word("esc-clang++", f"{preload}{llvm_tool('clang++')} -fplugin={plugin} -fpass-plugin={plugin}")
add_word("esc-cc", preload + os.path.join(build, "bin", "esc-cc"))
add_word("esc-c++", preload + os.path.join(build, "bin", "esc-c++"))
for name in ["esc-graph", "esc-graph-fuzz", "esc-graph-fuzz-tight", "esc-remarks"]:
    add_word(name, os.path.join(build, "bin", name))

libraries = os.path.join(build, "lib")
llvm_lib = os.path.join(config.esc_llvm_root, "lib")
config.substitutions += [
    ("%cc\\b", f"{config.esc_cc} {config.esc_cflags} -I{source}/lib -I{source}/include"),
    ("%graph_libs\\b", f"{libraries}/libEscGraph.a {libraries}/libEscSupport.a"),
    ("%escapement_libs\\b",
     f"-isystem {config.esc_llvm_include} {libraries}/libescapement.a -L{llvm_lib} -lLLVM-{config.esc_llvm} -Wl,-rpath,{llvm_lib}"),
    ("%plugin\\b", plugin),
    ("%llvm_version\\b", config.esc_llvm),
    ("%llvm_bin\\b", llvm_bin),
    ("%llvm_include\\b", config.esc_llvm_include),
    ("%source\\b", source),
    ("%include\\b", os.path.join(source, "include")),
    ("%lib\\b", os.path.join(source, "lib")),
    ("%tools\\b", os.path.join(source, "tools")),
    ("%utils\\b", os.path.join(source, "utils")),
    ("%build\\b", build),
    ("%cmake\\b", config.esc_cmake),
]

# A test that needs one of these says so in REQUIRES, and is then listed as unsupported where it is missing.
optional_tools = ["ninja", "pkg-config", "valgrind", "crystal", "ldc2", "nim"]
# The browser tests want Debian's chromium and node, and playwright-core, which utils/html-test.sh puts here.
playwright = os.path.join(source, "build", "playwright", "node_modules")
if shutil.which("chromium") and shutil.which("node") and os.path.isdir(os.path.join(playwright, "playwright-core")):
    config.available_features.add("browser")
    add_word("esc-browse", f"env NODE_PATH={playwright} {shutil.which('node')} {source}/test/tools/esc-remarks/Inputs/html.js")
config.available_features.add(f"llvm-{config.esc_llvm}")
config.available_features.update(name for name in optional_tools if shutil.which(name))
if os.path.exists(os.path.join(llvm_bin, "ld.lld")):
    config.available_features.add("lld")
