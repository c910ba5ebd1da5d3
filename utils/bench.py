#!/usr/bin/env python3
"""bench.py: whole programs of four languages, with and without promotion. Called by bench.sh.

Each program of test/Frontends and test/Programs is built plain, with Escapement, with a reference analysis that walks over
uses as TinyGo's does (on the same allocators, at the same place of the pipeline; and once more where TinyGo runs it, before
anything is inlined), and for D with LDC's own pass. The variants run in turns on one core, in changing order; one more run of each counts allocations. "Against plain" is the median over
the turns of processor time (the collector's threads included) by that of plain in the same turn: other work on the machine disturbs
that less than wall time. Compilations of each language's largest program are compared in the same way. Writes bench.md and bench.svg.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import argparse
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import time

root = pathlib.Path(__file__).resolve().parent.parent
core = max(os.sched_getaffinity(0))
largest = ["crystal/parser", "d/json", "nim/parser", "c/scheme"]  # of each language: whose compilation is timed
programs = {  # name -> arguments of a plain run of about half a second
    "crystal/trees": ["15"], "crystal/nbody": ["300000"], "crystal/words": ["100000"], "crystal/parser": ["25000"],
    "crystal/lru": ["4500000"], "crystal/text": ["90000"], "crystal/matrix": ["45000"],
    "d/trees": ["15"], "d/nbody": ["160000"], "d/words": ["400000"], "d/json": ["30000"], "d/matrix": ["900000"],
    "d/text": ["150000"], "d/parser": ["150000"], "d/lru": ["5000000"],
    "nim/trees": ["15"], "nim/nbody": ["220000"], "nim/words": ["120000"], "nim/parser": ["90000"], "nim/lru": ["10000000"],
    "nim/text": ["110000"], "nim/matrix": ["130000"],
    "c/scheme": ["tour.scm"], "c/json": ["catalogue.json", "85"], "c/nbody": ["solar.txt", "135"], "c/table": ["1200"],
    "c/words": ["35000"],
}  # fmt: skip
drivers = {"crystal": ("esc-crystal", "cr"), "d": ("esc-ldc", "d"), "nim": ("esc-nim", "nim")}
compilers = {"crystal": "crystal", "d": "ldc2", "nim": "nim", "c": "clang-22"}
titles = {"plain": "plain", "escapement": "Escapement", "tinygo": "like TinyGo", "tinygo-early": "where TinyGo does", "ldc": "LDC's own"}


def variants_of(name):
    return ["plain", "escapement", "tinygo", "tinygo-early"] + (["ldc"] if name.startswith("d/") else [])


class Failure(Exception):
    pass


def run(command, **how):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **how)
    if done.returncode:
        raise Failure(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done


# ---- building ---------------------------------------------------------------------------------------------------------


def compile_c(name, variant, out, build):
    source = root / "test/Programs" / name / f"{name}.c"
    if not source.exists():
        source = root / "test/Frontends/c" / f"{name}.c"
    plugin = build / "lib" / ("Escapement.so" if variant == "escapement" else "EscapementLab.so")
    flags = [] if variant == "plain" else [f"-fplugin={plugin}", f"-fpass-plugin={plugin}"]
    if variant.startswith("tinygo"):
        flags += ["-mllvm", f"-lab-promote=known-{variant}"]
    run(["/usr/lib/llvm-22/bin/clang", "-O2", *flags, source, "-o", out, "-lgc", "-lm"])


def compile_with_driver(language, name, variant, out, build):
    driver, suffix = drivers[language]
    promote = {"plain": "none", "ldc": "none"}.get(variant, variant)
    own = ["--ldc-promotion"] if variant == "ldc" else []
    source = root / "test/Frontends" / language / f"{name}.{suffix}"
    run([sys.executable, root / "utils" / driver, source, "-o", out, "--promote", promote, "--build", build, *own])


def compile_program(program, variant, work, build):
    language, name = program.split("/")
    out = work / f"{language}-{name}-{variant}"
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    before = used.ru_utime + used.ru_stime
    if language == "c":
        compile_c(name, variant, out, build)
    else:
        compile_with_driver(language, name, variant, out, build)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime - before


# ---- running ----------------------------------------------------------------------------------------------------------


def command_of(program, variant, work):
    language, name = program.split("/")
    folder = root / "test/Programs" / name
    words = [folder / word if (folder / word).exists() else word for word in programs[program]]
    return [str(word) for word in [work / f"{language}-{name}-{variant}", *words]]


def one_run(command):
    """Output, wall seconds, seconds of processor time, peak memory in KiB. All runs are pinned to one core."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return output + f"[{process.returncode}]".encode(), time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss


