"""Records for the tests of the report: html_records.py hostile|many FOLDER"""
import json
import os
import sys

HOSTILE = [
    "</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=2>", "\"><svg onload=window.hit=3>",
    "a\u2028window.hit=4;//", "\x1b[31mred\x07", "javascript:window.hit=5", "<!--<script>", "]]>", "${window.hit=6}", "__proto__",
    "constructor", "\u202egnp.exe", "'onclick='window.hit=7", "no",
]  # fmt: skip


def quoted(text):
    return json.dumps(text)  # a YAML string in double quotes is one of JSON, for these


def place(file, line, column):
    return "{ File: %s, Line: %d, Column: %d }" % (quoted(file), line, column)


def record(out, kind, name, function, at, size, cause, flow, hot=None):
    verdict = " moved to the stack" if kind == "Passed" else " escapes to the heap: "
    out.write("--- !%s\nPass: stack-promotion\nName: %s\nDebugLoc: %s\nFunction: %s\n" % (kind, name, place(*at), quoted(function)))
    if hot is not None:
        out.write("Hotness: %d\n" % hot)
    out.write("Args:\n  - Allocator: GC_malloc\n  - String: ' of '\n  - Size: '%d'\n  - String: ' bytes'\n  - String: %s\n" % (size, quoted(verdict)))
    if cause:
        out.write("  - Reason: %s\n    DebugLoc: %s\n" % (quoted(cause + " at %s:%d:%d" % flow[-1][1]), place(*flow[-1][1])))
    out.write("  - String: '; in function '\n  - Function: %s\n" % quoted(function))
    for text, step in flow:
        out.write("  - String: ' -> '\n  - Flow: %s\n    DebugLoc: %s\n" % (quoted(text), place(*step)))
    out.write("...\n")


def heartbeat(out):
    out.write("--- !Analysis\nPass: stack-promotion\nName: ModuleSummary\nFunction: f\nArgs:\n  - String: ran\n...\n")


def hostile(folder, out):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "evil.c"), "wb") as source:
        for text in HOSTILE:
            source.write(text.encode().replace(b"\n", b" ") + b"\n")
        source.write(b"bad utf-8 \xff\xfe\x80 </script> and NUL \0 end\n/* </style> */ tab\there\n")
    for i, text in enumerate(HOSTILE):
        at = ("evil.c", i + 1, 1)
        record(out, "Missed", "StoredToGlobal", text, at, 16, "stored to global " + text, [(text, at), (text, ("evil.c", len(HOSTILE) + 1, 3))], i)
        record(out, "Missed", "Returned", "f%d" % i, (text + ".c", 3, 1), 16, "returned by " + text, [("returned", (text + ".c", 3, 1))])


def many(folder, out, count=10000):
    os.makedirs(folder, exist_ok=True)
    for f in range(40):
        with open(os.path.join(folder, "file%d.c" % f), "w") as source:
            source.writelines("int line_%d(void) { return %d; } // a line of file %d\n" % (n, n, f) for n in range(1, 2001))
    names = ["Returned", "StoredToGlobal", "StoredToHeap", "PassedToCall", "IndirectCall", "SizeUnknown", "OutlivesIteration"]
    for i in range(count):
        file, line = "file%d.c" % (i % 40), i // 40 * 7 % 1990 + 1
        at, end = (file, line, 5), (file, line + 9, 12)
        if i % 3 == 0:
            record(out, "Passed", "StackPromoted", "function_%d" % i, at, 8 + i % 64, None, [])
        else:
            record(out, "Missed", names[i % 7], "function_%d" % i, at, 8 + i % 64, "stored to global g%d" % (i % 9), [("allocated", at), ("stored", end)], i % 1000)


mode, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
with open(os.path.join(folder, "records.opt.yaml"), "w", encoding="utf-8") as out:
    heartbeat(out)
    {"hostile": hostile, "many": many}[mode](folder, out)
