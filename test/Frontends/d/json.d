// json.d: reads JSON into classes, prints it again, and reports errors by exceptions. Argument: rounds.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.array : Appender, appender;
import std.conv : to;
import std.stdio : writeln, writefln;

final class JSONError : Exception {
    this(string message) { super(message); }
}

abstract class Value {
    abstract void print(ref Appender!string out_) const;
    abstract double sum() const;
}

final class Text : Value {
    private string text;
    this(string text) { this.text = text; }
    override void print(ref Appender!string out_) const {
        out_.put('"');
        out_.put(text);
        out_.put('"');
    }
    override double sum() const { return text.length; }
}

final class Number : Value {
    private long number;
    this(long number) { this.number = number; }
    override void print(ref Appender!string out_) const { out_.put(number.to!string); }
    override double sum() const { return number; }
}

final class List : Value {
    private Value[] items;
    this(Value[] items) { this.items = items; }
    override void print(ref Appender!string out_) const {
        out_.put('[');
        foreach (i, item; items) {
            if (i) out_.put(',');
            item.print(out_);
        }
        out_.put(']');
    }
    override double sum() const {
        double all = 0;
        foreach (item; items) all += item.sum;
        return all;
    }
}

final class Record : Value {
    private string[] names;
    private Value[] values;
    this(string[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }
    override void print(ref Appender!string out_) const {
        out_.put('{');
        foreach (i, name; names) {
            if (i) out_.put(',');
            out_.put('"');
            out_.put(name);
            out_.put(`":`);
            values[i].print(out_);
        }
        out_.put('}');
    }
    override double sum() const {
        double all = 0;
        foreach (value; values) all += value.sum;
        return all;
    }
}

final class Mark {
    size_t start, end;
    this(size_t start, size_t end) {
        this.start = start;
        this.end = end;
    }
}

// What a value is in, for messages: "$[]{}" is a record in a list.
final class Place {
    private const Place outer;
    private bool inList;

    this(const Place outer, bool inList) {
        this.outer = outer;
        this.inList = inList;
    }

    string text() const { return outer is null ? "$" : outer.text ~ (inList ? "[]" : "{}"); }
}

final class Reader {
    private string text;
    private size_t at;

    this(string text) { this.text = text; }

    private char look() {
        while (at < text.length && text[at] == ' ') at++;
        return at < text.length ? text[at] : '\0';
    }

    private void expect(char wanted, const Place place) {
        if (look() != wanted) throw new JSONError("wanted " ~ wanted ~ " in " ~ place.text);
        at++;
    }

    private Mark span(bool delegate(char) belongs) {
        auto mark = new Mark(at, at);
        while (mark.end < text.length && belongs(text[mark.end])) mark.end++;
        at = mark.end;
        return mark;
    }

    private string quoted(const Place place) {
        expect('"', place);
        auto mark = span(c => c != '"');
        expect('"', place);
        return text[mark.start .. mark.end];
    }

    private long digits(const Place place) {
        auto mark = span(c => c >= '0' && c <= '9');
        if (mark.start == mark.end) throw new JSONError("no value at " ~ place.text);
        long number;
        foreach (c; text[mark.start .. mark.end]) number = number * 10 + (c - '0');
        return number;
    }

    Value document() { return value(new Place(null, false)); }

    private Value value(const Place place) {
        switch (look()) {
            case '"': return new Text(quoted(place));
            case '[': return list(place);
            case '{': return record(place);
            default: return new Number(digits(place));
        }
    }

    private Value list(const Place place) {
        Value[] items;
        expect('[', place);
        while (look() != ']') {
            if (items.length) expect(',', place);
            items ~= value(new Place(place, true));
        }
        expect(']', place);
        return new List(items);
    }

    private Value record(const Place place) {
        string[] names;
        Value[] values;
        expect('{', place);
        while (look() != '}') {
            if (names.length) expect(',', place);
            look();
            names ~= quoted(place);
            expect(':', place);
            values ~= value(new Place(place, false));
        }
        expect('}', place);
        return new Record(names, values);
    }
}

immutable documents = [
    `{"museum": "Museum of Escapements", "rooms": [{"id": 1, "clocks": [12, 7, 31]}, {"id": 2, "clocks": [5]}]}`,
    `[1, 22, 333, [4444, [55555]], {"deep": {"deeper": {"deepest": [666, 777, 888]}}}]`,
    `{"verge": 1290, "anchor": 1657, "lever": 1755, "detent": [1748, 1780], "makers": ["Graham", "Mudge", "Arnold"]}`,
    `{"broken": [1, 2, }`,
];

void main(string[] arguments) {
    immutable rounds = arguments.length > 1 ? arguments[1].to!int : 10;
    double total = 0;
    size_t errors;
    foreach (round; 0 .. rounds)
        foreach (document; documents) {
            try {
                auto reader = new Reader(document);
                total += reader.document().sum;
            } catch (JSONError error) {
                errors += error.msg.length;
            }
        }
    foreach (document; documents[0 .. 3]) {
        auto text = appender!string;
        new Reader(document).document().print(text);
        writeln(text.data);
    }
    writefln("%.0f %d", total, errors);
}
