# words.nim: counts words with iterators and closures. Argument: rounds.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import os, strutils, tables, algorithm

const text = """It was the clock maker's habit to count: wheels, teeth, beats, and the words of whoever came to ask what
time it was. A wheel that is let go too soon is no wheel of a clock, he said, and a wheel that is never let go is no wheel
at all. What is let go, when, and by what, is all there is to know of clocks; the rest is brass."""

type
  Cursor = ref object
    start, stop: int
  Tally = ref object
    words, letters, longest: int

proc len(c: Cursor): int = c.stop - c.start

iterator words(text: string): Cursor =
  var at = 0
  while true:
    while at < text.len and text[at] notin Letters + {'\''}: inc at
    if at == text.len: break
    let start = at
    while at < text.len and text[at] in Letters + {'\''}: inc at
    yield Cursor(start: start, stop: at)

proc visit(text: string, action: proc (c: Cursor)) =
  for c in words(text): action(c)

proc add(t: Tally, c: Cursor) =
  inc t.words
  t.letters += c.len
  t.longest = max(t.longest, c.len)

proc measure(minimum: int): int =
  let tally = Tally()
  for c in words(text): tally.add(c)
  var long = 0
  visit(text, proc (c: Cursor) =
    if c.len > minimum: inc long)
  tally.letters + tally.longest + tally.words + long

proc main() =
  let rounds = if paramCount() > 0: paramStr(1).parseInt else: 10
  var total = 0
  for round in 0 ..< rounds: total += measure(round mod 7)
  echo total
  var counts = initCountTable[string]()
  for c in words(text): counts.inc(text[c.start ..< c.stop].toLowerAscii)
  var found: seq[(int, string)]
  for word, count in counts: found.add((-count, word))
  found.sort()
  for i in 0 ..< 8: echo found[i][1].alignLeft(9), -found[i][0]

main()
