# matrix.nim: a scene whose parts turn with the parts they hang on; a new matrix for each step. Argument: rounds.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import math, os, strutils

type
  Matrix = ref object ## turns and moves points of the plane
    cells: array[9, float]
  Point = ref object
    x, y: float
  Part = ref object
    name: string
    place: Point
    turns: float ## in a round
    parts: seq[Part]
  Box = ref object ## of all points that were seen
    low, high: Point
    points: int

proc `*`(a, b: Matrix): Matrix =
  result = Matrix()
  for i in 0 .. 2:
    for j in 0 .. 2:
      for k in 0 .. 2:
        result.cells[i * 3 + j] += a.cells[i * 3 + k] * b.cells[k * 3 + j]

proc `*`(m: Matrix, p: Point): Point =
  Point(x: m.cells[0] * p.x + m.cells[1] * p.y + m.cells[2], y: m.cells[3] * p.x + m.cells[4] * p.y + m.cells[5])

proc move(p: Point): Matrix = Matrix(cells: [1.0, 0, p.x, 0, 1, p.y, 0, 0, 1])

proc turn(angle: float): Matrix =
  let s = sin(angle)
  let c = cos(angle)
  Matrix(cells: [c, -s, 0.0, s, c, 0, 0, 0, 1])

proc add(b: Box, p: Point) =
  b.low.x = min(b.low.x, p.x)
  b.low.y = min(b.low.y, p.y)
  b.high.x = max(b.high.x, p.x)
  b.high.y = max(b.high.y, p.y)
  inc b.points

proc measure(part: Part, around: Matrix, time: float, box: Box) =
  let here = around * part.place.move * turn(part.turns * time)
  box.add(here * Point(x: 1, y: 0))
  box.add(here * Point(x: -1, y: 0))
  for inner in part.parts: inner.measure(here, time, box)

proc newPart(name: string, x, y, turns: float, parts: varargs[Part]): Part =
  Part(name: name, place: Point(x: x, y: y), turns: turns, parts: @parts)

proc main() =
  let rounds = if paramCount() > 0: paramStr(1).parseInt else: 10
  let clock = newPart("case", 0, 0, 0,
    newPart("barrel", -3, 1, 0.25, newPart("great wheel", 0, 0.5, 0.25)),
    newPart("centre", 0, 2, 1, newPart("minute hand", 0, 4, 0), newPart("cannon", 0, 0, -0.9166, newPart("hour hand", 0, 3, 0))),
    newPart("escape wheel", 2, 5, 30, newPart("seconds hand", 0, 1, 0)),
    newPart("anchor", 2, 7, 0, newPart("crutch", 0, -2, 0, newPart("pendulum", 0, -9, 0))))
  var total = 0.0
  for round in 0 ..< rounds:
    let box = Box(low: Point(), high: Point())
    clock.measure(move(Point(x: float(round mod 5))), float(round) * 0.1, box)
    total += (box.high.x - box.low.x) * (box.high.y - box.low.y) + float(box.points)
  echo total.formatFloat(ffDecimal, 4)

main()
