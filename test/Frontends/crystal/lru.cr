# lru.cr: a cache of the least recently used, with options, results and keys that are objects. Argument: requests.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
class Entry
  property key : Int64
  property value : Int64
  property! older : Entry
  property! newer : Entry

  def initialize(@key, @value)
  end
end

class Outcome
  getter value : Int64
  getter? hit : Bool

  def initialize(@value, @hit)
  end
end

# Random numbers; split keeps a generator of its own.
class Dice
  def initialize(@state : UInt64)
  end

  def roll(sides : Int64) : Int64
    @state = @state &* 6364136223846793005_u64 &+ 1442695040888963407_u64
    ((@state >> 33) % sides.to_u64).to_i64
  end

  def split
    Dice.new(@state ^ 0x9e3779b97f4a7c15_u64)
  end
end

class Cache
  def initialize(@capacity : Int32)
    @entries = {} of Int64 => Entry
    @newest = Entry.new(0_i64, 0_i64)
    @newest.older = @newest
    @newest.newer = @newest
  end

  private def unlink(entry)
    entry.older.newer = entry.newer
    entry.newer.older = entry.older
  end

  private def link(entry)
    entry.older = @newest.older
    entry.newer = @newest
    @newest.older.newer = entry
    @newest.older = entry
  end

  def fetch(key : Int64, & : Int64 -> Int64) : Outcome
    if entry = @entries[key]?
      unlink(entry)
      link(entry)
      return Outcome.new(entry.value, true)
    end
    if @entries.size == @capacity
      oldest = @newest.newer
      unlink(oldest)
      @entries.delete(oldest.key)
    end
    entry = Entry.new(key, yield key)
    @entries[key] = entry
    link(entry)
    Outcome.new(entry.value, false)
  end
end

requests = (ARGV[0]? || "1000").to_i
cache = Cache.new(100)
dice = Dice.new(42_u64)
hits = 0
sum = 0_i64
requests.times do
  side = dice.split
  key = dice.roll(20_i64) * side.roll(12_i64)
  outcome = cache.fetch(key) { |k| k * k }
  hits += 1 if outcome.hit?
  sum += outcome.value
end
puts "hits #{hits} of #{requests}, sum #{sum}"
