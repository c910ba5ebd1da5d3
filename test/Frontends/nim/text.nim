# text.nim: lays out a document for several widths: margins, fillers, a sink. Argument: rounds.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import os, strutils

type
  Kind = enum section, list, quote, paragraph
  Block = ref object
    text: string
    parts: seq[Block]
    kind: Kind
  Margin = ref object ## what stands before a line: the margins of all blocks around it, the innermost last
    outer: Margin
    mark: char
    width: int
  Sink = ref object
    page: string
    lines: int
  Filler = ref object
    sink: Sink
    margin: Margin
    room, used: int

proc total(m: Margin): int = (if m == nil: 0 else: m.width + m.outer.total)

proc put(s: Sink, m: Margin) =
  if m == nil: return
  s.put(m.outer)
  s.page.add(m.mark)
  for i in 1 ..< m.width: s.page.add(' ')

proc finish(s: Sink) =
  s.page.add('\n')
  inc s.lines

proc newFiller(s: Sink, m: Margin, width: int): Filler = Filler(sink: s, margin: m, room: width - m.total)

proc add(f: Filler, text: string, first, last: int) =
  let length = last - first + 1
  if f.used > 0 and f.used + 1 + length > f.room:
    f.sink.finish
    f.used = 0
  if f.used == 0: f.sink.put(f.margin)
  else:
    f.sink.page.add(' ')
    inc f.used
  for i in first .. last: f.sink.page.add(text[i])
  f.used += length

proc fill(text: string, m: Margin, width: int, s: Sink) =
  let filler = newFiller(s, m, width)
  var first = 0
  while first < text.len:
    var last = first
    while last + 1 < text.len and text[last + 1] != ' ': inc last
    filler.add(text, first, last)
    first = last + 2
  s.finish

proc layOut(b: Block, m: Margin, width: int, s: Sink) =
  if b.text.len > 0: fill(b.text, m, width, s)
  case b.kind
  of paragraph: discard
  of section:
    for part in b.parts: part.layOut(m, width, s)
  of list:
    for part in b.parts: part.layOut(Margin(outer: m, mark: '-', width: 2), width, s)
  of quote:
    let inner = Margin(outer: m, mark: '>', width: 3)
    for part in b.parts: part.layOut(inner, width, s)

proc newBlock(kind: Kind, text: string, parts: varargs[Block]): Block = Block(kind: kind, text: text, parts: @parts)
proc newText(text: string): Block = Block(kind: paragraph, text: text)

let guide = newBlock(section, "How to keep a clock",
  newText("A clock wants little: to stand level, to be wound on the same day of the week, and to be left alone."),
  newBlock(list, "What it does not want:",
    newText("oil where there was none before"),
    newBlock(list, "moving, above all", newText("with the pendulum on"),
      newText("by somebody who is in a hurry to be elsewhere")),
    newText("the sun, a stove, or a door that is slammed")),
  newBlock(quote, "Graham is said to have said:",
    newText("I have made many clocks that went, and a few that stopped, and it is of the few that I am asked."),
    newBlock(list, "and of those", newText("who broke it"), newText("when it will be done"))))

proc main() =
  let rounds = if paramCount() > 0: paramStr(1).parseInt else: 10
  let sink = Sink()
  var sum = 0'u32
  for round in 0 ..< rounds:
    sink.page.setLen(0)
    guide.layOut(Margin(mark: ' ', width: round mod 5 + 1), 40 + round mod 41, sink)
    for c in sink.page: sum = sum * 31 + uint32(ord(c))
  sink.page.setLen(0)
  guide.layOut(Margin(mark: ' ', width: 1), 44, sink)
  stdout.write sink.page
  echo sink.lines, " lines, ", sum

main()
