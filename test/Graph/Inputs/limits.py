"""limits.py LIMIT below|above: a graph that stays within a limit of lib/Graph/limits.h, or goes past it.

Each ends in a function 'user' with an object "probe" that escapes only because of the limit. The values are read from
limits.h, so that a test keeps its meaning when they change."""

import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
HEADER = open(os.path.join(HERE, "../../../lib/Graph/limits.h")).read()
LIMITS = {name: eval(value) for name, value in re.findall(r"ESC_(\w+) = ([0-9<< ]+),", HEADER)}


def user(lines, results=1):
    return ["function @user results %d {" % results] + ["  " + line for line in lines] + ["}"]


def chosen(below, above):
    return below if sys.argv[2] == "below" else above


def points_to():
    count = chosen(LIMITS["MAX_POINTS_TO"], LIMITS["MAX_POINTS_TO"] + 1)
    names = ['object o%d site %d "%s"' % (i + 1, i, "probe" if i == 0 else "x") for i in range(count)]
    return user(names + ["n0 = addr o%d" % (i + 1) for i in range(count)])


BOX = ['object o1 stack "box"', 'object o2 site 0 "probe"', "n0 = addr o1", "n1 = addr o2"]


def offsets():
    count = chosen(LIMITS["MAX_OFFSETS"], LIMITS["MAX_OFFSETS"] + 1)
    places = []
    for i in range(count):
        places += ["n%d = addr o1 + %d" % (4 + i, 8 * i), "n2 = copy n%d" % (4 + i)]
    return user(BOX + places + ["store n2 <- n1 size 8", "n3 = load n0 + %d size 8" % (8 * count + 8), "return 0 <- n3"])


def locations():
    count = chosen(LIMITS["MAX_LOCATIONS"] - 8, LIMITS["MAX_LOCATIONS"])
    places = ["n%d = addr o1 + %d" % (4 + i, 4 + 4 * i) for i in range(count)]
    far = ["n2 = addr o1 + %d" % (8 * count + 80), "store n2 <- n1 size 8", "n3 = load n0 size 8", "return 0 <- n3"]
    return user(BOX + places + far)


def words():
    count = chosen(LIMITS["MAX_WORDS"] - 8, LIMITS["MAX_WORDS"])
    reads = ["n%d = load n0 + %d size 8" % (4 + i, 8 * i) for i in range(count)]
    far = 8 * count + 80
    return user(BOX + reads + ["store n0 + %d <- n1 size 8" % far, "n3 = load n0 + %d size 8" % (far + 80), "return 0 <- n3"])


def offset():
    far = chosen(LIMITS["MAX_OFFSET"] - 8, LIMITS["MAX_OFFSET"] + 8)
    return user(BOX + ["n2 = copy n0 + %d" % far, "store n2 <- n1 size 8", "n3 = load n0 size 8", "return 0 <- n3"])


def path_depth():
    depth = chosen(LIMITS["MAX_PATH_DEPTH"] - 1, LIMITS["MAX_PATH_DEPTH"] + 2)
    walk = ["function @walk params 1 results 1 {", '  n0 = param o1 "p"']
    walk += ["  n%d = load n%d size 8" % (i + 1, i) for i in range(depth)] + ["  return 0 <- n%d" % depth, "}"]
    chain = ['object o%d site %d "%s"' % (i + 1, i, "probe" if i == depth - 1 else "x") for i in range(depth + 2)]
    chain += ["n%d = addr o%d" % (i, i + 1) for i in range(depth + 2)]
    chain += ["store n%d <- n%d size 8" % (i, i + 1) for i in range(depth + 1)]
    return walk + user(chain + ["call @walk(n0) -> n%d" % (depth + 2), "return 0 <- n%d" % (depth + 2)])


def pick(parameters, loads):
    lines = ["function @pick params %d results 1 {" % parameters]
    lines += ['  n%d = param o%d "p"' % (i, i + 1) for i in range(parameters)]
    node = parameters
    for p in range(parameters):
        for i in range(loads):
            lines.append("  n%d = load n%d + %d size 8" % (node, p, 8 * i))
            node += 1
    return lines + ["  return 0 <- n%d" % parameters, "}"]


def picked(parameters):
    arguments = ", ".join(["n0"] + ["n2"] * (parameters - 1))
    return user(BOX + ["store n0 + 8 <- n1 size 8", "call @pick(%s) -> n3" % arguments, "return 0 <- n3"])


def per_root():
    most = max(LIMITS["MAX_PLACEHOLDERS_PER_ROOT"], LIMITS["MAX_FIELDS_PER_ROOT"])
    return pick(1, chosen(most, most + 1)) + picked(1)


def placeholders():
    loads = LIMITS["FEW_PLACEHOLDERS"] + 1
    most = LIMITS["MAX_PLACEHOLDERS"] // loads
    parameters = chosen(most, most + 2)
    return pick(parameters, loads) + picked(parameters)


