# lru.nim: a cache of the least recently used; requests, results and dice are objects. Argument: requests.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import os, strutils, tables

type
  Entry = ref object
    key, value: int
    older, newer: Entry
  Outcome = ref object
    value: int
    hit: bool
  Dice = ref object
    state: uint64
  Cache = ref object
    capacity: int
    entries: Table[int, Entry]
    ends: Entry

proc roll(d: Dice, sides: int): int =
  d.state = d.state * 6364136223846793005'u64 + 1442695040888963407'u64
  int((d.state shr 33) mod uint64(sides))

proc split(d: Dice): Dice = Dice(state: d.state xor 0x9e3779b97f4a7c15'u64)

proc newCache(capacity: int): Cache =
  result = Cache(capacity: capacity, ends: Entry())
  result.ends.older = result.ends
  result.ends.newer = result.ends

proc unlink(e: Entry) =
  e.older.newer = e.newer
  e.newer.older = e.older

proc link(c: Cache, e: Entry) =
  e.older = c.ends.older
  e.newer = c.ends
  c.ends.older.newer = e
  c.ends.older = e

proc fetch(c: Cache, key: int, compute: proc (key: int): int): Outcome =
  let known = c.entries.getOrDefault(key)
  if known != nil:
    known.unlink
    c.link(known)
    return Outcome(value: known.value, hit: true)
  if c.entries.len == c.capacity:
    let oldest = c.ends.newer
    oldest.unlink
    c.entries.del(oldest.key)
  let entry = Entry(key: key, value: compute(key))
  c.entries[key] = entry
  c.link(entry)
  Outcome(value: entry.value)

proc main() =
  let requests = if paramCount() > 0: paramStr(1).parseInt else: 1000
  let cache = newCache(100)
  let dice = Dice(state: 42)
  var hits, sum = 0
  for i in 1 .. requests:
    let side = dice.split
    let key = dice.roll(20) * side.roll(12)
    let outcome = cache.fetch(key, proc (key: int): int = key * key)
    if outcome.hit: inc hits
    sum += outcome.value
  echo "hits ", hits, " of ", requests, ", sum ", sum

main()
