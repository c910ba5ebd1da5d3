// words.d: counts words with delegates, ranges that are classes, and slices. Argument: rounds.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.algorithm : sort;
import std.conv : to;
import std.stdio : writefln;

immutable text = "It was the clock maker's habit to count: wheels, teeth, beats, and the words of whoever came to ask what time "
    ~ "it was. A wheel that is let go too soon is no wheel of a clock, he said, and a wheel that is never let go is no wheel "
    ~ "at all. What is let go, when, and by what, is all there is to know of clocks; the rest is brass.";

bool isLetter(char c) { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '\''; }

// The words of a text, one after the other.
interface Source {
    bool next(ref string word);
}

final class Words : Source {
    private string rest;

    this(string text) { rest = text; }

    bool next(ref string word) {
        while (rest.length && !isLetter(rest[0])) rest = rest[1 .. $];
        if (!rest.length) return false;
        size_t end;
        while (end < rest.length && isLetter(rest[end])) end++;
        word = rest[0 .. end];
        rest = rest[end .. $];
        return true;
    }
}

final class Longer : Source {
    private Words words;
    private size_t minimum;

    this(Words words, size_t minimum) {
        this.words = words;
        this.minimum = minimum;
    }

    bool next(ref string word) {
        while (words.next(word))
            if (word.length > minimum) return true;
        return false;
    }
}

int each(Words words, scope void delegate(string) visit) {
    string word;
    int count;
    while (words.next(word)) {
        visit(word);
        count++;
    }
    return count;
}

struct Tally {
    size_t letters, longest;
}

// One round: two sources, a tally and a histogram on the heap, as D writes it.
size_t measure(size_t minimum) {
    auto tally = new Tally;
    auto histogram = new int[16];
    auto words = new Words(text);
    immutable count = each(words, (word) {
        tally.letters += word.length;
        if (word.length > tally.longest) tally.longest = word.length;
        histogram[word.length & 15]++;
    });
    auto longer = new Longer(new Words(text), minimum);
    string word;
    size_t long_;
    while (longer.next(word)) long_++;
    return count + tally.letters + tally.longest * histogram[3] + long_;
}

void main(string[] arguments) {
    immutable rounds = arguments.length > 1 ? arguments[1].to!int : 10;
    size_t total;
    foreach (round; 0 .. rounds) total += measure(round % 7);
    writefln("%d", total);
    int[string] counts;
    auto words = new Words(text);
    each(words, (word) { counts[word]++; });
    auto found = counts.keys;
    sort!((a, b) => counts[a] != counts[b] ? counts[a] > counts[b] : a < b)(found);
    foreach (word; found[0 .. 8]) writefln("%-8s %d", word, counts[word]);
}