def summary_nodes():
    parameters = chosen(LIMITS["MAX_SUMMARY_NODES"] - 16, LIMITS["MAX_SUMMARY_NODES"] + 1)
    return pick(parameters, 1)[: parameters + 2] + ["  return 0 <- n%d" % parameters, "}"] + picked(parameters)


def summary_constraints():
    per = LIMITS["MAX_WORDS"] - 4
    most = LIMITS["MAX_SUMMARY_CONSTRAINTS"] // per
    parameters = chosen(most - 1, most + 1)
    lines = ["function @fill params %d {" % (parameters + 1)]
    lines += ['  n%d = param o%d "p"' % (i, i + 1) for i in range(parameters + 1)]
    for p in range(parameters):
        lines += ["  store n%d + %d <- n%d size 8" % (p, 8 * i, parameters) for i in range(per)]
    arguments = ", ".join(["n0"] + ["n2"] * (parameters - 1) + ["n1"])
    after = ["call @fill(%s)" % arguments, "n3 = load n0 + %d size 8" % (8 * per + 16), "return 0 <- n3"]
    return lines + ["}"] + user(BOX + after)


def fresh():
    count = chosen(LIMITS["MAX_FRESH"], LIMITS["MAX_FRESH"] + 2)
    lines = ["function @make params 1 {", '  n0 = param o1 "p"']
    lines += ['  object o%d site %d "made"' % (i + 2, i) for i in range(count)]
    lines += ["  n%d = addr o%d" % (i + 1, i + 2) for i in range(count)]
    lines += ["  store n0 + %d <- n%d size 8" % (8 * i, i + 1) for i in range(count)] + ["}"]
    after = ["call @make(n0)", "n2 = load n0 + %d size 8" % (8 * count - 16), "store n2 <- n1 size 8"]
    after += ["n3 = load n0 + %d size 8" % (8 * count - 8), "n4 = load n3 size 8", "return 0 <- n4"]
    return lines + user(BOX + after)


def deferred():
    count = chosen(LIMITS["MAX_DEFERRED_CALLEES"], LIMITS["MAX_DEFERRED_CALLEES"] + 2)
    lines = ["function @keep params 1 signature 1 {", '  n0 = param o1 "p"', "  sink n0 StoredToGlobal", "}"]
    lines += ["function @look params 1 signature 1 {", '  n0 = param o1 "p"', "}"]
    lines += ["function @each params %d {" % (2 * count)]
    lines += ['  n%d = param o%d "p"' % (i, i + 1) for i in range(2 * count)]
    lines += ["  call n%d(n%d) signature 1" % (i, count + i) for i in range(count)] + ["}"]
    made = ["object o3 function @keep", "object o4 function @look", "n2 = addr o3", "n3 = addr o4"]
    functions = ["n3"] * (count - 1) + ["n2"]
    arguments = ["n4"] * (count - 2) + ["n1", "n4"]
    return lines + user(BOX + made + ["call @each(%s)" % ", ".join(functions + arguments)])


