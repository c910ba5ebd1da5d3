# trees.cr: binary trees, most of which live for one expression. Argument: depth.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
class Tree
  getter left : Tree?
  getter right : Tree?

  def initialize(@left, @right)
  end

  def self.build(depth : Int32) : Tree
    depth > 0 ? new(build(depth - 1), build(depth - 1)) : new(nil, nil)
  end

  def size : Int32
    left, right = @left, @right
    left && right ? 1 + left.size + right.size : 1
  end
end

# A set of numbers between bounds, as a search path over pairs.
class Range2
  getter low : Int32
  getter high : Int32

  def initialize(@low, @high)
  end

  def middle
    (@low + @high) // 2
  end

  def split
    {Range2.new(@low, middle), Range2.new(middle + 1, @high)}
  end
end

def locate(low, high, wanted)
  range = Range2.new(low, high)
  steps = 0
  while range.low < range.high
    lower, upper = range.split
    range = wanted <= range.middle ? Range2.new(lower.low, lower.high) : Range2.new(upper.low, upper.high)
    steps += 1
  end
  steps + range.low
end

depth = (ARGV[0]? || "10").to_i
long_lived = Tree.build(depth)
(4..depth).step(2) do |d|
  rounds = 1 << (depth - d + 4)
  total = 0
  rounds.times { total += Tree.build(d).size }
  puts "#{rounds} trees of depth #{d}, #{total} nodes"
end
puts "long-lived tree: #{long_lived.size} nodes"
sum = 0_i64
(1 << depth).times { |i| sum += locate(0, 1 << depth, i) }
puts "searches: #{sum}"
