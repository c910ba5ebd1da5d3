# matrix.cr: products by rows and columns, determinants by minors, which are views of other matrices. Argument: rounds.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

# Anything with rows and columns.
abstract class Grid
  abstract def size : Int32
  abstract def at(row : Int32, column : Int32) : Float64

  def row(number)
    Line.new(self, number, true)
  end

  def column(number)
    Line.new(self, number, false)
  end

  def without(row, column)
    Minor.new(self, row, column)
  end

  # By the minors of the first row.
  def determinant : Float64
    return at(0, 0) if size == 1
    sum = 0.0
    size.times do |column|
      product = at(0, column) * without(0, column).determinant
      sum += column.even? ? product : -product
    end
    sum
  end
end

class Matrix < Grid
  getter size : Int32

  def initialize(@size, @cells : Array(Float64))
  end

  def self.new(size, & : Int32, Int32 -> Float64)
    cells = Array(Float64).new(size * size) { |i| yield i // size, i % size }
    new(size, cells)
  end

  def at(row : Int32, column : Int32) : Float64
    @cells[row * @size + column]
  end

  def *(other : Grid)
    Matrix.new(@size) { |i, j| row(i).dot(other.column(j)) }
  end

  def inverse
    whole = determinant
    Matrix.new(@size) do |i, j|
      minor = without(j, i).determinant
      ((i + j).even? ? minor : -minor) / whole
    end
  end
end

# A matrix without one of its rows and one of its columns.
class Minor < Grid
  def initialize(@of : Grid, @row : Int32, @column : Int32)
  end

  def size : Int32
    @of.size - 1
  end

  def at(row : Int32, column : Int32) : Float64
    @of.at(row < @row ? row : row + 1, column < @column ? column : column + 1)
  end
end

# A row or a column.
class Line
  def initialize(@grid : Grid, @number : Int32, @across : Bool)
  end

  def size
    @grid.size
  end

  def [](i)
    @across ? @grid.at(@number, i) : @grid.at(i, @number)
  end

  def dot(other : Line) : Float64
    sum = 0.0
    size.times { |i| sum += self[i] * other[i] }
    sum
  end
end

rounds = (ARGV[0]? || "10").to_i
total = 0.0
rounds.times do |round|
  a = Matrix.new(4) { |i, j| i == j ? 2.0 : (i + j + round) % 7 * 0.125 }
  unit = a * a.inverse
  total += unit.determinant + unit.at(3, 3) + unit.row(2).dot(a.column(1))
end
puts total.round(6)