def counted_run(program, variant, work):
    counter = work / ("d_count.so" if program.startswith("d/") else "gc_count.so")
    report = work / "count"
    report.unlink(missing_ok=True)
    environment = os.environ | {"GC_COUNT_FILE": str(report), "LD_PRELOAD": str(counter)}
    subprocess.run(command_of(program, variant, work), stdout=subprocess.DEVNULL, env=environment, check=False)
    return [int(n) for n in re.findall(r"=(\d+)", report.read_text())[:3]]


def measure(program, work, rounds):
    variants = variants_of(program)
    results = {variant: {"times": [], "processor": [], "memory": []} for variant in variants}
    for turn in range(rounds):
        for variant in variants if turn % 2 else variants[::-1]:  # nobody always runs after the same neighbour
            output, seconds, processor, memory = one_run(command_of(program, variant, work))
            results[variant]["times"].append(seconds)
            results[variant]["processor"].append(processor)
            results[variant]["memory"].append(memory)
            results[variant].setdefault("outputs", set()).add(output)
    plain = results["plain"]["processor"]
    for variant in variants:
        r = results[variant]
        if len(results["plain"]["outputs"] | r["outputs"]) != 1:
            if variant != "ldc":  # a peer's mistake is a finding
                raise Failure(f"{program}: {variant} prints something else than plain")
            r["wrong"] = True
        r["allocations"], r["bytes"], r["collections"] = counted_run(program, variant, work)
        r["seconds"], r["peak"] = statistics.median(r["times"]), statistics.median(r["memory"])
        r["processor time"] = statistics.median(r["processor"])
        r["ratio"] = statistics.median(ours / its for ours, its in zip(r["processor"], plain))  # of neighbours in time
    return results


# ---- what comes out ---------------------------------------------------------------------------------------------------


def table(all_results):
    lines = ["| program | variant | GC allocations | fewer | MiB | collections | wall time | processor | against plain | peak MiB | |",
             "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |"]  # fmt: skip
    for program, results in all_results.items():
        plain = results["plain"]["allocations"]
        for variant, r in results.items():
            fewer = 100 * (plain - r["allocations"]) / plain if plain else 0
            name = f"`{program}`" if variant == "plain" else ""
            lines.append(
                f"| {name} | {titles[variant]} | {r['allocations']:,} | {fewer:.1f} % | {r['bytes'] / 2**20:.1f} | "
                f"{r['collections']:,} | {r['seconds']:.3f} s | {r['processor time']:.3f} s | {r['ratio']:.2f} | {r['peak'] / 1024:.0f} |"
                + (" prints something else |" if "wrong" in r else " |")
            )
    return lines


def gone(results, variant):
    return results["plain"]["allocations"] - results[variant]["allocations"]


def summary(all_results):
    ours = sum(gone(r, "escapement") for r in all_results.values())
    theirs, early = (sum(gone(r, variant) for r in all_results.values()) for variant in ["tinygo", "tinygo-early"])
    slow = [p for p, r in all_results.items() if r["escapement"]["ratio"] > 1.02]
    beaten = [p for p, r in all_results.items() if "ldc" in r and gone(r, "ldc") > gone(r, "escapement")]
    yield f"All outputs are identical. Executed allocations gone: {ours:,}; by the walk like TinyGo's {theirs:,}"
    yield f"({ours / theirs:.2f} times)" if theirs else ""
    yield f"at the same place, {early:,}" + (f" ({ours / early:.2f} times)" if early else "") + " where TinyGo runs it, before inlining."
    every = sum(r["plain"]["allocations"] for r in all_results.values())
    yield f"All allocations there are: {every:,}" + (f", {every / theirs:.2f} and {every / early:.2f} times." if theirs and early else ".")
    wrong = [p for p, r in all_results.items() if "wrong" in r.get("ldc", {})]
    if wrong:
        yield "With LDC's own pass these print something else: " + ", ".join(wrong) + "."
    yield "Slower than 1.02 times plain: " + (", ".join(slow) or "none") + "."
    yield "D programs where LDC's own pass promotes more: " + (", ".join(beaten) or "none") + "."


