// matrix.d: matrices and vectors that are new objects for each operation; dynamic arrays of fixed length. Argument: rounds.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.conv : to;
import std.stdio : writefln;

struct Matrix {
    double[] cells;

    static Matrix zero() {
        auto cells = new double[9];
        cells[] = 0;
        return Matrix(cells);
    }

    static Matrix turn(double s, double c) { return Matrix([c, -s, 0, s, c, 0, 0, 0, 1]); }

    double at(size_t row, size_t column) const { return cells[row * 3 + column]; }

    Matrix opBinary(string op : "*")(const Matrix o) const {
        auto result = zero();
        foreach (i; 0 .. 3)
            foreach (j; 0 .. 3)
                foreach (k; 0 .. 3) result.cells[i * 3 + j] += at(i, k) * o.at(k, j);
        return result;
    }

    double trace() const { return at(0, 0) + at(1, 1) + at(2, 2); }
}

double round(size_t n) {
    immutable s = 0.6, c = 0.8;
    auto a = Matrix.turn(s, c) * Matrix.turn(c, s);
    auto b = a * Matrix.turn(-s, c);
    return (b * a).trace + n % 3;
}

// Sums of windows over a sequence, by a closure over a ring of the last values.
double windows(size_t length) {
    auto ring = new double[8];
    ring[] = 0;
    size_t next;
    double total = 0;
    void add(double value) {
        ring[next++ & 7] = value;
        foreach (v; ring) total += v;
    }
    foreach (i; 0 .. length) add(i * 0.25);
    return total;
}

void main(string[] arguments) {
    immutable rounds = arguments.length > 1 ? arguments[1].to!int : 100;
    double total = 0;
    foreach (i; 0 .. rounds) total += round(i) + windows(5);
    writefln("%.6f", total);
}
