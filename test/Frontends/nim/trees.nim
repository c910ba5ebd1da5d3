# trees.nim: binary trees, and searches that make small objects. Argument: depth.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import os, strutils, strformat

type
  Tree = ref object
    left, right: Tree
  Span = ref object
    low, high: int

proc build(depth: int): Tree =
  if depth == 0: Tree() else: Tree(left: build(depth - 1), right: build(depth - 1))

proc size(tree: Tree): int =
  if tree.left == nil: 1 else: 1 + tree.left.size + tree.right.size

proc middle(s: Span): int = (s.low + s.high) div 2
proc lower(s: Span): Span = Span(low: s.low, high: s.middle)
proc upper(s: Span): Span = Span(low: s.middle + 1, high: s.high)

proc locate(low, high, wanted: int): int =
  var span = Span(low: low, high: high)
  while span.low < span.high:
    let half = if wanted <= span.middle: span.lower else: span.upper
    span.low = half.low
    span.high = half.high
    inc result
  result += span.low

proc main() =
  let depth = if paramCount() > 0: paramStr(1).parseInt else: 10
  let longLived = build(depth)
  for d in countup(4, depth, 2):
    let rounds = 1 shl (depth - d + 4)
    var total = 0
    for i in 1 .. rounds: total += build(d).size
    echo &"{rounds} trees of depth {d}, {total} nodes"
  echo &"long-lived tree: {longLived.size} nodes"
  var sum = 0
  for i in 0 ..< 1 shl depth: sum += locate(0, 1 shl depth, i)
  echo &"searches: {sum}"

main()
