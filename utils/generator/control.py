"""control.py: statements of generated programs that branch and run again. A part of generate.py.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""


class Control:
    """Of a Function: needs its words (node, local, label ...) and block."""

    def s_branch(self):
        self.add(f"if (n & {self.r.choice([1, 2, 4])}) {{" if self.r.random() < 0.6 else f"if ({self.node()}) {{")
        self.block(self.r.randrange(1, 4))
        if self.r.random() < 0.5:
            self.add("} else {")
            self.block(self.r.randrange(1, 3))
        self.add("}")

    def s_loop(self):
        i = self.local()
        self.add(f"for (int {i} = 0; {i} < {self.r.randrange(2, 6)} && --fuel > 0; {i}++) {{")
        if self.r.random() < 0.5:
            self.add(f"  n += (ulong_t){i};")
        self.block(self.r.randrange(1, 5))
        if self.r.random() < 0.2:
            self.add(f"  if (n % 5 == {self.r.randrange(5)}) break;")
        if self.r.random() < 0.2:
            self.add(f"  if (n % 3 == {self.r.randrange(3)}) continue;")
        self.add("}")

    def s_accumulate(self):
        """Objects that a loop keeps: one iteration back, two back, in a list, in an array of them all."""
        x, i = self.local(), self.local()
        new, shape = self.new(), self.r.randrange(7)
        start = self.r.choice(["0", "0", self.node()])
        self.add(f"{{ node *{x} = {start}, *y = 0, *w[2] = {{0, 0}}; node *h = {self.new()}; (void)h; (void)w;")
        self.add(f"  for (int {i} = 0; {i} < 5 && --fuel > 0; {i}++) {{ node *z = {new}; mix(z->data[0]);")
        self.add(f"    z->data[0] = (ulong_t){i} + n;")
        if self.r.random() < 0.5:
            self.add(f"    if (opaque(n + {i}) & 1) mix({i});")
        self.add("    " + [
            f"if ({x}) mix({x}->data[0]); {x} = z;",
            f"if (y) mix(walk(y)); y = {x}; if (opaque({i}) & 2) mix(3); {x} = z;",
            f"z->next = {x}; {x} = z;",
            f"if ({i} % 3 == 1) {x} = z; if ({x}) mix({x}->tag + {x}->data[0]);",
            f"mix(walk(w[{i} & 1])); w[({i} + {self.r.randrange(2)}) & 1] = z; {x} = w[0];",
            f"mix(walk(h->other)); h->other = z; if (opaque({i}) & 1) {x} = h->other;",
            f"if (h->next) mix(h->next->data[0]); memcpy((char *)&h->next + 4, (char *)&z + 4, 4); memcpy(&h->next, &z, 4);",
        ][shape])  # fmt: skip
        self.add("  }")
        if self.r.random() < 0.6:
            self.add(f"  mix(walk({x}) + walk(y));")
        if self.r.random() < 0.3:
            self.add(f"  {self.var()} = {x};")
        self.add("}")

    def s_late(self):
        """A loop that makes its object long before it first uses it, while the one of an iteration before is still there."""
        x, z, i = self.local(), self.local(), self.local()
        r, some = self.r, f"opaque(n + {i}) & {self.r.choice([1, 2])}"
        old = r.choice([f"if ({x}) mix({x}->data[0] + {x}->tag);", f"mix(walk({x}));", f"if ({x} == {z}) mix(5);", f"mix({x} != 0);"])
        new = r.choice([f"{z}->data[0] = (ulong_t){i} + n;", f"{z}->next = {self.node()}; mix(walk({z}));", f"mix({z}->data[0]); {z}->tag = {i} + 1;"])
        keep = r.choice([f"{x} = {z};", f"if ({some}) {x} = {z};", f"{z}->other = {x}; {x} = {z};"])
        lines = r.choice([[old, new, keep], [old, new, keep], [new, old, keep], [old, new, old, keep], [new, keep, old], [old, keep, new]])
        shape = r.randrange(4)
        if shape == 0:
            lines = [old, f"if ({some}) {{ {new} {keep} }}"]
        if shape == 1:
            lines = [f"if ({some}) {{ {old} {new} }} else {{ {new} }}", keep]
        if shape == 2:
            lines.insert(1, f"if ({some}) continue;")
        if shape == 3:
            lines = [old, f"for (int k = 0; k < 2; k++) {{ {new} {old if r.random() < 0.5 else ''} }}", keep]
        self.add(f"{{ node *{x} = {r.choice(['0', '0', self.node()])};")
        self.add(f"  for (int {i} = 0; {i} < 5 && --fuel > 0; {i}++) {{ node *{z} = (node *)GC_malloc(sizeof(node));")
        for line in lines:
            self.add("    " + line)
        self.add(f"  }} mix(walk({x})); }}")

    def s_cycle(self):
        """A cycle with two ways in: no natural loop."""
        again, inside, out, k = self.label(), self.label(), self.label(), self.local()
        self.add(f"int {k}; {k} = 0;" if self.depth == 1 else f"{{ int {k}; {k} = 0;")
        # a jump may not pass an initialised variable in C++: everything inside is in blocks of its own
        self.add(f"if (n & {self.r.choice([1, 2, 4])}) goto {inside};")
        self.add(f"{again}: if ({k}++ >= 4 || --fuel <= 0) goto {out};")
        self.add("{")
        self.block(self.r.randrange(1, 4))
        self.add("}")
        self.add(f"{inside}: {{")
        self.block(self.r.randrange(1, 4))
        self.add("}")
        self.add(f"if ({k} < 4) goto {again};")
        self.add(f"{out}: ;" if self.depth == 1 else f"{out}: ; }}")

    def s_tree(self):
        x = self.local()
        self.add(f"{{ node *{x} = 0;")
        self.add("  for (int i = 0; i < 7; i++) {")
        self.add(f"    node *y = {self.new()}; y->data[1] = (ulong_t)(i * 37 % 11);")
        self.add(f"    node **at = &{x}; while (*at) at = y->data[1] < (*at)->data[1] ? &(*at)->next : &(*at)->other;")
        self.add("    *at = y; }")
        self.add(f"  mix(walk({x}) + walk({x}->other)); }}")

    def s_again(self):
        self.add(f"mix(again{self.p.seed}({self.node()}, n));")

    def s_jump(self):
        self.add(f"mix(jump{self.p.seed}({self.node()}, {self.node()}, n));")

    def s_throw(self):
        self.add(f"if ((n & 3) == 1 && may_throw) throw (node *){self.node()};")

    def s_catch(self):
        x = self.local()
        self.add("may_throw++;")
        self.add("try {")
        self.block(self.r.randrange(1, 4))
        self.add("  may_throw--;")
        self.add(f"}} catch (node *{x}) {{")
        self.add(f"  may_throw--; clobber(); mix(walk({x})); {self.var()} = {x};")
        self.add("}")
