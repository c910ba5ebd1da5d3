# life.nim: what the collector and the runtime do with objects: finalizers, exceptions, closures, methods, growing.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import strutils

type
  Counted = ref object
    number: int
  Pair = ref object
    first, second: int
  Trouble = ref object of CatchableError
    pair: Pair
  Shape = ref object of RootObj
    side: int
  Square = ref object of Shape

var finalized = 0

proc finalize(c: Counted) = inc finalized

proc useAndDrop(number: int): int =
  var c: Counted
  new(c, finalize)
  c.number = number
  c.number

proc failing(n: int): int =
  if n mod 3 == 0: raise Trouble(msg: "trouble", pair: Pair(first: n, second: n * 2))
  Pair(first: n, second: 1).second

method area(s: Shape): int {.base.} = 0
method area(s: Square): int = s.side * s.side

proc counter(start: int): proc (): int =
  let pair = Pair(first: start)
  result = proc (): int =
    inc pair.second
    pair.first + pair.second

proc growing(n: int): int =
  var numbers = newSeq[int](3)
  numbers[1] = n
  for i in 0 ..< 20: numbers.add(i)
  var text = newStringOfCap(4)
  for i in 0 ..< n mod 30: text.add(chr(ord('a') + i mod 26))
  numbers[1] + numbers.len + text.len

proc churn(depth: int): int =
  if depth == 0: useAndDrop(1) else: churn(depth - 1) + Pair(first: depth, second: 1).second

proc main() =
  var sum = 0
  for i in 0 ..< 2000: sum += useAndDrop(i)
  for i in 0 ..< 50: sum += churn(40)
  GC_fullCollect()
  for i in 0 ..< 2000: sum += useAndDrop(i)
  GC_fullCollect()
  echo "sum ", sum, ", finalized ", finalized > 1000
  var caught = 0
  for i in 0 ..< 60:
    try: caught += failing(i)
    except Trouble as trouble: caught += trouble.pair.second
  echo "caught ", caught
  var total = 0
  for i in 0 ..< 100:
    let shape: Shape = if i mod 2 == 0: Square(side: i) else: Shape(side: i)
    total += shape.area + growing(i)
  echo "total ", total
  let counters = [counter(1), counter(10), counter(100)]
  for c in counters:
    for i in 1 .. 5: discard c()
  echo "counters ", counters[0](), " ", counters[1](), " ", counters[2]()

main()
