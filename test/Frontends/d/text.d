// text.d: lays out a document for several widths: paragraphs, lists in lists, quotes. Argument: rounds.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.conv : to;
import std.stdio : write, writefln;

enum Kind { section, list, quote, paragraph }

final class Block {
    Kind kind;
    string text;
    Block[] parts;

    this(Kind kind, string text, Block[] parts...) {
        this.kind = kind;
        this.text = text;
        this.parts = parts.dup;
    }
}

enum Mark { space, dash, angle }

// What stands before a line: the margins of all blocks around it, the innermost last.
final class Margin {
    const Margin outer;
    Mark mark;
    int width;

    this(const Margin outer, Mark mark, int width) {
        this.outer = outer;
        this.mark = mark;
        this.width = width;
    }

    int total() const { return outer is null ? width : outer.total + width; }
}

// Where the text goes.
final class Sink {
    char[] page;
    size_t used;
    int lines;

    this(char[] page) { this.page = page; }

    void put(char c) {
        if (used < page.length) page[used++] = c;
    }

    void put(const Margin margin) {
        if (margin is null) return;
        put(margin.outer);
        put(margin.mark == Mark.space ? ' ' : margin.mark == Mark.dash ? '-' : '>');
        foreach (i; 1 .. margin.width) put(' ');
    }

    void end() {
        put('\n');
        lines++;
    }
}

// The words of a text, one after the other.
final class Words {
    private string rest;

    this(string rest) { this.rest = rest; }
    bool empty() const { return !rest.length; }

    string front() const {
        size_t end;
        while (end < rest.length && rest[end] != ' ') end++;
        return rest[0 .. end];
    }

    void popFront() {
        immutable length = front.length;
        rest = length < rest.length ? rest[length + 1 .. $] : null;
    }
}

// Fills lines with words.
final class Filler {
    private Sink sink;
    private const Margin margin;
    private size_t left, room;

    this(Sink sink, const Margin margin, int width) {
        this.sink = sink;
        this.margin = margin;
        room = width - margin.total;
        left = 0;
    }

    void add(string word) {
        if (left && left <= word.length) {
            sink.end();
            left = 0;
        }
        if (left) sink.put(' ');
        else {
            sink.put(margin);
            left = room + 1;
        }
        foreach (c; word) sink.put(c);
        left = left > word.length + 1 ? left - word.length - 1 : 1;
    }

    void finish() {
        if (left) sink.end();
    }
}

void fill(string text, const Margin margin, int width, Sink sink) {
    auto filler = new Filler(sink, margin, width);
    foreach (word; new Words(text)) filler.add(word);
    filler.finish();
}

void layOut(const Block block, const Margin margin, int width, Sink sink) {
    if (block.text.length) fill(block.text, margin, width, sink);
    final switch (block.kind) {
        case Kind.paragraph: break;
        case Kind.section:
            foreach (part; block.parts) layOut(part, margin, width, sink);
            break;
        case Kind.list:
            foreach (part; block.parts) layOut(part, new Margin(margin, Mark.dash, 2), width, sink);
            break;
        case Kind.quote:
            auto inner = new Margin(margin, Mark.angle, 3);
            foreach (part; block.parts) layOut(part, inner, width, sink);
            break;
    }
}

Block paragraph(string text) { return new Block(Kind.paragraph, text); }

Block guide() {
    return new Block(Kind.section, "How to keep a clock", 
        paragraph("A clock wants little: to stand level, to be wound on the same day of the week, and to be left alone."),
        new Block(Kind.list, "What it does not want:",
            paragraph("oil where there was none before"),
            new Block(Kind.list, "moving, above all",
                paragraph("with the pendulum on"),
                paragraph("by somebody who is in a hurry to be elsewhere")),
            paragraph("the sun, a stove, or a door that is slammed")),
        new Block(Kind.quote, "Graham is said to have said:",
            paragraph("I have made many clocks that went, and a few that stopped, and it is of the few that I am asked."),
            new Block(Kind.list, "and of those",
                paragraph("who broke it"), paragraph("when it will be done"))));
}

void main(string[] arguments) {
    immutable rounds = arguments.length > 1 ? arguments[1].to!int : 10;
    auto document = guide();
    auto page = new char[4096];
    uint sum;
    foreach (round; 0 .. rounds) {
        auto sink = new Sink(page);
        layOut(document, new Margin(null, Mark.space, round % 5 + 1), 40 + round % 41, sink);
        foreach (c; page[0 .. sink.used]) sum = sum * 31 + c;
        sum += sink.lines;
    }
    auto sink = new Sink(page);
    layOut(document, new Margin(null, Mark.space, 1), 44, sink);
    write(page[0 .. sink.used]);
    writefln("%d lines, %d", sink.lines, sum);
}
