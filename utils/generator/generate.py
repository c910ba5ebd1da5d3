#!/usr/bin/env python3
"""generate.py: programs in which objects escape on every road there is, or nearly do.

usage: generate.py [--cxx] [--visible] FIRST END      one source file with the programs of the seeds FIRST to END-1

With --visible no pointer is kept where a conservative collector does not look: hidden in numbers, in thread-local
variables, on stacks of other threads and fibers.

Each program is a handful of functions that make nodes (see prelude.h), connect them, hand them over and look at them. A
seed first chooses which kinds of statements each function has at all: what a frequent kind hides shows where it is
absent. The same seed gives the same program for ever, and programs of one file do not know each other.
"""
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import random
import sys

from buffers import Buffers
from control import Control
from differences import Differences

KINDS = {  # kind of statement -> how often, in a function that has it
    "new": 16, "link": 12, "load": 9, "look": 12, "call": 12, "fill": 4, "move": 5, "global": 3, "tls": 1, "hide": 2,
    "cell": 4, "array": 5, "slice": 3, "copy": 4, "exchange": 2, "compare": 3, "indirect": 2, "virtual": 2, "closure": 3,
    "pair": 3, "bundle": 2, "variadic": 2, "numbers": 4, "grow": 3, "interior": 3, "launder": 2, "volatile": 2, "sort": 1, "text": 2,
    "jump": 2, "thread": 1, "fiber": 1, "keep": 2, "branch": 8, "loop": 8, "cycle": 4, "chase": 3, "select": 3, "ring": 2,
    "accumulate": 4, "twins": 3, "out": 4, "give_back": 2, "recurse": 2, "unclear": 3, "scratch": 10, "road": 4, "again": 1, "tree": 2, "late": 4,
    "apart": 4, "remember": 8, "lend": 3, "fit": 2,
}  # fmt: skip
ESCAPES = {"global", "road", "tls", "keep", "thread", "fiber", "hide", "exchange", "jump", "throw", "remember"}
INVISIBLE = {"tls", "hide", "thread", "fiber", "apart", "remember"}


