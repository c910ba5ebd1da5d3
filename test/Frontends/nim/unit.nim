# unit.nim: Nim's own test library, under promotion.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import unittest, tables, strutils, sequtils, algorithm

type Stack[T] = ref object
  items: seq[T]

proc push[T](s: Stack[T], item: T) = s.items.add(item)
proc pop[T](s: Stack[T]): T =
  if s.items.len == 0: raise newException(IndexDefect, "empty")
  s.items.pop

suite "stack":
  setup:
    let stack = Stack[int]()
  test "gives the last item first":
    stack.push(1)
    stack.push(2)
    check stack.pop == 2
    check stack.pop == 1
  test "raises when it is empty":
    expect IndexDefect: discard stack.pop

suite "library":
  test "tables":
    var t = {"one": 1, "two": 2}.toTable
    t["three"] = 3
    check toSeq(t.values).sorted == @[1, 2, 3]
  test "strings":
    check "a,b,c".split(',').mapIt(it.toUpperAscii).join("-") == "A-B-C"
  test "fails here, as it should":
    check 1 + 1 == 3
