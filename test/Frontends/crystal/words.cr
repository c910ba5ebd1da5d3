# words.cr: counts words with iterators, blocks and a few small objects. Argument: rounds.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
TEXT = <<-END
  It was the clock maker's habit to count: wheels, teeth, beats, and the words of whoever came to ask what time it was.
  A wheel that is let go too soon is no wheel of a clock, he said, and a wheel that is never let go is no wheel at all.
  What is let go, when, and by what, is all there is to know of clocks; the rest is brass.
  END

# Walks over the words of a text without making strings of them.
class Cursor
  getter start : Int32
  getter stop : Int32

  def initialize(@start, @stop)
  end

  def size
    @stop - @start
  end

  def text(bytes : Bytes)
    String.new(bytes[@start, size])
  end
end

class Words
  include Iterator(Cursor)
  @at = 0

  def initialize(@bytes : Bytes)
  end

  def letter?(byte : UInt8)
    (97 <= byte <= 122) || (65 <= byte <= 90) || byte == 39
  end

  def next
    while @at < @bytes.size && !letter?(@bytes[@at])
      @at += 1
    end
    return stop if @at >= @bytes.size
    start = @at
    while @at < @bytes.size && letter?(@bytes[@at])
      @at += 1
    end
    Cursor.new(start, @at)
  end
end

class Tally
  getter longest = 0
  getter letters = 0
  getter words = 0

  def add(word : Cursor)
    @words += 1
    @letters += word.size
    @longest = word.size if word.size > @longest
  end
end

def counted(bytes : Bytes, &wanted : Cursor -> Bool)
  counts = Hash(String, Int32).new(0)
  Words.new(bytes).select(&wanted).each { |word| counts[word.text(bytes).downcase] += 1 }
  counts
end

rounds = (ARGV[0]? || "10").to_i
bytes = TEXT.to_slice
totals = [0, 0, 0]
rounds.times do |round|
  tally = Tally.new
  Words.new(bytes).each { |word| tally.add(word) }
  limit = round % 5
  short = Words.new(bytes).count { |word| word.size <= limit }
  totals[0] += tally.words
  totals[1] += tally.letters + tally.longest
  totals[2] += short
end
puts totals.join(" ")
minimum = 3
counted(bytes) { |word| word.size > minimum }.to_a.sort_by { |word, count| {-count, word} }.first(8).each do |word, count|
  puts "#{word.ljust(8)} #{count}"
end
