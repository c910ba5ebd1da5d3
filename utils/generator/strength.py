#!/usr/bin/env python3
"""strength.py: does the laboratory notice when a guard is gone?

usage: strength.py [--seeds N] [--graphs N] [NAME...]      all guards when none is named

Copies the tree, takes one guard at a time out of the copy by changing its source, and looks whether the generated
programs (utils/generator) or the graph fuzzer (utils/fuzz) notice. Prints a table: how many of N programs diverge, and
how many of N graphs are contradicted. Exit code 1 when a guard can go unnoticed, or its source is no longer found.
"""
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TREE = os.path.dirname(os.path.dirname(HERE))

# name, file below lib/, what stands there once, what stands there instead
GUARDS = [
    ("loop overlap", "Planner/plan.c", "    case ESC_LOOP_OVERLAP:\n      return refuse(d, ESC_REASON_OutlivesIteration, NULL, 0);",
     "    case ESC_LOOP_OVERLAP:\n      return false;"),
    ("loop, holder alive", "Planner/loop.c", "    return fine ? ESC_LOOP_FINE : ESC_LOOP_OVERLAP;",
     "    return (void)fine, ESC_LOOP_FINE;"),
    ("loop, natural only", "Planner/liveness.c", "if (covers(w, block, UINT32_MAX - 1) || drain(w)) return true;",
     "if (covers(w, block, UINT32_MAX - 1)) return true;"),
    ("word half written", "Planner/slot.c",
     "  return at <= slot->offset && (int64_t)at + (int64_t)size >= (int64_t)slot->offset + slot->word;", "  return size != 0;"),
    ("tail kept", "Rewriter/promote.c", "      LLVMSetTailCallKind(call, LLVMTailCallKindNone);", "      (void)call;"),
    ("zeroing", "Rewriter/promote.c", "  if (d->zeroed) build_zeroing(d, slot, alignment);",
     "  if (0) build_zeroing(d, slot, alignment);"),
    ("zeroing at entry", "Rewriter/promote.c", "  LLVMBuilderRef builder = builder_at(d->call);\n  LLVMBuildMemSet",
     "  LLVMBuilderRef builder = builder_at(LLVMGetNextInstruction(slot));\n  LLVMBuildMemSet"),
    ("setjmp", "Planner/plan.c", "  if (r->returns_twice) return", "  if (0) return"),
    ("return", "Graph/solve.c", "      add_sink(s, &c, c.b, ESC_NODE_OUTLIVE, ESC_REASON_Returned);", "      (void)0;"),
    ("phi", "Reader/function.c", "    esc_value_copy_all(r, i, LLVMGetIncomingValue(i, k), 0, place);",
     "    if (k) esc_value_copy_all(r, i, LLVMGetIncomingValue(i, k), 0, place);"),
    ("bits of an address", "Reader/function.c", "    case LLVMOr:\n    case LLVMXor:\n      read_mix(r, i);\n", "    case LLVMOr:\n    case LLVMXor:\n"),
    ("variadic", "Graph/calls.c", "  if (!summary->ignores_variadic)\n", "  if (0)\n"),
    ("memory of what escapes", "Graph/escape.c", "    esc_escape_memory_flags(s, object, ESC_NODE_OUTLIVE);\n", ""),
    ("unknown offsets", "Graph/memory.c", "  esc_solver_add_edge(s, s->objects.data[object].any, word, 0, ESC_NONE);\n", ""),
    ("words to everything", "Graph/memory.c", "  esc_solver_add_edge(s, word, s->objects.data[object].all, 0, ESC_NONE);\n", ""),
    ("two words at once", "Graph/memory.c",
     "  int32_t last = size ? esc_round_down(offset + (int32_t)size - 1, word) : first;", "  int32_t last = first;"),
    ("results of the unknown", "Graph/calls.c",
     "    esc_solver_add_fact(s, s->graph->result_nodes.data[call.first_result + i].v, 0, 0);\n}", "    (void)call;\n}"),
    ("other signature", "Graph/calls.c", "  if (mismatch || (", "  (void)mismatch;\n  if (("),
    ("pins", "Graph/solve.c", "      add_sink(s, &c, c.a, ESC_NODE_OUTLIVE, (EscReason)c.extra);\n", ""),
    ("callee the caller knows", "Graph/escape.c", "    s->objects.data[object].deferred = true;\n", ""),
    ("tables", "Graph/memory.c", "    esc_solver_add_fact(s, node, target, entry.target_offset);",
     "    if (!target) esc_solver_add_fact(s, node, target, entry.target_offset);"),
    ("others write after escape", "Graph/escape.c",
     "  esc_escape_memory_flags(s, object, ESC_NODE_SINK);\n  if (local) open_object(s, object);\n}",
     "  esc_escape_memory_flags(s, object, ESC_NODE_SINK);\n  (void)local;\n}"),
    ("others write to contents", "Graph/escape.c",
     "    esc_escape_memory_flags(s, object, ESC_NODE_SINK);\n    if (local) open_object(s, object);\n",
     "    esc_escape_memory_flags(s, object, ESC_NODE_SINK);\n"),
    ("others write to what is shared", "Graph/escape.c", "  if (flags & ESC_NODE_OPEN) share_object(s, object);",
     "  if (0) share_object(s, object);"),
    ("recursion through what is given, arguments", "Graph/calls.c",
     "  for (uint32_t i = 0; i < from.argument_count && i < to.argument_count; i++)", "  for (uint32_t i = 0; i < 0; i++)"),
    ("recursion through what is given, results", "Graph/calls.c",
     "  for (uint32_t i = 0; i < from.result_count && i < to.result_count; i++)", "  for (uint32_t i = 0; i < 0; i++)"),
    ("copies that are not aligned", "Graph/memory.c", "  if (!aligned) {\n", "  if (0) {\n"),
    ("copies of what is shared", "Graph/memory.c",
     "  read_outside(s, from.object, s->objects.data[to.object].any, place);\n", ""),
]  # fmt: skip


