# nbody.cr: five bodies, with a new vector for each operation. Argument: steps.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
class Vec
  getter x : Float64
  getter y : Float64
  getter z : Float64

  def initialize(@x, @y, @z)
  end

  def +(other : Vec)
    Vec.new(@x + other.x, @y + other.y, @z + other.z)
  end

  def -(other : Vec)
    Vec.new(@x - other.x, @y - other.y, @z - other.z)
  end

  def *(factor : Float64)
    Vec.new(@x * factor, @y * factor, @z * factor)
  end

  def dot(other : Vec)
    @x * other.x + @y * other.y + @z * other.z
  end
end

class Body
  property position : Vec
  property velocity : Vec
  getter mass : Float64

  def initialize(@position, @velocity, @mass)
  end

  def momentum
    @velocity * @mass
  end

  def pull(other : Body, dt : Float64)
    between = @position - other.position
    squared = between.dot(between)
    force = dt / (squared * Math.sqrt(squared))
    @velocity = @velocity - between * (other.mass * force)
    other.velocity = other.velocity + between * (@mass * force)
  end

  def move(dt : Float64)
    @position = @position + @velocity * dt
  end
end

class Solar
  def initialize(@bodies : Array(Body))
    total = @bodies.reduce(Vec.new(0.0, 0.0, 0.0)) { |sum, body| sum + body.momentum }
    sun = @bodies[0]
    sun.velocity = sun.velocity - total * (1.0 / sun.mass)
  end

  def step(dt : Float64)
    @bodies.each_with_index do |body, i|
      (i + 1...@bodies.size).each { |k| body.pull(@bodies[k], dt) }
    end
    @bodies.each(&.move(dt))
  end

  def energy
    sum = 0.0
    @bodies.each_with_index do |body, i|
      sum += 0.5 * body.mass * body.velocity.dot(body.velocity)
      (i + 1...@bodies.size).each do |k|
        between = body.position - @bodies[k].position
        sum -= body.mass * @bodies[k].mass / Math.sqrt(between.dot(between))
      end
    end
    sum
  end
end

year = 365.24
unit = 4 * Math::PI * Math::PI
solar = Solar.new([
  Body.new(Vec.new(0.0, 0.0, 0.0), Vec.new(0.0, 0.0, 0.0), unit),
  Body.new(Vec.new(4.8414, -1.1603, -0.1036), Vec.new(0.001660 * year, 0.007699 * year, -0.0000690 * year), 0.0009548 * unit),
  Body.new(Vec.new(8.3434, 4.1248, -0.4035), Vec.new(-0.002767 * year, 0.004998 * year, 0.0000230 * year), 0.0002859 * unit),
  Body.new(Vec.new(12.8944, -15.1112, -0.2233), Vec.new(0.002965 * year, 0.002378 * year, -0.0000297 * year), 0.0000437 * unit),
  Body.new(Vec.new(15.3797, -25.9193, 0.1793), Vec.new(0.002681 * year, 0.001628 * year, -0.0000952 * year), 0.0000515 * unit),
])
steps = (ARGV[0]? || "1000").to_i
puts "before #{solar.energy.round(9)}"
steps.times { solar.step(0.01) }
puts "after #{solar.energy.round(9)}"