def bar(x, y, width, colour, text):
    return (f'<rect x="{x}" y="{y}" width="{max(width, 1):.1f}" height="9" fill="{colour}"/>'
            f'<text x="{x + width + 4:.1f}" y="{y + 8}" class="n">{text}</text>')  # fmt: skip


def plot(all_results):
    """Two columns of bars: the share of allocations that is left, and the time against plain."""
    colours = {"escapement": "#1b7f5c", "tinygo": "#b9c4c9", "tinygo-early": "#dde3e6", "ldc": "#d9a441"}
    out, y = [], 46
    for program, results in all_results.items():
        others = [v for v in results if v != "plain"]
        out.append(f'<text x="8" y="{y + 5 * len(others) + 4}">{program}</text>')
        for variant in others:
            r = results[variant]
            left = r["allocations"] / results["plain"]["allocations"]
            out.append(bar(120, y, 260 * left, colours[variant], f"{100 * left:.0f} %"))
            out.append(bar(470, y, 130 * min(r["ratio"], 1.5), colours[variant], f"{r['ratio']:.2f}"))
            y += 11
        y += 9
    legend = "".join(
        f'<rect x="{120 + 120 * i}" y="8" width="9" height="9" fill="{colours[v]}"/><text x="{134 + 120 * i}" y="16">{titles[v]}</text>'
        for i, v in enumerate(colours)
    )
    head = '<text x="120" y="36">allocations left</text><text x="470" y="36">time, plain = 1</text>'
    rule = f'<path d="M380 42V{y}M600 42V{y}" stroke="#ccc"/>'
    style = "<style>text{font:11px sans-serif;fill:#222}.n{font-size:9px}</style>"
    size = f'width="720" height="{y + 8}" viewBox="0 0 720 {y + 8}"'
    background = '<rect width="100%" height="100%" fill="white"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{style}{background}{legend}{head}{rule}{"".join(out)}</svg>\n'


def compile_table(times):
    lines = ["| program | plain | Escapement | |", "| --- | ---: | ---: | ---: |"]
    for program, (plain, ours) in times.items():
        ratio = statistics.median(b / a for a, b in zip(plain, ours))
        lines.append(f"| `{program}` | {statistics.median(plain):.2f} s | {statistics.median(ours):.2f} s | {ratio:.2f} |")
    return lines


def arguments():
    parser = argparse.ArgumentParser(prog="bench.sh", description="measures whole programs with and without promotion")
    parser.add_argument("program", nargs="*", help="such as crystal/nbody; all when none is given")
    parser.add_argument("--rounds", type=int, default=5, help="timed runs of each variant (5)")
    parser.add_argument("--compile", type=int, default=3, metavar="N", help="timed compilations of each (3; 0 = none)")
    parser.add_argument("--build", type=pathlib.Path, default=root / "build/22", help="build folder with the plugins")
    parser.add_argument("--out", type=pathlib.Path, default=root / "build/bench", help="folder for everything that is made")
    return parser.parse_args()


def time_compilations(chosen, work, build, rounds):
    times = {}
    for program in [p for p in chosen if p in largest] if rounds else []:
        plain, ours = [], []
        for _ in range(rounds):
            plain.append(compile_program(program, "plain", work, build))
            ours.append(compile_program(program, "escapement", work, build))
        times[program] = (plain, ours)
    return times


def main():
    options = arguments()
    work = options.out
    work.mkdir(parents=True, exist_ok=True)
    for counter in ["gc_count", "d_count"]:
        run(["cc", "-O2", "-fPIC", "-shared", root / f"test/Programs/count/{counter}.c", "-o", work / f"{counter}.so", "-ldl"])
    results = {}
    for program in options.program or programs:
        print(f"  {program}", end=" ", flush=True)
        for variant in variants_of(program):
            compile_program(program, variant, work, options.build)
        results[program] = measure(program, work, options.rounds)
        r = results[program]
        print(f"{100 * gone(r, 'escapement') / r['plain']['allocations']:.1f} % fewer, {r['escapement']['ratio']:.2f} of the time")
    times = time_compilations(results, work, options.build, options.compile)
    text = [*table(results), "", *summary(results)]
    if times:
        text += ["", "Processor time of a whole compilation:", "", *compile_table(times)]
    (work / "bench.md").write_text("\n".join(text) + "\n")
    (work / "bench.svg").write_text(plot(results))
    print("\n".join(text))
    print(f"\nwritten: {work / 'bench.md'}, {work / 'bench.svg'}")


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        print(f"bench: error: {failure}", file=sys.stderr)
        sys.exit(1)
