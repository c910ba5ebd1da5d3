"""collapsed.py < TEXT: the functions of TEXT with so many stores through other parameters that their summaries say as little
as they can. `; PAD n` stands for these in a function with n parameters of its own, `PADDED n` for the number of all, `NEXT n` for the number of its first object, and
`PAD` in a call for what is passed to them. Nodes of the function's own begin at n100."""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
HEADER = open(os.path.join(HERE, "../../../lib/Graph/limits.h")).read()
LIMITS = {name: int(value) for name, value in re.findall(r"ESC_(\w+) = ([0-9]+),", HEADER)}
PER = LIMITS["MAX_WORDS"] - 4
COUNT = LIMITS["MAX_SUMMARY_CONSTRAINTS"] // PER + 2


def pad(own):
    last = own + COUNT - 1
    lines = ['  n%d = param o%d "pad"' % (own + i, own + i + 1) for i in range(COUNT)]
    for p in range(COUNT - 1):
        lines += ["  store n%d + %d <- n%d size 8" % (own + p, 8 * i, last) for i in range(PER)]
    return "\n".join(lines)


text = re.sub(r"  ; PAD (\d+)", lambda m: pad(int(m[1])), sys.stdin.read())
text = re.sub(r"PADDED (\d+)", lambda m: str(int(m[1]) + COUNT), text)
text = re.sub(r"NEXT (\d+)", lambda m: str(int(m[1]) + COUNT + 1), text)
print(text.replace("PAD", ", ".join(["n90"] * COUNT)))
