"""buffers.py: statements of generated programs with arrays of nodes and numbers, some of which grow. A part of generate.py.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""


class Buffers:
    """Of a Function: needs its words (node, local, number ...)."""

    def s_array(self):
        x, k = self.local(), self.r.randrange(1, 4)
        kind = self.r.random()
        if kind < 0.4:
            self.add(f"{{ node *{x}[4] = {{0}};")
        else:
            self.add(f"{{ node **{x} = (node **)GC_malloc(4 * sizeof(node *));")
        self.add(f"  {x}[n & 3] = {self.node()}; {x}[{k}] = {self.node()};")
        if self.r.random() < 0.4:
            self.add(f"  memmove({x}, {x} + 1, 3 * sizeof(node *));")
        if self.r.random() < 0.3 and kind >= 0.4 and "global" in self.weights:
            self.add(f"  p{self.p.seed} = {x} + {self.r.randrange(3)};")
        self.add(f"  {self.var()} = {x}[(n + {k}) & 3]; mix(walk({x}[{k - 1}])); }}")

    def s_slice(self):
        x = self.local()
        self.add(f"{{ slice {x} = {{0, 0, 0}};")
        self.add(f"  for (int i = 0; i < {self.r.randrange(2, 6)}; i++) slice_append(&{x}, "
                 f"i & 1 ? {self.node()} : {self.new()});")  # fmt: skip
        if self.r.random() < 0.3:
            self.add(f"  qsort({x}.p, {x}.count, sizeof(node *), by_tag);")
        if self.r.random() < 0.3 and "global" in self.weights:
            self.add(f"  p{self.p.seed} = {x}.p + 1;")
        self.add(f"  for (ulong_t i = 0; i < {x}.count; i++) mix(walk({x}.p[i]));")
        self.add(f"  {self.var()} = {x}.p[n % {x}.count]; }}")

    def s_numbers(self):
        x, g = self.local(), f"q{self.p.seed}"
        count = self.r.choice(["4", "4", "8", "3 + (n & 7)"])
        self.add(f"{{ ulong_t *{x} = (ulong_t *)GC_malloc_atomic(({count}) * sizeof(ulong_t)), sum = 0;")
        self.add(f"  for (ulong_t i = 0; i < {count}; i++) {x}[i] = i * n + {self.tag()};")
        if self.r.random() < 0.35 and "global" in self.weights:
            self.add(f"  {g} = {x} + {self.r.randrange(3)};")
        elif self.r.random() < 0.3 and "global" in self.weights:
            self.add(f"  if ({g}) sum += {g}[0];")
        self.add(f"  for (ulong_t i = 0; i < {count}; i++) sum = sum * 3 + {x}[i];")
        self.add("  mix(sum); }")

    def s_grow(self):
        """A buffer that is resized, of numbers or of nodes, and freed when nobody else has it."""
        x, g, nodes = self.local(), f"q{self.p.seed}", self.r.random() < 0.4
        kind = "node *" if nodes else "ulong_t "
        make = "GC_malloc" if nodes or self.r.random() < 0.3 else "GC_malloc_atomic"
        first = self.r.choice(["2", "2", "3", "1 + (n & 3)", "opaque(12 + (n & 7))"])
        self.add(f"{{ ulong_t room = {first}, sum = 0; {kind}*{x} = ({kind}*){make}(room * sizeof *{x});")
        self.add(f"  for (ulong_t i = 0; i < 5 + (n & 15); i++) {{")
        self.add(f"    if (i == room) {x} = ({kind}*)GC_realloc({x}, (room += {self.r.choice(['1', '2', '1 + (n & 3)', 'room'])}) * sizeof *{x});")
        self.add(f"    {x}[i < room ? i : 0] = {self.node() if nodes else f'i * n + {self.tag()}'}; }}")
        self.add(f"  if (n & 1) {x} = ({kind}*)GC_realloc({x}, (room = {self.r.choice(['1', '2', 'room'])}) * sizeof *{x});")
        kept = not nodes and self.r.random() < 0.3 and "global" in self.weights
        if kept:
            self.add(f"  {g} = {x};")
        self.add(f"  for (ulong_t i = 0; i < room && i < 5; i++) sum = sum * 3 + {f'walk({x}[i])' if nodes else f'{x}[i]'};")
        if nodes:
            self.add(f"  {self.var()} = {x}[0];")
        elif not kept and self.r.random() < 0.5:
            self.add(f"  GC_free({x});")
        self.add("  mix(sum); }")

    def s_lend(self):
        """Buffers made here that other functions resize and free."""
        x, y, g = self.local(), self.local(), f"q{self.p.seed}"
        step = self.r.choice(["1", "2", "1 + (n & 3)"])
        first = self.r.choice(["2", "2", "3", "1 + (n & 3)", "opaque(12 + (n & 7))"])
        self.add(f"{{ numbers {x} = {{0, 0, {first}}}, *{y} = (numbers *)GC_malloc(sizeof *{y});")
        self.add(f"  {x}.p = (ulong_t *)GC_malloc_atomic({x}.room * sizeof(ulong_t)); {y}->room = 2; {y}->p = (ulong_t *)GC_malloc(2 * sizeof(ulong_t));")
        self.add(f"  for (ulong_t i = 0; i < (n & 7); i++) {{ numbers_add(&{x}, i * n + {self.tag()}, {step}); if (i & 1) numbers_add({y}, i, {step}); }}")
        self.add(f"  for (ulong_t i = 0; i < {x}.count; i++) mix({x}.p[i]);")
        self.add(f"  for (ulong_t i = 0; i < {y}->count; i++) mix({y}->p[i]);")
        if self.r.random() < 0.3 and "global" in self.weights:
            self.add(f"  if ({x}.count) {g} = {x}.p; }}")
        elif self.r.random() < 0.7:
            self.add(f"  drop_one(&{x}, {y}, n); }}" if self.r.random() < 0.5 else f"  drop({y}->p); }}")
        else:
            self.add("}")

    def s_fit(self):
        """An array of nodes that another function may replace by a larger one."""
        x = self.local()
        self.add(f"{{ node **{x} = (node **)GC_malloc(2 * sizeof *{x}); {x}[0] = {self.node()}; {x}[1] = {self.new()};")
        self.add(f"  if (n & {self.r.choice([1, 2, 3])}) {x} = nodes_fit({x}, 2 + (n & 3));")
        self.add(f"  {self.var()} = {x}[n & 1]; mix(walk({x}[1]));")
        self.add(f"  drop({x}); }}" if self.r.random() < 0.4 else "}")
