// Classes that only this file knows, as clang writes them down for whole-program devirtualisation: virtual calls reach
// what is here. Hidden classes may have descendants in other files, until the user says that there are none.
// RUN: clang++ -O1 -flto -fvisibility=hidden -fwhole-program-vtables -S -emit-llvm -Xclang -disable-llvm-passes %s -o %t.ll
// RUN: opt -passes='function(sroa,early-cse)' -S %t.ll -o %t.2.ll
// RUN: %verdicts %t.2.ll | FileCheck %s
// RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %t.2.ll 2>&1 | FileCheck %s --check-prefix=WHOLE
// RUN: clang++ -O1 -flto -fvisibility=hidden -fwhole-program-vtables -fvirtual-function-elimination -S -emit-llvm -Xclang -disable-llvm-passes %s -o %t.3.ll
// RUN: opt -passes='function(sroa,early-cse)' -S %t.3.ll -o %t.4.ll
// RUN: grep -c "call.*llvm.type.checked.load" %t.4.ll
// RUN: %verdicts %t.4.ll | FileCheck %s
using Size = decltype(sizeof 0);
extern "C" void *GC_malloc(Size);

namespace {
struct Shape {
  virtual long area(long *scratch) const = 0;
};
struct Square : Shape {
  long side;
  long area(long *scratch) const override { return *scratch = side * side; }
};
struct Line : Shape {
  long area(long *scratch) const override { return *scratch = 0; }
};
const Shape *volatile chosen;
} // namespace

void draw(int n) {
  static Square square;
  static Line line;
  if (n)
    chosen = &square;
  else
    chosen = &line;
}

// CHECK-LABEL: function '_Z8internalv'
// CHECK: GC_malloc of 8 bytes: stack
// WHOLE-LABEL: function '_Z8internalv'
// WHOLE: GC_malloc of 8 bytes: stack
long internal() {
  long *scratch = static_cast<long *>(GC_malloc(8));
  return chosen->area(scratch);
}

struct Animal {
  virtual void speak(char *) const {}
};
static Animal dog;
Animal *animal = &dog;

// CHECK-LABEL: function '_Z6hiddenv'
// CHECK: GC_malloc of 16 bytes: heap [IndirectCall] {{.*}} is open: another module may have a class of type _ZTS6Animal
// WHOLE-LABEL: function '_Z6hiddenv'
// WHOLE: GC_malloc of 16 bytes: stack
char hidden() {
  char *text = static_cast<char *>(GC_malloc(16));
  animal->speak(text);
  return *text;
}
