// lru.d: a cache of the least recently used; requests, results and dice are objects. Argument: requests.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.conv : to;
import std.stdio : writefln;

final class Entry {
    long key, value;
    Entry older, newer;

    this(long key, long value) {
        this.key = key;
        this.value = value;
    }

    void unlink() {
        older.newer = newer;
        newer.older = older;
    }
}

final class Outcome {
    long value;
    bool hit;

    this(long value, bool hit) {
        this.value = value;
        this.hit = hit;
    }
}

// Random numbers; split keeps a generator of its own.
final class Dice {
    private ulong state;

    this(ulong state) { this.state = state; }

    long roll(long sides) {
        state = state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407;
        return (state >> 33) % sides;
    }

    Dice split() const { return new Dice(state ^ 0x9e37_79b9_7f4a_7c15); }
}

final class Cache {
    private size_t capacity;
    private Entry[long] entries;
    private Entry ends; // its older one is the newest entry, its newer one the oldest

    this(size_t capacity) {
        this.capacity = capacity;
        ends = new Entry(0, 0);
        ends.older = ends.newer = ends;
    }

    private void link(Entry entry) {
        entry.older = ends.older;
        entry.newer = ends;
        ends.older.newer = entry;
        ends.older = entry;
    }

    Outcome fetch(long key, scope long delegate(long) compute) {
        if (auto known = key in entries) {
            auto entry = *known;
            entry.unlink();
            link(entry);
            return new Outcome(entry.value, true);
        }
        if (entries.length == capacity) {
            auto oldest = ends.newer;
            oldest.unlink();
            entries.remove(oldest.key);
        }
        auto entry = new Entry(key, compute(key));
        entries[key] = entry;
        link(entry);
        return new Outcome(entry.value, false);
    }
}

void main(string[] arguments) {
    immutable requests = arguments.length > 1 ? arguments[1].to!int : 1000;
    auto cache = new Cache(100);
    auto dice = new Dice(42);
    int hits;
    long sum;
    foreach (i; 0 .. requests) {
        auto side = dice.split;
        immutable key = dice.roll(20) * side.roll(12);
        auto outcome = cache.fetch(key, k => k * k);
        if (outcome.hit) hits++;
        sum += outcome.value;
    }
    writefln("hits %d of %d, sum %d", hits, requests, sum);
}
