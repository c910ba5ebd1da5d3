// life.d: what the collector and the runtime do with objects: destructors, fibers, exceptions, monitors, appending, closures.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import core.memory : GC;
import core.thread : Fiber;
import std.stdio : writefln;

__gshared int destroyed;

class Counted {
    int number;
    this(int number) { this.number = number; }
    ~this() { destroyed++; }
}

struct Resource {
    int number;
    ~this() { destroyed += number > 0 ? 1 : 0; }
}

class Pair {
    int first, second;
    this(int first, int second) {
        this.first = first;
        this.second = second;
    }
}

class Trouble : Exception {
    Pair pair;
    this(Pair pair) {
        super("trouble");
        this.pair = pair;
    }
}

int useAndDrop(int n) { return new Counted(n).number; }

int useArray(int n) {
    auto resources = new Resource[4];
    resources[n & 3].number = n;
    return resources[0].number;
}

int failing(int n) {
    if (n % 3 == 0) throw new Trouble(new Pair(n, n * 2));
    return new Pair(n, 1).second;
}

// The monitor of an object is made by the runtime and freed with the object.
int locked(int n) {
    auto pair = new Pair(n, 1);
    synchronized (pair) return pair.first + pair.second;
}

// A slice of memory that is not the collector's is copied when it grows.
int growing(int n) {
    auto numbers = new int[3];
    numbers[1] = n;
    auto before = numbers.ptr;
    numbers ~= n * 2;
    numbers ~= [1, 2, 3];
    return numbers[1] + numbers[3] + cast(int) numbers.length + (before is null);
}

// An associative array is null until something is put in.
int looked(int n) {
    int[string] table;
    if (n & 1) table["odd"] = n;
    auto found = "odd" in table;
    return found ? *found : -1;
}

int delegate() counter(int start) {
    auto pair = new Pair(start, 0);
    return () { return ++pair.second + pair.first; };
}

void main() {
    long sum;
    foreach (i; 0 .. 2000) sum += useAndDrop(i) + useArray(i);
    GC.collect();
    writefln("sum %d, destroyed %s", sum, destroyed > 1000);
    int caught;
    foreach (i; 0 .. 60) {
        try caught += failing(i);
        catch (Trouble trouble) caught += trouble.pair.second;
    }
    writefln("caught %d", caught);
    int total;
    foreach (i; 0 .. 100) total += locked(i) + growing(i);
    writefln("locked and grown %d", total);
    int found;
    foreach (i; 0 .. 10) found += looked(i);
    writefln("found %d", found);
    int[3] totals;
    Fiber[] fibers;
    void add(int id) {
        fibers ~= new Fiber({
            foreach (i; 0 .. 10) {
                auto pair = new Pair(i, id);
                auto buffer = new ubyte[200];
                buffer[i] = cast(ubyte) id;
                Fiber.yield();
                totals[id] += pair.first * 10 + pair.second + buffer[i];
            }
        });
    }
    foreach (id; 0 .. 3) add(id);
    foreach (round; 0 .. 11)
        foreach (fiber; fibers) {
            fiber.call();
            GC.collect();
        }
    writefln("fibers %s", totals);
    auto counters = [counter(1), counter(10), counter(100)];
    foreach (c; counters) foreach (i; 0 .. 5) c();
    writefln("counters %d %d %d", counters[0](), counters[1](), counters[2]());
}
