#!/usr/bin/env python3
"""Writes the catalogue of a clock museum that does not exist, as JSON.

usage: make_input.py [EXHIBITS] > catalogue.json

The same number of exhibits gives the same bytes on every machine.
SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import json
import sys

MAKERS = ["Th\u00e9odore Lep\u00e2tre", "Anna K\u00f6hler", "Ezra Whitcombe",
          "Ingrid S\u00f8rby", "workshop of \"The Anchor\"", "Jos\u00e9 Olmedo"]
PLACES = ["Gen\u00e8ve", "Augsburg", "Besan\u00e7on", "Clerkenwell", "\u9577\u5d0e"]
ESCAPEMENTS = ["verge", "anchor", "deadbeat", "cylinder", "lever", "detent"]
WORDS = ("movement repaired later the spring is original and strikes the hour "
         "on one bell case of oak with brass dial cleaned pallets worn").split()


class Source:
    """A small generator of numbers, so that no library decides the bytes."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def one_of(self, items):
        return items[self.below(len(items))]


def note(source):
    text = " ".join(source.one_of(WORDS) for _ in range(4 + source.below(14)))
    return text + (".\n\t\"see file\" \\ 7" if source.below(5) == 0 else ".")


def exhibit(source, number):
    return {
        "id": number,
        "maker": source.one_of(MAKERS) if source.below(6) else None,
        "place": source.one_of(PLACES),
        "year": 1650 + source.below(260),
        "escapement": source.one_of(ESCAPEMENTS),
        "size": {"height": source.below(20000) / 10, "width": source.below(6000) / 10,
                 "weight": source.below(900000) / 1e4},
        "rate": [source.below(4000) / 100 - 20 for _ in range(source.below(7))],
        "train": [{"wheel": wheel, "teeth": 30 + source.below(60),
                   "pinion": 6 + source.below(7)}
                  for wheel in ("great", "center", "third")[:1 + source.below(3)]],
        "runs": source.below(3) > 0,
        "on loan": source.below(9) == 0,
        "notes": [note(source) for _ in range(source.below(3))],
    }


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 260
    source = Source(1656)
    catalogue = {"museum": "Museum of Escapements", "edition": 3, "empty": {},
                 "tolerance": 1.5e-3, "exhibits": [exhibit(source, n) for n in range(1, count + 1)]}
    print(json.dumps(catalogue, indent=None if count > 20 else 1))


if __name__ == "__main__":
    main()
