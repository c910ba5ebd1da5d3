// Options.cpp: -escapement-* options, registered only in the right LLVM.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Plugin/Options.h"

#include "Plugin/Compat.h"

#include "llvm/Support/CommandLine.h"

using namespace llvm;

namespace {

struct Registered {
  EscOptions Default = esc_options_default();
  cl::OptionCategory Category{"Escapement", "Escape analysis and stack promotion"};
  cl::opt<unsigned long long> MaxObject{"escapement-max-object", cl::desc("largest object to promote, in bytes"),
                                        cl::init(Default.max_object), cl::cat(Category)};
  cl::opt<unsigned long long> MaxFrame{"escapement-max-frame", cl::desc("bytes to promote in one function"),
                                       cl::init(Default.max_frame), cl::cat(Category)};
  cl::opt<unsigned long long> MaxRecursiveFrame{"escapement-max-recursive-frame",
                                                cl::desc("the same in a function that may call itself"),
                                                cl::init(Default.max_recursive_frame), cl::cat(Category)};
  cl::opt<unsigned long long> VariableObject{"escapement-variable-object",
                                             cl::desc("bytes of the slot of an object of variable size; 0: none"),
                                             cl::init(Default.variable_object), cl::cat(Category)};
  cl::opt<unsigned long long> Limit{"escapement-limit", cl::desc("promote only the first so many sites of a module"),
                                    cl::init(Default.limit), cl::cat(Category)};
  cl::opt<std::string> Models{"escapement-models", cl::desc("model files (LLVM IR), or folders of them, separated by commas"),
                              cl::cat(Category)};
  cl::opt<std::string> Export{"escapement-export",
                              cl::desc("write the summaries of the module, as a model, to this file or folder"),
                              cl::cat(Category)};
  cl::opt<std::string> Allocator{"escapement-allocator",
                                 cl::desc("what gc.malloc becomes at the end of the pipeline: boehm, or a function"),
                                 cl::cat(Category)};
  cl::opt<bool> WholeProgram{"escapement-whole-program", cl::desc("the module is the whole program"),
                             cl::cat(Category)};
  cl::opt<bool> Prototypes{"escapement-prototypes",
                           cl::desc("in a whole program, functions are called by their own prototypes"),
                           cl::cat(Category)};
  cl::opt<bool> Checked{"escapement-checked", cl::desc("promoted objects come from the checking runtime"),
                        cl::cat(Category)};
  cl::opt<bool> Fill{"escapement-fill", cl::desc("fill slots with garbage where an object begins"), cl::cat(Category)};
  cl::opt<bool> Off{"escapement-off", cl::desc("leave the pipelines of clang and the linker alone"),
                    cl::cat(Category)};
};

Registered *Options; // set once, when the plugin is loaded, and constant from then on

__attribute__((constructor)) void registerOptions() {
  if (escapement::hostIsOurLLVM())
    Options = new Registered; // never deleted: LLVM keeps pointers to options until the process ends
}

} // namespace

escapement::CommandLine escapement::commandLine() {
  CommandLine Line = {esc_options_default(), "", "", "", false};
  if (!Options)
    return Line;
  Line.Options.max_object = Options->MaxObject;
  Line.Options.max_frame = Options->MaxFrame;
  Line.Options.max_recursive_frame = Options->MaxRecursiveFrame;
  Line.Options.variable_object = Options->VariableObject;
  Line.Options.limit = Options->Limit;
  Line.Options.whole_program = Options->WholeProgram;
  Line.Options.prototypes = Options->Prototypes;
  Line.Options.checked = Options->Checked;
  Line.Options.fill = Options->Fill;
  Line.Models = Options->Models;
  Line.Export = Options->Export;
  Line.Allocator = Options->Allocator;
  Line.Off = Options->Off;
  return Line;
}
