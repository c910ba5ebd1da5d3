// trees.d: binary trees, and searches that make small objects. Argument: depth.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.conv : to;
import std.stdio : writefln;

final class Tree {
    Tree left, right;

    this(Tree left, Tree right) {
        this.left = left;
        this.right = right;
    }

    int size() const { return left is null ? 1 : 1 + left.size + right.size; }
}

Tree build(int depth) { return depth ? new Tree(build(depth - 1), build(depth - 1)) : new Tree(null, null); }

// The way down to a node, the last step first.
final class Way {
    const Way above;
    bool left;

    this(const Way above, bool left) {
        this.above = above;
        this.left = left;
    }

    bool turns() const { return above !is null && above.left != left; }
    int bends() const { return above is null ? 0 : turns + above.bends; }
}

// How many leaves there are for each number of bends in the way to them.
void survey(const Tree tree, const Way way, int[] counts) {
    if (tree.left is null) {
        counts[way is null ? 0 : way.bends]++;
        return;
    }
    survey(tree.left, new Way(way, true), counts);
    survey(tree.right, new Way(way, false), counts);
}

final class Range {
    int low, high;

    this(int low, int high) {
        this.low = low;
        this.high = high;
    }

    int middle() const { return (low + high) / 2; }
    Range lower() const { return new Range(low, middle); }
    Range upper() const { return new Range(middle + 1, high); }
    bool single() const { return low == high; }
}

// Halves a range until it has one number, and says how often.
int locate(int low, int high, int wanted) {
    auto range = new Range(low, high);
    int steps;
    while (!range.single) {
        auto half = wanted <= range.middle ? range.lower : range.upper;
        range.low = half.low;
        range.high = half.high;
        steps++;
    }
    return steps + range.low;
}

void main(string[] arguments) {
    immutable depth = arguments.length > 1 ? arguments[1].to!int : 10;
    auto longLived = build(depth);
    for (int d = 4; d <= depth; d += 2) {
        immutable rounds = 1 << (depth - d + 4);
        int total;
        foreach (i; 0 .. rounds) total += build(d).size;
        writefln("%d trees of depth %d, %d nodes", rounds, d, total);
    }
    writefln("long-lived tree: %d nodes", longLived.size);
    foreach (d; 1 .. 5) {
        auto counts = new int[depth];
        survey(build(d * depth / 4), null, counts);
        writefln("leaves by bends, depth %d: %s", d * depth / 4, counts[0 .. d * depth / 4]);
    }
    long sum;
    foreach (i; 0 .. 1 << depth) sum += locate(0, 1 << depth, i);
    writefln("searches: %d", sum);
}
