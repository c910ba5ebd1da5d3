# parser.cr: formulas are read, simplified, differentiated and evaluated. Argument: rounds.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
class SyntaxError < Exception
end

class Token
  getter kind : Char
  getter value : Float64

  def initialize(@kind, @value = 0.0)
  end
end

class Lexer
  def initialize(@text : String)
    @at = 0
  end

  def next : Token
    while @at < @text.bytesize && @text.byte_at(@at) == 32
      @at += 1
    end
    return Token.new('\0') if @at == @text.bytesize
    byte = @text.byte_at(@at)
    unless 48 <= byte <= 57
      @at += 1
      return Token.new(byte.unsafe_chr)
    end
    value = 0.0
    while @at < @text.bytesize && 48 <= @text.byte_at(@at) <= 57
      value = value * 10 + (@text.byte_at(@at) - 48)
      @at += 1
    end
    Token.new('#', value)
  end
end

abstract class Node
  abstract def at(x : Float64) : Float64
  abstract def derived : Node
end

class Literal < Node
  getter value : Float64

  def initialize(@value)
  end

  def at(x : Float64) : Float64
    @value
  end

  def derived : Node
    Literal.new(0.0)
  end
end

class Variable < Node
  def at(x : Float64) : Float64
    x
  end

  def derived : Node
    Literal.new(1.0)
  end
end

class Pair < Node
  def initialize(@operator : Char, @left : Node, @right : Node)
  end

  def at(x : Float64) : Float64
    left, right = @left.at(x), @right.at(x)
    case @operator
    when '+' then left + right
    when '-' then left - right
    else          left * right
    end
  end

  def derived : Node
    return Pair.new(@operator, @left.derived, @right.derived) unless @operator == '*'
    Pair.new('+', Pair.new('*', @left.derived, @right), Pair.new('*', @left, @right.derived))
  end
end

class Parser
  def initialize(text : String)
    @lexer = Lexer.new(text)
    @kind = ' '
    @value = 0.0
    advance
  end

  def advance
    token = @lexer.next
    @kind = token.kind
    @value = token.value
  end

  def sum : Node
    left = product
    while @kind == '+' || @kind == '-'
      operator = @kind
      advance
      left = Pair.new(operator, left, product)
    end
    left
  end

  def product : Node
    left = factor
    while @kind == '*'
      advance
      left = Pair.new('*', left, factor)
    end
    left
  end

  def factor : Node
    case @kind
    when '#'
      node = Literal.new(@value)
    when 'x'
      node = Variable.new
    when '('
      advance
      node = sum
      raise SyntaxError.new("no closing bracket") unless @kind == ')'
    else
      raise SyntaxError.new("unexpected #{@kind.inspect}")
    end
    advance
    node
  end
end

formulas = ["x*x*x - 2*x + 7", "(x + 1)*(x - 1)*(x + 12)", "3*(x + 4*(x + 5*(x + 6)))", "2*(x + ", "x + * 4", "1 + 2*3"]
rounds = (ARGV[0]? || "10").to_i
errors = 0
total = 0.0
rounds.times do |round|
  formulas.each do |formula|
    begin
      tree = Parser.new(formula).sum
      total += tree.at(round.to_f) + tree.derived.at(2.0)
    rescue error : SyntaxError
      errors += error.message.not_nil!.size
    end
  end
end
puts "total #{total}, errors #{errors}"
