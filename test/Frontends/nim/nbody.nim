# nbody.nim: five bodies whose vectors are objects. Argument: steps.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import os, strutils, math

type
  Vec = ref object
    x, y, z: float
  Body = ref object
    position, velocity: Vec
    mass: float

proc vec(x, y, z: float): Vec = Vec(x: x, y: y, z: z)
proc `+`(a, b: Vec): Vec = vec(a.x + b.x, a.y + b.y, a.z + b.z)
proc `-`(a, b: Vec): Vec = vec(a.x - b.x, a.y - b.y, a.z - b.z)
proc `*`(a: Vec, f: float): Vec = vec(a.x * f, a.y * f, a.z * f)
proc dot(a, b: Vec): float = a.x * b.x + a.y * b.y + a.z * b.z

proc pull(body, other: Body, dt: float) =
  let between = body.position - other.position
  let squared = between.dot(between)
  let force = dt / (squared * sqrt(squared))
  body.velocity[] = (body.velocity - between * (other.mass * force))[]
  other.velocity[] = (other.velocity + between * (body.mass * force))[]

proc move(body: Body, dt: float) =
  body.position[] = (body.position + body.velocity * dt)[]

proc energy(bodies: seq[Body]): float =
  for i, body in bodies:
    result += 0.5 * body.mass * body.velocity.dot(body.velocity)
    for k in i + 1 ..< bodies.len:
      let between = body.position - bodies[k].position
      result -= body.mass * bodies[k].mass / sqrt(between.dot(between))

proc planets(): seq[Body] =
  const year = 365.24
  const unit = 4 * PI * PI
  @[
    Body(position: vec(0, 0, 0), velocity: vec(0, 0, 0), mass: unit),
    Body(position: vec(4.8414, -1.1603, -0.1036), velocity: vec(0.001660, 0.007699, -0.0000690) * year, mass: 0.0009548 * unit),
    Body(position: vec(8.3434, 4.1248, -0.4035), velocity: vec(-0.002767, 0.004998, 0.0000230) * year, mass: 0.0002859 * unit),
    Body(position: vec(12.8944, -15.1112, -0.2233), velocity: vec(0.002965, 0.002378, -0.0000297) * year, mass: 0.0000437 * unit),
    Body(position: vec(15.3797, -25.9193, 0.1793), velocity: vec(0.002681, 0.001628, -0.0000952) * year, mass: 0.0000515 * unit)]

proc main() =
  let steps = if paramCount() > 0: paramStr(1).parseInt else: 1000
  let bodies = planets()
  var total = vec(0, 0, 0)
  for body in bodies: total = total + body.velocity * body.mass
  bodies[0].velocity[] = (bodies[0].velocity - total * (1 / bodies[0].mass))[]
  echo "before ", bodies.energy.formatFloat(ffDecimal, 9)
  for step in 1 .. steps:
    for i, body in bodies:
      for k in i + 1 ..< bodies.len: body.pull(bodies[k], 0.01)
    for body in bodies: body.move(0.01)
  echo "after ", bodies.energy.formatFloat(ffDecimal, 9)

main()
