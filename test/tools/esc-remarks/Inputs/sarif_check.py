# Checks a SARIF file against what the published schema of SARIF 2.1.0 demands of the objects and properties that
# esc-remarks writes, and prints what it says. A property that is not listed here is an error.
#
# usage: sarif_check.py FILE | sarif_check.py --fingerprints FILE FILE
import json
import os
import re
import sys

TEXT, COUNT, LINE, BOOL, URI = "text", "count", "line", "bool", "uri"


def enum(*words):
    return ("enum", words)


SHAPES = {  # property: (type, required); a type in brackets is an array
    "log": {"$schema": (URI, False), "version": (enum("2.1.0"), True), "runs": (["run"], True)},
    "run": {
        "tool": ("tool", True), "originalUriBaseIds": ({"*": "artifactLocation"}, False),
        "columnKind": (enum("utf16CodeUnits", "unicodeCodePoints"), False), "invocations": (["invocation"], False),
        "results": (["result"], False),
    },
    "tool": {"driver": ("toolComponent", True)},
    "toolComponent": {"name": (TEXT, True), "version": (TEXT, False), "rules": (["rule"], False)},
    "rule": {
        "id": (TEXT, True), "name": (TEXT, False), "shortDescription": ("message", False), "help": ("message", False),
    },
    "message": {"text": (TEXT, True)},
    "invocation": {"executionSuccessful": (BOOL, True), "toolExecutionNotifications": (["notification"], False)},
    "notification": {"level": (enum("none", "note", "warning", "error"), False), "message": ("message", True)},
    "result": {
        "ruleId": (TEXT, False), "ruleIndex": (COUNT, False),
        "kind": (enum("notApplicable", "pass", "fail", "review", "open", "informational"), False),
        "level": (enum("none", "note", "warning", "error"), False), "message": ("message", True),
        "locations": (["location"], False), "codeFlows": (["codeFlow"], False),
        "partialFingerprints": ({"*": TEXT}, False), "properties": ({"*": None}, False),
    },
    "location": {
        "physicalLocation": ("physicalLocation", False), "logicalLocations": (["logicalLocation"], False),
        "message": ("message", False),
    },
    "physicalLocation": {"artifactLocation": ("artifactLocation", True), "region": ("region", False)},
    "artifactLocation": {"uri": (URI, False), "uriBaseId": (TEXT, False)},
    "region": {"startLine": (LINE, False), "startColumn": (LINE, False), "endColumn": (LINE, False)},
    "logicalLocation": {"fullyQualifiedName": (TEXT, False), "decoratedName": (TEXT, False), "kind": (TEXT, False)},
    "codeFlow": {"threadFlows": (["threadFlow"], True)},
    "threadFlow": {"locations": (["threadFlowLocation"], True)},
    "threadFlowLocation": {"location": ("location", False)},
}  # fmt: skip


def check(value, kind, where):
    def demand(condition, what):
        if not condition:
            sys.exit(f"{where}: {what}: {value!r}")

    if isinstance(kind, list):
        demand(isinstance(value, list), "not an array")
        demand(value or kind[0] in ("run", "result", "notification"), "an empty array")
        for i, element in enumerate(value):
            check(element, kind[0], f"{where}[{i}]")
    elif isinstance(kind, dict):
        demand(isinstance(value, dict), "not an object")
        for key, element in value.items():
            check(element, kind["*"], f"{where}.{key}")
    elif isinstance(kind, tuple):
        demand(value in kind[1], f"not one of {kind[1]}")
    elif kind == BOOL:
        demand(isinstance(value, bool), "not a bool")
    elif kind in (COUNT, LINE):
        demand(isinstance(value, int) and value >= (kind == LINE), "not a number in range")
    elif kind == URI:
        demand(isinstance(value, str) and re.fullmatch(r"[-A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%]*", value), "not a URI")
        demand(not re.search(r"%(?![0-9A-F]{2})", value), "not a URI")
    elif kind == TEXT:
        demand(isinstance(value, str), "not a string")
    elif kind:
        check_object(value, SHAPES[kind], where, demand)


def check_object(value, shape, where, demand):
    demand(isinstance(value, dict), "not an object")
    for key, element in value.items():
        demand(key in shape, f"the property '{key}'")
        check(element, shape[key][0], f"{where}.{key}")
    for key, (_, required) in shape.items():
        demand(key in value or not required, f"without '{key}'")


def load(path):
    with open(path, encoding="utf-8") as file:
        log = json.load(file)
    check(log, "log", "log")
    if os.environ.get("SARIF_SCHEMA"):
        import jsonschema

        with open(os.environ["SARIF_SCHEMA"], encoding="utf-8") as file:
            jsonschema.validate(log, json.load(file))
    return log["runs"][0]


def position(location):
    physical = location.get("physicalLocation")
    if not physical:
        return "nowhere"
    region = physical["region"]
    columns = f":{region['startColumn']}-{region['endColumn']}" if "startColumn" in region else ""
    return f"{physical['artifactLocation']['uri']}:{region['startLine']}{columns}"


def describe(run, result):
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    place = result["locations"][0]
    flow = result["codeFlows"][0]["threadFlows"][0]["locations"] if "codeFlows" in result else []
    steps = [step["location"] for step in flow]
    told = " -> ".join(f"{step['message']['text']} at {position(step)}" for step in steps)
    function = place["logicalLocations"][0]["fullyQualifiedName"]
    return f"{result['ruleId']} {result['level']} {position(place)} in {function}: {told}"


def fingerprints(path):
    return {result["partialFingerprints"]["escapement/v1"] for result in load(path)["results"]}


if sys.argv[1] == "--fingerprints":
    before, after = fingerprints(sys.argv[2]), fingerprints(sys.argv[3])
    print(f"{len(after)} fingerprints, {len(before & after)} the same")
else:
    the_run = load(sys.argv[1])
    print(f"{len(the_run['results'])} results valid")
    for one in the_run["results"]:
        print(describe(the_run, one))
