/* hint.c: what can be done about it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "hint.h"

#include <stddef.h>
#include <string.h>

static const struct {
  const char *name, *hint;
} hints[] = {
    {"Returned", "return it by value, or make the function inlinable (static, small): then its caller may promote it"},
    {"StoredToGlobal", "keep it in a local variable and hand it down as a parameter"},
    {"StoredToHeap", "look where the flow leads: often it is the container that escapes"},
    {"StoredThroughParam", "make the function inlinable: then it follows its caller's object"},
    {"PassedToCall", "ESC_NOESCAPE on the parameter, a model of the function, LTO, or pass by value"},
    {"IndirectCall", "call directly, inline the function that calls back, or use a constant table of functions"},
    {"Thrown", "throw by value"},
    {"InlineAsm", "pass numbers to the assembly, not the pointer"},
    {"MustTail", "make it an ordinary call"},
    {"Freed", "leave the freeing to the collector, or start with a buffer that does not grow"},
    {"Unsupported", "write it more plainly"},
    {"AnalysisLimit", "make the function smaller"},
    {"TooLarge", "raise -escapement-max-object, or make the object smaller"},
    {"FrameLimit", "raise -escapement-max-frame when the stacks are large enough"},
    {"SizeUnknown", "use a constant upper bound as the size"},
    {"ZeroSize", "allocate at least one byte"},
    {"ContentsUnknown", "say \"zeroed\" or \"uninitialized\" in the allocator's allockind"},
    {"OutlivesIteration", "end its use within the turn of the loop, or change one object in place"},
    {"ReturnsTwice", "allocate in a function of its own"},
    {"Coroutine", "allocate in a function that the coroutine calls"},
    {"Alignment", "ask for less alignment"},
    {"NeverPromoted", "use another allocator"},
    {"FunctionExcluded", "take the mark off the function"},
    {"BisectLimit", "raise -escapement-limit"},
};

const char *esc_hint(const char *name) {
  for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
    if (!strcmp(hints[i].name, name)) return hints[i].hint;
  return NULL;
}