class Function(Buffers, Control, Differences):
    """One function being written."""

    def __init__(self, program, name, kind, callees):
        self.p, self.name, self.kind, self.callees = program, name, kind, callees
        self.r = program.r
        self.lines, self.depth, self.labels = [], 1, 0
        self.nodes = ["a", "b", "v0", "v1", "v2", "v3"]
        self.weights = self.choose()

    def choose(self):
        r, weights = self.r, {}
        quiet = r.random() < 0.55  # most functions keep nothing for ever
        for kind, weight in KINDS.items():
            if self.p.visible and kind in INVISIBLE:
                continue
            if kind in ESCAPES and (quiet or r.random() < 0.4):
                continue
            if r.random() < 0.3 and kind not in ("new", "look"):
                continue
            weights[kind] = weight * (3 if r.random() < 0.1 else 1)
        if self.p.cxx and r.random() < 0.4:
            weights["catch"] = 4
            if not quiet:
                weights["throw"] = 2
        return weights

    # ---- words

    def node(self):
        return self.r.choice(self.nodes)

    def var(self):
        return self.r.choice(["v0", "v1", "v2", "v3"])

    def tag(self):
        return str(self.r.randrange(1, 1000))

    def field(self):
        return self.r.choice(["next", "next", "other"])

    def glob(self):
        return f"g{self.p.seed}[{self.r.randrange(3)}]"

    def number(self):
        return self.r.choice(["n", "n + 1", "checksum & 7", self.tag()])

    def add(self, line):
        self.lines.append("  " * self.depth + line)

    def label(self):
        self.labels += 1
        return f"L{self.labels}"

    def local(self):
        self.labels += 1
        return f"x{self.labels}"

    def new(self):
        size = self.r.choice(["0", "0", "0", "16", "64", "opaque(n & 127)"])
        how = "make" if self.r.random() < 0.3 else "MAKE"
        return f"{how}({self.tag()} + n, {size})"

    # ---- blocks

    def block(self, count):
        self.depth += 1
        for _ in range(count):
            self.statement()
        self.depth -= 1

    def statement(self):
        kinds = list(self.weights)
        if self.depth > 3:
            kinds = [k for k in kinds if k not in ("branch", "loop", "cycle", "catch", "tree", "accumulate", "late")]
        kind = self.r.choices(kinds, [self.weights[k] for k in kinds])[0]
        getattr(self, "s_" + kind)()

    # ---- objects and what they hold

    def s_new(self):
        self.add(f"{self.var()} = {self.new()};")

    def s_scratch(self):
        x = self.local()
        self.add(f"{{ node *{x} = {self.new()};")
        if self.r.random() < 0.6:
            self.add(f"  {x}->{self.field()} = {self.node()};")
        if self.r.random() < 0.3:
            self.add(f"  if ({self.node()}) {x}->data[{self.r.randrange(3)}] += walk({self.node()});")
        self.add(f"  mix(walk({x}) + {x}->data[{self.r.randrange(3)}]); }}")

    def s_road(self):
        """An object that leaves on one road and no other."""
        x, seed, key = self.local(), self.p.seed, "0x5555aaaa5555aaaaul"
        a = self.node()
        roads = [
            f"g{seed}[{self.r.randrange(3)}] = {x};", f"t{seed} = {x};", f"h{seed}[1] = (ulong_t){x} ^ {key};",
            f"keep({x});", f"in_thread({x});", f"in_fiber({x});", f"g{seed}[1] = last_of(2, a, {x});",
            f"__atomic_store_n(&g{seed}[2], {x}, __ATOMIC_RELEASE);", f"q{seed} = &{x}->data[2];",
            f"{{ node *y[2] = {{0, {x}}}; memcpy(&g{seed}[0], y, sizeof y); }}",
            f"{{ bundle y = {{{{{x}, a, b, {x}}}, n}}; g{seed}[n & 1] = pick{seed}(y); }}",
            f"{{ node *y = {x}; __atomic_compare_exchange_n(&g{seed}[0], &y, {x}, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); }}",
            f"{{ pair y = {{a, {x}}}; g{seed}[1] = y.second; }}", f"g{seed}[n % 3] = (node *)((ulong_t){x} + n) - 0; "
            f"g{seed}[n % 3] = (node *)((ulong_t)g{seed}[n % 3] - n);",
            f"memcpy((char *)&g{seed}[2] + 4, (char *)&{x} + 4, 4); memcpy(&g{seed}[2], &{x}, 4);",
            f"__asm__ volatile(\"movq %0, %1\" : : \"r\"({x}), \"m\"(g{seed}[0]) : \"memory\");",
            f"if ({a}) {a}->next = {x};", f"if ({a}) {a}->next = {x};", f"if ({a}) *(&{a}->next + 1) = {x};",
            f"if ({a}) {{ {a}->next = MAKE(7, 0); {a}->next->other = {x}; }}",
        ]  # fmt: skip
        if self.p.visible:
            roads = roads[:1] + roads[6:]
            roads = [road for road in roads if f"h{seed}" not in road and f"t{seed}" not in road]
        self.add(f"{{ node *{x} = {self.new()};")
        if self.r.random() < 0.3:
            self.add(f"  {x}->next = {self.node()};")
        self.add(f"  {self.r.choice(roads)} }}")

    def s_link(self):
        a = self.node()
        self.add(f"if ({a}) {a}->{self.field()} = {self.node()};")

    def s_ring(self):
        a = self.node()
        self.add(f"if ({a}) {{ {a}->next = {a}; {a}->other = {self.node()}; }}")

    def s_load(self):
        a = self.node()
        self.add(f"if ({a}) {self.var()} = {a}->{self.field()};")

    def s_look(self):
        if self.r.random() < 0.4:
            self.add("clobber();")
        self.add(f"mix(walk({self.node()}));")

    def s_fill(self):
        a, i = self.node(), self.r.randrange(3)
        self.add(f"if ({a}) {{ mix({a}->data[{i}]); {a}->data[{i}] = {self.number()}; }}")

    def s_move(self):
        self.add(f"{self.var()} = {self.node()};")

    def s_select(self):
        self.add(f"{self.var()} = n & {self.r.choice([1, 2, 4])} ? {self.node()} : {self.node()};")

    def s_unclear(self):
        self.add(f"{self.var()} = opaque(n) & 1 ? {self.node()} : {self.new()};")

    def s_copy(self):
        a, b = self.node(), self.node()
        what = self.r.choice(["sizeof(node)", "sizeof(node)", "2 * sizeof(void *)", "offsetof(node, methods)"])
        if self.r.random() < 0.2:
            self.add(f"if ({a} && {b}) memmove(&{a}->next, &{b}->next, sizeof(node *));")
        else:
            self.add(f"if ({a} && {b} && {a} != {b}) memcpy({a}, {b}, {what});")

    def s_compare(self):
        self.add(f"mix({self.node()} == {self.node()});")

    def s_twins(self):
        """Two objects of one site are never the same one."""
        x, i = self.local(), self.local()
        self.add(f"{{ node *{x} = 0;")
        self.add(f"  for (int {i} = 0; {i} < 4; {i}++) {{ node *y = {self.new()}; mix(y == {x}); y->data[0] += {i} + 1;")
        if self.r.random() < 0.6:
            self.add(f"    if ({i} & 1 || n & 1)")
        self.add(f"    {x} = y; }}")
        self.add(f"  mix(walk({x})); }}")

    def s_chase(self):
        x = self.local()
        self.add(f"for (node *{x} = {self.node()}, *end = {x}; {x} && --fuel > 0; {x} = {x}->next) {{")
        if self.r.random() < 0.5:
            self.add(f"  {x}->data[1] += {self.number()};")
        if self.r.random() < 0.3:
            self.add(f"  if (!{x}->other) {x}->other = {self.node()};")
        self.add(f"  mix({x}->tag); if ({x}->next == end || {x}->next == {x}) break; }}")

    # ---- roads out

    def s_global(self):
        if self.r.random() < 0.6:
            self.add(f"{self.glob()} = {self.node()};")
        else:
            self.add(f"{self.var()} = {self.glob()};")

    def s_tls(self):
        if self.r.random() < 0.5:
            self.add(f"t{self.p.seed} = {self.node()};")
        else:
            self.add(f"{self.var()} = t{self.p.seed};")

    def s_hide(self):
        """As a number, which only who knows the key makes an address of again."""
        h, key = f"h{self.p.seed}[{self.r.randrange(2)}]", "0x5555aaaa5555aaaaul"
        pick = self.r.random()
        a = self.node()
        if pick < 0.35:
            self.add(f"{h} = (ulong_t){a} ^ {key};")
        elif pick < 0.7:
            self.add(f"if ({h}) {self.var()} = (node *)({h} ^ {key});")
        elif pick < 0.85:
            self.add(f"if ({a}) {a}->data[3] = (ulong_t){self.node()} ^ {key};")
        else:
            self.add(f"if ({a} && {a}->data[3]) {self.var()} = (node *)({a}->data[3] ^ {key});")

    def s_keep(self):
        self.add(f"keep({self.node()});")

    def s_exchange(self):
        a = self.node()
        if self.r.random() < 0.5:
            self.add(f"{self.var()} = __atomic_exchange_n(&{self.glob()}, {a}, __ATOMIC_SEQ_CST);")
        else:
            x = self.local()
            self.add(f"if ({a}) {{ node *{x} = {a}->next; __atomic_compare_exchange_n(&{a}->next, &{x}, {self.node()}, 0, "
                     f"__ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); {self.var()} = {x}; }}")  # fmt: skip

    def s_thread(self):
        a = self.node()
        if self.r.random() < 0.5:
            self.add(f"if ({a}) in_thread({a});")
        else:
            x = self.local()
            self.add(f"{{ pthread_t {x}; void *y = 0; if (!pthread_create(&{x}, 0, look{self.p.seed}, {a})) "
                     f"pthread_join({x}, &y); mix((ulong_t)y); }}")  # fmt: skip

    def s_fiber(self):
        self.add(f"in_fiber({self.node()});" if self.r.random() < 0.6 else "resume_fibers();")

    # ---- through memory

    def s_cell(self):
        x, a = self.local(), self.node()
        place = self.r.choice([f"&{a}->{self.field()}", f"&{self.var()}", f"&{self.var()}"])
        guard = f"if ({a}) " if "->" in place else ""
        self.add(f"{guard}{{ node **{x} = {place}; {self.r.choice([f'*{x} = {self.node()};', f'{self.var()} = *{x};'])}"
                 f" mix(walk(*{x})); }}")  # fmt: skip

    def s_out(self):
        callees = self.p.functions("out", self.callees)
        if not callees:
            return self.s_cell()
        a, f = self.node(), self.r.choice(callees)
        place = self.r.choice([f"&{a}->{self.field()}", f"&{self.var()}", f"&{self.var()}", f"&{self.glob()}"])
        if place.startswith("&g") and "global" not in self.weights:
            place = f"&{self.var()}"
        guard = f"if ({a}) " if "->" in place else ""
        self.add(f"{guard}{f}({self.node()}, {place}, {self.number()});")

    def s_sort(self):
        x = self.local()
        self.add(f"{{ node *{x}[3] = {{{self.node()}, {self.node()}, {self.node()}}};")
        self.add(f"  qsort({x}, 3, sizeof(node *), by_tag); {self.var()} = {x}[{self.r.randrange(3)}]; }}")

    def s_interior(self):
        x, a = self.local(), self.node()
        self.add(f"if ({a}) {{ ulong_t *{x} = &{a}->data[{self.r.randrange(3)}]; *{x} += {self.number()};")
        if self.r.random() < 0.4 and "global" in self.weights:
            self.add(f"  q{self.p.seed} = {x};")
        if self.r.random() < 0.4:
            self.add(f"  {self.var()} = (node *)((char *)&{a}->data[1] - offsetof(node, data[1]));")
        self.add(f"  mix(*{x}); }}")

    def s_text(self):
        x, g = self.local(), f"s{self.p.seed}"
        self.add(f"{{ char *{x} = (char *)GC_malloc_atomic(40); snprintf({x}, 40, \"%lu:%s\", n, \"tail\");")
        pick = self.r.random()
        if pick < 0.3 and "global" in self.weights:
            self.add(f"  {g} = strchr({x}, ':');")
        elif pick < 0.5 and "global" in self.weights:
            self.add(f"  {g} = strcpy((char *)GC_malloc_atomic(40), {x});")
        elif pick < 0.7:
            self.add(f"  char *y = strchr({x}, ':'); mix(strlen(y) + (ulong_t)y[1]);")
        self.add(f"  mix(strlen({x}) + (ulong_t){x}[0]); if ({g}) mix(strlen({g})); }}")

    def s_launder(self):
        x = self.local()
        self.add(f"{{ node *{x} = {self.node()}; LAUNDER({x}); {self.var()} = {x}; }}")

    def s_volatile(self):
        x = self.local()
        self.add(f"{{ node *volatile {x} = {self.node()}; {self.var()} = {x}; }}")

    # ---- calls

    def arguments(self):
        return f"{self.node()}, {self.node()}, {self.number()}"

    def s_call(self):
        callees = self.p.functions("node", self.callees) + self.p.functions("number", self.callees)
        if not callees:
            return self.s_look()
        f = self.r.choice(callees)
        if self.p.kind_of(f) == "number":
            self.add(f"mix({f}({self.arguments()}));")
        elif self.r.random() < 0.75:
            self.add(f"{self.var()} = {f}({self.arguments()});")
        else:
            self.add(f"mix(walk({f}({self.arguments()})));")
        if self.r.random() < 0.3:
            self.add("clobber();")

    def methods(self):
        return self.p.functions("node", self.callees)

    def s_indirect(self):
        found = self.methods()
        if not found:
            return self.s_look()
        x = self.local()
        self.add(f"{{ method {x} = n & 1 ? {self.r.choice(found)} : {self.r.choice(found)};")
        self.add(f"  {self.var()} = {x}({self.arguments()}); }}")

    def s_virtual(self):
        a = self.node()
        if self.r.random() < 0.5 and self.p.tables(self.callees):
            self.add(f"if ({a}) {a}->methods = &{self.r.choice(self.p.tables(self.callees))};")
        else:
            guard = f"{a} && {a}->methods && --fuel > 0 && depth{self.p.seed} < 6"
            self.add(f"if ({guard}) {self.var()} = {a}->methods->m[n & 1]({self.arguments()});")

    def s_closure(self):
        found = self.methods()
        if not found:
            return self.s_look()
        x = self.local()
        make = self.r.choice(["&(closure){0, {0, 0}}", "(closure *)GC_malloc(sizeof(closure))"])
        plain = self.p.cxx and make.startswith("&")
        self.add(f"{{ closure on_stack, *{x} = &on_stack;" if plain else f"{{ closure *{x} = {make};")
        self.add(f"  {x}->code = {self.r.choice(found)}; {x}->environment[0] = {self.node()}; "
                 f"{x}->environment[1] = {self.new()};")  # fmt: skip
        self.add(f"  {self.var()} = apply{self.p.seed}({x}, n); mix(walk({x}->environment[1])); }}")

    def s_pair(self):
        found = self.p.functions("pair", self.callees)
        x = self.local()
        if found:
            self.add(f"{{ pair {x} = {self.r.choice(found)}({self.node()}, {self.node()});")
        else:
            self.add(f"{{ pair {x} = {{{self.node()}, {self.node()}}};")
        self.add(f"  {self.var()} = n & 1 ? {x}.first : {x}.second; mix(walk({x}.first)); }}")

    def s_bundle(self):
        found = self.p.functions("bundle", self.callees)
        if not found:
            return self.s_look()
        self.add(f"{{ bundle x = {{{{{self.node()}, {self.node()}, {self.node()}, {self.node()}}}, {self.number()}}};")
        self.add(f"  mix({self.r.choice(found)}(x)); }}")

    def s_variadic(self):
        if self.r.random() < 0.6:
            self.add(f"mix(sum_of(2, {self.node()}, {self.node()}));")
        else:
            self.add(f"{self.var()} = last_of(2, {self.node()}, {self.node()});")

    def s_recurse(self):
        if self.kind != "node":
            return self.s_look()
        self.add(f"if (--fuel > 0 && depth{self.p.seed} < 5) {self.var()} = {self.name}({self.node()}, {self.node()}, n / 2);")

    def s_give_back(self):
        if self.kind == "node" and self.depth > 1:
            self.add(f"if (n % {self.r.randrange(2, 6)} == 1) {{ depth{self.p.seed}--; return {self.node()}; }}")
        else:
            self.s_look()

    # ---- the whole

    def write(self):
        count = self.r.randrange(5, 12)
        for _ in range(count):
            self.statement()
        seed = self.p.seed
        linkage = self.r.choice(["static NOINLINE", "static NOINLINE", "static", "static", "NOINLINE"])
        head = {
            "node": f"node *{self.name}(node *a, node *b, ulong_t n)",
            "number": f"ulong_t {self.name}(node *a, node *b, ulong_t n)",
            "out": f"void {self.name}(node *a, node **out, ulong_t n)",
            "pair": f"pair {self.name}(node *a, node *b)",
            "bundle": f"ulong_t {self.name}(bundle given)",
        }[self.kind]
        out = [f"{linkage} {head} {{"]
        if self.kind == "out":
            out.append("  node *b = *out;")
        if self.kind == "pair":
            out.append("  ulong_t n = a ? a->tag : 3;")
        if self.kind == "bundle":
            out.append("  node *a = given.p[0], *b = given.p[3]; ulong_t n = given.n;")
        out.append("  node *v0 = 0, *v1 = 0, *v2 = a, *v3 = b; (void)v0; (void)v1; (void)v2; (void)v3;")
        nothing = {"node": "return a;", "number": "return 1;", "out": "return;", "bundle": "return 2;",
                   "pair": "{ pair none = {a, b}; return none; }"}[self.kind]  # fmt: skip
        out.append(f"  if (--fuel < 0 || depth{seed} > 8) {nothing}")
        out.append(f"  depth{seed}++;")
        out += self.lines
        out.append(f"  depth{seed}--;")
        out += self.last()
        out.append("}")
        return out

    def last(self):
        r = self.r
        if self.kind == "node":
            found = self.methods()
            if found and r.random() < 0.25:  # in tail position
                return [f"  return {r.choice(found)}({self.node()}, {self.node()}, n);"]
            if r.random() < 0.3:
                return ["  return 0;"]
            return [f"  return {self.node()};"]
        if self.kind == "number":
            return [f"  return walk({self.node()}) + n;"]
        if self.kind == "bundle":
            return [f"  return walk({self.node()}) + walk(given.p[{r.randrange(4)}]);"]
        if self.kind == "pair":
            return [f"  pair result = {{{self.node()}, {self.node()}}};", "  return result;"]
        return [f"  *out = {self.node()};"] if r.random() < 0.7 else []