def instances():
    per = LIMITS["MAX_WORDS"] - 4
    calls = chosen(4, 2 * LIMITS["INSTANCE_BASE"] // per + 8)
    lines = ["function @fill params 2 {", '  n0 = param o1 "to"', '  n1 = param o2 "what"']
    lines += ["  store n0 + %d <- n1 size 8" % (8 * i) for i in range(per)] + ["}"]
    made = ['object o1 site 0 "probe"', "n0 = addr o1"]
    for i in range(calls):
        made += ['object o%d stack "box"' % (i + 2), "n%d = addr o%d" % (i + 1, i + 2)]
    made += ["call @fill(n%d, n%d)" % (i + 1, calls + 1) for i in range(calls - 1)]
    made += ["call @fill(n%d, n0)" % calls, "n%d = load n%d size 8" % (calls + 2, calls - 1)]
    return lines + user(made + ["return 0 <- n%d" % (calls + 2)])


def call_depth():
    """Functions that are handed down call each other: the last one links what it was handed."""
    depth = chosen(3, LIMITS["MAX_CALL_DEPTH"] + 4)
    lines = []
    for i in range(depth):
        lines += ["function @d%d params 3 signature 1 {" % i]
        lines += ['  n%d = param o%d "%s"' % (k, k + 1, name) for k, name in enumerate(("f", "to", "what"))]
        if i == depth - 1:
            lines += ["  store n1 <- n2 size 8", "}"]
            continue
        lines += ["  object o4 function @d%d" % (i + 2), "  n3 = addr o4"] if i + 2 < depth else []
        lines += ["  call n0(n3, n1, n2) signature 1", "}"]
    made = BOX + ["object o3 function @d1", "n2 = addr o3", 'object o4 stack "other"', "n3 = addr o4"]
    made += ["call @d0(n2, n0, n4) signature 1", "call @d0(n2, n3, n1) signature 1", "n5 = load n0 size 8", "return 0 <- n5"]
    return lines + user(made)


def work():
    objects = LIMITS["MAX_POINTS_TO"] - 2
    nodes = chosen(40, 4 * LIMITS["WORK_BASE"] // objects)
    lines = ['object o%d site %d "%s"' % (i + 1, i, "probe" if i == 0 else "x") for i in range(objects)]
    lines += ["n0 = addr o%d" % (i + 1) for i in range(objects)]
    for i in range(1, nodes):
        lines += ["n%d = copy n%d" % (i, (i * k + k) % i) for k in range(1, 4)]
    return user(lines)


def many_more():
    """Objects that come when there are too many already."""
    count = chosen(LIMITS["MAX_POINTS_TO"] - 1, LIMITS["MAX_POINTS_TO"] + 20)
    names = ['object o%d site %d "%s"' % (i + 1, i, "probe" if i == count - 1 else "x") for i in range(count)]
    return user(names + ["n0 = addr o%d" % (i + 1) for i in range(count)])


def targets():
    """One of so many functions, that are not all looked at, keeps its argument."""
    count = chosen(LIMITS["MAX_POINTS_TO"] - 1, LIMITS["MAX_POINTS_TO"] + 20)
    lines = ["declare @quiet%d params 1 summary {\n}" % i for i in range(count)]
    lines += ["function @keep params 1 {", '  n0 = param o1 "p"', "  sink n0 StoredToGlobal", "}"] if sys.argv[2] == "above" else []
    last = "keep" if sys.argv[2] == "above" else "quiet0"
    made = ['object o1 site 0 "probe"', "n0 = addr o1"]
    made += ["object o%d function @quiet%d" % (i + 1, i) for i in range(1, count)] + ["object o%d function @%s" % (count + 1, last)]
    made += ["n1 = addr o%d" % (i + 1) for i in range(1, count + 1)]
    return lines + user(made + ["call n1(n0)"], 0)


def gave_up():
    """What a function gives back that was not followed to the end."""
    objects = LIMITS["MAX_POINTS_TO"] - 2
    nodes = chosen(40, 4 * LIMITS["WORK_BASE"] // objects)
    lines = ["function @makes results 1 {"] + ['  object o%d site %d "x"' % (i + 1, i) for i in range(objects)]
    lines += ["  object o%d stack \"slot\"" % (objects + k) for k in (1, 2)]
    lines += ["  n0 = addr o%d" % (i + 1) for i in range(objects)]
    for i in range(1, nodes):
        lines += ["  n%d = copy n%d" % (i, (i * k + k) % i) for k in range(1, 4)]
    late = ["n{3} = addr o1", "n{0} = addr o{4}", "n{1} = addr o{5}", "n{6} = load n{1} size 8", "n{7} = load n{6} size 8",
            "store n{0} <- n{3} size 8", "store n{1} <- n{0} size 8", "return 0 <- n{7}"]
    numbers = [nodes, nodes + 1, 0, nodes + 3, objects + 1, objects + 2, nodes + 4, nodes + 5]
    lines += ["  " + line.format(*numbers) for line in late] + ["}"]
    after = ['object o1 site 0 "probe"', "n0 = addr o1", "call @makes() -> n1", "store n1 <- n0 size 8"]
    return lines + user(after, 0)


def coarse_round():
    """Functions that call each other: what the first gives back comes to the last, and to the walk along a list, one function each
    round. The letters of the list are kept, its links are not."""
    others = chosen(LIMITS["COARSE_ROUND"] - 3, LIMITS["COARSE_ROUND"] + 3)
    lines = ["function @walk params 2 results 1 {", '  n0 = param o1 "list"', '  n1 = param o2 "count"', "  n2 = load n0 size 8"]
    lines += ["  call @walk(n2, n1) -> n3", "  n4 = load n2 + 8 size 8", "  sink n4 StoredToGlobal"]
    lines += ["  call @other0(n1) -> n5", "  call @other%d(n1) -> n6" % (others - 1), "  return 0 <- n6", "}"]
    for i in range(others):
        lines += ["function @other%d params 1 results 1 {" % i, '  n0 = param o1 "count"']
        lines += ["  call @other%d(n0) -> n1" % (i + 1) if i + 1 < others else "  call @walk(n0, n0) -> n1"]
        lines += ["  call @other%d(n0) -> n2" % (i - 1), "  return 0 <- n2", "}"] if i else ["  return 0 <- n0", "}"]
    made = BOX + ['object o3 stack "head"', 'object o4 site 1 "letter"', "n2 = addr o3", "n3 = addr o4", "store n2 <- n1 size 8"]
    return lines + user(made + ["store n1 + 8 <- n3 size 8", "call @walk(n2, n0) -> n4"], 0)


print("\n".join(globals()[sys.argv[1].replace("-", "_")]()))