def sh(command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


class Copy:
    def __init__(self):
        self.place = tempfile.mkdtemp(prefix="esc-strength-")
        shutil.copytree(TREE, self.place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("build", ".git"))
        sh(["cmake", "-S", self.place, "-B", f"{self.place}/build/22", "-G", "Ninja"])
        self.build()

    def build(self):
        done = sh(["ninja", "-C", f"{self.place}/build/22", "-j2", "Escapement", "esc-graph-fuzz"])
        if done.returncode:
            sys.exit(done.stdout[-3000:])

    def diverging(self, seeds):
        text = sh([sys.executable, f"{self.place}/utils/generator/run.py", "--quiet", "0", str(seeds)]).stdout
        return len(set(re.findall(r"^DIVERGES seed (\w+ \(file of \d+\))", text, re.M)))

    def contradicted(self, graphs):
        text = sh([f"{self.place}/build/22/bin/esc-graph-fuzz", "0", str(graphs)]).stdout
        return len(re.findall(r"^seed \d+:", text, re.M))

    def try_without(self, file, old, new, options):
        path = os.path.join(self.place, "lib", file)
        with open(path, encoding="utf-8") as source:
            text = source.read()
        if text.count(old) != 1:
            return None
        with open(path, "w", encoding="utf-8") as source:
            source.write(text.replace(old, new))
        self.build()
        found = self.diverging(options.seeds) if options.seeds else 0
        graphs = self.contradicted(options.graphs) if file.startswith("Graph/") and options.graphs else None
        with open(path, "w", encoding="utf-8") as source:
            source.write(text)
        return found, graphs


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--graphs", type=int, default=10000)
    options = parser.parse_args()
    copy, unnoticed = Copy(), 0
    print(f"{'without':45} {'of ' + str(options.seeds) + ' programs':>15} {'of ' + str(options.graphs) + ' graphs':>17}")
    for name, file, old, new in GUARDS:
        if options.names and name not in options.names:
            continue
        result = copy.try_without(file, old, new, options)
        if result is None:
            print(f"{name:45} its source is not found in lib/{file}")
            unnoticed += 1
            continue
        print(f"{name:45} {result[0]:15} {'-' if result[1] is None else result[1]:>17}", flush=True)
        unnoticed += not any(result)
    shutil.rmtree(copy.place)
    sys.exit(1 if unnoticed else 0)


main()