class Program:
    """The program of one seed."""

    def __init__(self, seed, cxx, visible):
        self.seed, self.cxx, self.visible, self.r = seed, cxx, visible, random.Random(seed)
        self.names = []  # (name, kind), callees first
        self.table_names = []

    def functions(self, kind, callees):
        return [name for name, its in self.names[:callees] if its == kind]

    def kind_of(self, name):
        return dict(self.names)[name]

    def tables(self, callees):
        return [name for name, after in self.table_names if after <= callees]

    def shared(self):
        s = self.seed
        return [
            f"static node *g{s}[3], **p{s}; static __thread node *t{s}; static ulong_t h{s}[2], *q{s}; static char *s{s};",
            f"static int depth{s};",
            *Differences.shared(s),
            f"static NOINLINE node *apply{s}(closure *c, ulong_t n) {{",
            "  return c->code(c->environment[0], c->environment[1], n); }",
            f"static void *look{s}(void *p) {{ return (void *)walk((node *)p); }}",
            f"static jmp_buf buffer{s};",
            f"static NOINLINE void jumps{s}(node *a, node **out, ulong_t n) {{",
            "  node *x = make(n, 0), *y = make(n + 1, 0);",
            "  x->next = a; y->other = x; *out = n & 1 ? x : y;",
            f"  if (n & 6) longjmp(buffer{s}, 1);",
            "  mix(walk(y)); }",
            f"static NOINLINE __attribute__((unused)) node *pick{s}(bundle given) {{ return given.p[3]; }}",
            f"static NOINLINE void back{s}(void) {{ longjmp(buffer{s}, 1); }}",
            f"static NOINLINE __attribute__((unused)) ulong_t again{s}(node *a, ulong_t n) {{",
            "  node *volatile x = 0; volatile ulong_t count = 0;",
            f"  setjmp(buffer{s});",
            "  node *y = MAKE(n + count, 0); y->other = a;",
            "  if (x) { mix(x == y); mix(walk(x)); }",
            f"  if (count++ < 2) {{ x = y; back{s}(); }}",
            "  return walk(x) + walk(y); }",
            f"static NOINLINE ulong_t jump{s}(node *a, node *b, ulong_t n) {{",
            "  node *volatile x = make(n, 0); node *out = 0; node *volatile y = b;",
            "  x->other = a;",
            f"  if (setjmp(buffer{s}) == 0) {{ jumps{s}(x, (node **)&y, n); mix(walk(x)); }}",
            "  clobber(); (void)out;",
            "  return walk(x) + walk(y); }",
        ]

    def write(self):
        r, s, out = self.r, self.seed, []
        out.append(f"/* seed {s} */")
        out += self.shared()
        for i in range(r.randrange(3, 7)):
            kind = r.choices(["node", "number", "out", "pair", "bundle"], [10, 4, 3, 2, 2])[0]
            name = f"f{s}_{i}"
            out += Function(self, name, kind, len(self.names)).write()
            self.names.append((name, kind))
            methods = self.functions("node", len(self.names))
            if len(methods) > 1 and r.random() < 0.4:
                table = f"table{s}_{i}"
                self.table_names.append((table, len(self.names)))
                out.append(f"static const table {table} = {{{{{r.choice(methods)}, {r.choice(methods)}}}}};")
        out += self.main()
        return out

    def main(self):
        s = self.seed
        out = [f"static void run{s}(void) {{", "  node *a = make(3, 0), *b = make(5, 0), *c = 0;", "  a->next = b;"]
        if self.cxx:
            out.append("  may_throw = 0;")
        for name, kind in self.names:
            n = self.r.randrange(0, 64)
            call = {
                "node": f"c = {name}(a, c, {n}); clobber(); mix(walk(c));",
                "number": f"mix({name}(a, b, {n}));",
                "out": f"{name}(a, &c, {n}); clobber(); mix(walk(c));",
                "pair": f"{{ pair x = {name}(c, b); clobber(); mix(walk(x.first) + walk(x.second)); }}",
                "bundle": f"{{ bundle x = {{{{a, b, c, a}}, {n}}}; mix({name}(x)); }}",
            }[kind]
            if self.cxx:
                call = f"try {{ {call} }} catch (node *x) {{ depth{s} = 0; clobber(); mix(walk(x)); c = x; }}"
            out.append(f"  {call}")
            out.append(f"  depth{s} = 0; fuel = fuel < 200 ? 200 : fuel;")
        out.append(f"  clobber(); for (int i = 0; i < 3; i++) mix(walk(g{s}[i]));")
        out.append(f"  mix(walk(t{s})); if (q{s}) mix(*q{s}); if (s{s}) mix(strlen(s{s})); if (p{s}) mix(walk(*p{s}));")
        for i in range(2):
            out.append(f"  if (h{s}[{i}]) mix(walk((node *)(h{s}[{i}] ^ 0x5555aaaa5555aaaaul)));")
        out += Differences.last_look(s)
        out.append("}")
        return out


def main(arguments):
    cxx, visible = "--cxx" in arguments, "--visible" in arguments
    words = [a for a in arguments if not a.startswith("--")]
    if len(words) != 2:
        sys.exit(__doc__.split("\n\n")[1])
    first, end = int(words[0]), int(words[1])
    lines = ['#include "prelude.h"', "#include <stddef.h>"]
    if cxx:
        lines.append("static int may_throw;")
    for seed in range(first, end):
        lines += Program(seed, cxx, visible).write()
    lines.append("static const program programs[] = {")
    lines += [f'  {{"{seed}", run{seed}}},' for seed in range(first, end)]
    lines.append("};")
    lines.append("int main(int argc, char **argv) {")
    lines.append(f"  return run_programs(programs, {end - first}, argc, argv); }}")
    print("\n".join(lines))


main(sys.argv[1:])
