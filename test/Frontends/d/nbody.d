// nbody.d: five bodies whose vectors are objects. Argument: steps.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.conv : to;
import std.math : PI, sqrt;
import std.stdio : writefln;

final class Vec {
    double x, y, z;

    this(double x, double y, double z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    Vec opBinary(string op)(const Vec o) const if (op == "+" || op == "-") {
        return new Vec(mixin("x" ~ op ~ "o.x"), mixin("y" ~ op ~ "o.y"), mixin("z" ~ op ~ "o.z"));
    }

    Vec opBinary(string op : "*")(double f) const { return new Vec(x * f, y * f, z * f); }
    double dot(const Vec o) const { return x * o.x + y * o.y + z * o.z; }
    void become(const Vec o) {
        x = o.x;
        y = o.y;
        z = o.z;
    }
}

final class Body {
    Vec position, velocity;
    double mass;

    this(Vec position, Vec velocity, double mass) {
        this.position = position;
        this.velocity = velocity;
        this.mass = mass;
    }

    void pull(Body other, double dt) {
        auto between = position - other.position;
        immutable squared = between.dot(between);
        immutable force = dt / (squared * sqrt(squared));
        velocity.become(velocity - between * (other.mass * force));
        other.velocity.become(other.velocity + between * (mass * force));
    }

    void move(double dt) { position.become(position + velocity * dt); }
}

enum year = 365.24, unit = 4 * PI * PI;

Body[] planets() {
    return [
        new Body(new Vec(0, 0, 0), new Vec(0, 0, 0), unit),
        new Body(new Vec(4.8414, -1.1603, -0.1036), new Vec(0.001660, 0.007699, -0.0000690) * year, 0.0009548 * unit),
        new Body(new Vec(8.3434, 4.1248, -0.4035), new Vec(-0.002767, 0.004998, 0.0000230) * year, 0.0002859 * unit),
        new Body(new Vec(12.8944, -15.1112, -0.2233), new Vec(0.002965, 0.002378, -0.0000297) * year, 0.0000437 * unit),
        new Body(new Vec(15.3797, -25.9193, 0.1793), new Vec(0.002681, 0.001628, -0.0000952) * year, 0.0000515 * unit),
    ];
}

double energy(Body[] bodies) {
    double sum = 0;
    foreach (i, body; bodies) {
        sum += 0.5 * body.mass * body.velocity.dot(body.velocity);
        foreach (other; bodies[i + 1 .. $]) {
            auto between = body.position - other.position;
            sum -= body.mass * other.mass / sqrt(between.dot(between));
        }
    }
    return sum;
}

void main(string[] arguments) {
    immutable steps = arguments.length > 1 ? arguments[1].to!int : 1000;
    auto bodies = planets();
    auto total = new Vec(0, 0, 0);
    foreach (body; bodies) total = total + body.velocity * body.mass;
    bodies[0].velocity.become(bodies[0].velocity - total * (1 / unit));
    writefln("before %.9f", energy(bodies));
    foreach (step; 0 .. steps) {
        foreach (i, body; bodies)
            foreach (other; bodies[i + 1 .. $]) body.pull(other, 0.01);
        foreach (body; bodies) body.move(0.01);
    }
    writefln("after %.9f", energy(bodies));
}
