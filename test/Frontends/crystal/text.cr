# text.cr: lays out a document for several widths, through outputs that put margins before lines. Argument: rounds.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

# An output that begins each line with a mark and hands it on.
class Margin < IO
  def initialize(@io : IO, @mark : String)
    @fresh = true
  end

  def read(slice : Bytes)
    raise "write only"
  end

  def write(slice : Bytes) : Nil
    slice.each do |byte|
      @io << @mark if @fresh
      @fresh = byte == 10
      @io.write_byte(byte)
    end
  end
end

# Fills lines with words.
class Filler
  def initialize(@io : IO, @width : Int32)
    @used = 0
  end

  def add(word : String)
    if @used > 0 && @used + 1 + word.size > @width
      @io << '\n'
      @used = 0
    end
    if @used > 0
      @io << ' '
      @used += 1
    end
    @io << word
    @used += word.size
  end

  def finish
    @io << '\n'
  end
end

abstract class Block
  abstract def print(io : IO, width : Int32)
end

class Paragraph < Block
  def initialize(@words : Array(String))
  end

  def self.of(text)
    new(text.split)
  end

  def print(io : IO, width : Int32)
    filler = Filler.new(io, width)
    @words.each { |word| filler.add(word) }
    filler.finish
  end
end

class Quote < Block
  def initialize(@parts : Array(Block))
  end

  def print(io : IO, width : Int32)
    inner = Margin.new(io, "> ")
    @parts.each(&.print(inner, width - 2))
  end
end

class List < Block
  def initialize(@items : Array(Block))
  end

  def print(io : IO, width : Int32)
    @items.each { |item| item.print(Margin.new(io, "- "), width - 2) }
  end
end

class Section < Block
  def initialize(@title : String, @parts : Array(Block))
  end

  def print(io : IO, width : Int32)
    io << @title << '\n'
    @parts.each(&.print(io, width))
  end
end

def text(words)
  Paragraph.of(words).as(Block)
end

guide = Section.new("How to keep a clock", [
  text("A clock wants little: to stand level, to be wound on the same day of the week, and to be left alone."),
  List.new([
    text("It does not want oil where there was none before,"),
    Section.new("or to be moved,", [
      List.new([text("with the pendulum on, or"), text("by somebody who is in a hurry to be elsewhere,")] of Block),
    ] of Block),
    text("and no sun, no stove, and no door that is slammed."),
  ] of Block),
  Quote.new([
    text("I have made many clocks that went, and a few that stopped, and it is of the few that I am asked:"),
    List.new([text("who broke it"), text("when it will be done")] of Block),
  ] of Block),
] of Block)

rounds = (ARGV[0]? || "10").to_i
sum = 0_u32
rounds.times do |round|
  page = String.build { |io| guide.print(io, 40 + round % 41) }
  page.each_byte { |byte| sum = sum &* 31 &+ byte }
end
puts String.build { |io| guide.print(io, 44) }
puts sum
