# life.cr: what the collector and the runtime do with objects: finalizers, weak references, exceptions, fibers, closures.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
require "weak_ref"

class Counted
  class_property finalized = 0
  getter number : Int32

  def initialize(@number)
  end

  def finalize
    Counted.finalized += 1
  end
end

class Pair
  getter first : Int32
  getter second : Int32

  def initialize(@first, @second)
  end
end

class Trouble < Exception
  getter pair : Pair

  def initialize(@pair)
    super("trouble")
  end
end

def use_and_drop(number)
  Counted.new(number).number
end

def weak(number)
  WeakRef.new(Pair.new(number, number + 1))
end

def failing(number)
  raise Trouble.new(Pair.new(number, number * 2)) if number % 3 == 0
  Pair.new(number, 1).second
end

sum = 0
2000.times { |i| sum += use_and_drop(i) }
GC.collect
puts "sum #{sum}, finalized #{Counted.finalized > 1000}"

references = Array.new(500) { |i| weak(i) }
GC.collect
alive = references.compact_map(&.value)
puts "weak #{alive.all? { |pair| pair.second == pair.first + 1 }}"

caught = 0
60.times do |i|
  begin
    caught += failing(i)
  rescue error : Trouble
    caught += error.pair.second
  end
end
puts "caught #{caught}"

# Objects that travel to other fibers; each fiber has slots of its own.
channel = Channel(Pair).new(4)
done = Channel(Int32).new
3.times do |worker|
  spawn do
    total = 0
    10.times do |i|
      local = Pair.new(i, worker)
      Fiber.yield
      total += local.first * 10 + local.second
      channel.send(Pair.new(worker, i))
    end
    done.send(total)
  end
end
received = 0
30.times { received += channel.receive.second }
totals = Array.new(3) { done.receive }.sort
puts "received #{received}, totals #{totals.join(" ")}"

counters = Array.new(3) do |start|
  count = Pair.new(start, 0)
  -> { (count = Pair.new(count.first, count.second + 1)).second + count.first }
end
counters.each { |counter| 5.times { counter.call } }
puts "counters #{counters.map(&.call).join(" ")}"
