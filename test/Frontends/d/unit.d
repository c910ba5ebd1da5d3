// unit.d: unit tests of D, and those of modules of the library that are compiled into the program, under promotion.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.algorithm, std.array, std.container, std.conv, std.range, std.stdio, std.string, std.typecons;

class Stack(T) {
    private T[] items;
    void push(T item) { items ~= item; }
    T pop() {
        auto last = items[$ - 1];
        items = items[0 .. $ - 1];
        return last;
    }
}

unittest {
    auto stack = new Stack!int;
    stack.push(1);
    stack.push(2);
    assert(stack.pop == 2 && stack.pop == 1);
}

unittest {
    auto words = "one two three".split.map!capitalize.array;
    assert(words.join("-") == "One-Two-Three");
    assert(words.dup.sort!((a, b) => a.length < b.length || (a.length == b.length && a < b)).array == ["One", "Two", "Three"]);
}

unittest {
    auto tree = redBlackTree(3, 1, 2);
    tree.insert(0);
    assert(tree[].equal([0, 1, 2, 3]));
    auto list = DList!string("a", "b");
    list.insertBack("c");
    assert(list[].joiner.text == "abc");
    auto heap = heapify([5, 3, 9]);
    assert(heap.front == 9);
}

unittest {
    auto app = appender!string;
    foreach (i; iota(5)) app.put(i.to!string);
    assert(app.data == "01234");
    assert(tuple(1, "x").to!string == `Tuple!(int, string)(1, "x")`);
    int[string] counts;
    foreach (word; "a b a c a".split) counts[word]++;
    assert(counts["a"] == 3 && counts.length == 3);
}

void main() { writeln("tests passed"); }
