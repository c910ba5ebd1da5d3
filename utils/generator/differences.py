"""differences.py: statements of generated programs that keep an object as the difference of two addresses. A part of generate.py.

All of it is arithmetic of numbers, which every pointer may be turned into and back: nothing is undefined, whichever objects
the two addresses are of. What is kept for good is had again from `d` of the seed:

  d[0] + e    an object's address less the address of another object, which e keeps
  f - d[1]    the other way round: the address of an object that f keeps, less the address of another one
  -d[2]       (c ? x : 0) - x, that is nothing, or x negated
  d[3] - b    an object's address and that of the variable b

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""


class Differences:
    """Of a Function: needs its words (node, local, new ...)."""

    @staticmethod
    def kept(s):
        """Conditions that something is kept, and expressions of it."""
        return [(f"e{s}", f"(node *)(d{s}[0] + (ulong_t)e{s})"), (f"f{s}", f"(node *)((ulong_t)f{s} - d{s}[1])"),
                (f"d{s}[2]", f"(node *)(0 - d{s}[2])"), (f"d{s}[3]", f"(node *)(d{s}[3] - (ulong_t)&b{s})")]  # fmt: skip

    def s_apart(self):
        """Taken apart and put together again at once, or in the next iteration."""
        r, x, d, a, b = self.r, self.local(), self.local(), self.node(), self.node()
        shape = r.randrange(6)
        if shape == 0:
            self.add(f"{{ ulong_t {d} = (ulong_t){a} - (ulong_t){b}; {self.var()} = (node *)((ulong_t){b} + {d}); }}")
        elif shape == 1:
            self.add(f"if ({a}) {{ ulong_t {d} = (ulong_t){a}->next - (ulong_t){a}->other; "
                     f"{self.var()} = (node *)((ulong_t){a}->other + {d}); }}")  # fmt: skip
        elif shape == 2:
            self.add(f"{{ node *{x}[3] = {{{a}, {b}, {self.new()}}}; ulong_t {d} = between({x}, {r.randrange(2)}, 2);")
            self.add(f"  mix(walk({x}[2])); {self.var()} = (node *)((ulong_t){x}[2] + {d}); }}")
        elif shape == 4:
            self.add(f"{self.var()} = (node *)((ulong_t){b} + (ulong_t){a} - (ulong_t){b});")
        elif shape == 3:
            self.add(f"{{ node *{x} = {self.new()}; ulong_t {d} = (ulong_t)&{x}->data[1] - (ulong_t){x}; mix({d});")
            self.add(f"  {x}->data[1] = {self.number()}; mix(*(ulong_t *)((ulong_t){x} + {d})); }}")
        else:
            self.add(f"{{ node *{x} = {a}; ulong_t {d} = 0;")
            self.add(f"  for (int i = 0; i < 4 && --fuel > 0; i++) {{ node *y = {self.new()}; y->data[0] = (ulong_t)i + n;")
            self.add(f"    if ({d}) mix(walk((node *)((ulong_t){x} - {d})));")
            self.add(f"    {d} = {x} ? (ulong_t)y - (ulong_t){x} : 0; {x} = y; }} }}")

    def s_remember(self):
        """Kept for good as a number that is no address; or what somebody has kept."""
        r, s, x, y, which = self.r, self.p.seed, self.local(), self.local(), self.r.randrange(4)
        if r.random() < 0.3:
            condition, back = self.kept(s)[which]
            self.add(f"if ({condition}) {self.var()} = {back};")
            return
        self.add(f"{{ node *{x} = {self.new() if r.random() < 0.7 else self.node()};")
        if which < 2:
            first, second, base = [(x, f"{y}[1]", "e"), (f"{y}[1]", x, "f")][which]
            ends = "0, 1" if which == 0 else "1, 0"
            self.add(f"  node *{y}[2] = {{{x}, {r.choice([self.node(), self.new()])}}};")
            d = r.choice([f"between({y}, {ends})", f"(ulong_t){first} - (ulong_t){second}"])
            self.add(f"  if ({y}[1]) {{ d{s}[{which}] = {d}; {base}{s} = {y}[1]; }}")
        elif which == 2:
            maybe = r.choice([f"(n & {r.choice([1, 2])} ? (ulong_t){x} : 0)", f"(ulong_t)(opaque(n) & 1 ? {x} : 0)"])
            self.add(f"  d{s}[2] = {maybe} - (ulong_t){x};")
        else:
            self.add(f"  d{s}[3] = {x} ? (ulong_t){x} + (ulong_t)&b{s} : 0;")
        self.add("}")

    @staticmethod
    def shared(s):
        return [f"static ulong_t d{s}[4]; static node *e{s}, *f{s}; static char b{s};"]

    @staticmethod
    def last_look(s):
        return [f"  if ({condition}) mix(walk({back}));" for condition, back in Differences.kept(s)]
