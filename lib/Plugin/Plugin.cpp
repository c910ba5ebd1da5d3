// Plugin.cpp: the passes and where they run.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As thin as it can be: what llvm-c has no function for. Each pass calls the C API of escapement.h.
#include "Plugin/Compat.h"
#include "Plugin/Options.h"
#include "Plugin/Remarks.h"

#include "escapement/escapement.h"

#include "llvm/IR/Module.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/DeadStoreElimination.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/SROA.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"

#include <cstdlib>

using namespace llvm;

namespace {

// Options with the string that they point to.
struct Settings {
  EscOptions Options;
  std::string Models;

  Settings() : Settings(escapement::commandLine()) {}
  explicit Settings(const escapement::CommandLine &Line) : Options(Line.Options), Models(Line.Models) {}

  EscOptions get() const {
    EscOptions Now = Options;
    Now.models = Models.empty() ? nullptr : Models.c_str();
    return Now;
  }

  // Reads pass parameters; false after telling what is wrong.
  bool parse(StringRef Parameters, StringRef Pass) {
    EscOptions Now = get();
    char *Error = esc_options_parse(&Now, Parameters.data(), Parameters.size());
    if (Error)
      errs() << "error: pass '" << Pass << "': " << Error << "\n";
    Models = Now.models ? Now.models : "";
    Options = Now;
    std::free(const_cast<char *>(Now.models));
    std::free(Error);
    return !Error;
  }
};

// opt ends inside emitError, and would leave an empty output file behind: let it clean up as on a signal.
void reportError(Module &M, char *OwnedError) {
  sys::RunInterruptHandlers();
  M.getContext().emitError("escapement: " + Twine(OwnedError));
  std::free(OwnedError);
}

// What makes a promoted object pay: its words become registers, what was computed from them folds.
FunctionPassManager harvest() {
  FunctionPassManager FPM;
  FPM.addPass(SROAPass(SROAOptions::ModifyCFG));
  FPM.addPass(EarlyCSEPass(true));
  FPM.addPass(InstCombinePass());
  FPM.addPass(DSEPass());
  FPM.addPass(SimplifyCFGPass());
  return FPM;
}

struct StackPromotionPass : PassInfoMixin<StackPromotionPass> {
  Settings Set;
  bool Harvest = false; // in pipelines that will not run SROA again by themselves

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &MAM) {
    Run R = {&MAM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager(), {}};
    EscHandlers Handlers = {&R, remark, changed};
    EscOptions Options = Set.get();
    char *Error = nullptr;
    EscResult Result = esc_promote_module(wrap(&M), &Options, &Handlers, &Error);
    if (Error) {
      reportError(M, Error);
      return PreservedAnalyses::all();
    }
    for (Function *F : R.Changed) {
      R.FAM->invalidate(*F, PreservedAnalyses::none());
      if (Harvest)
        harvestFunction(*F, *R.FAM);
    }
    return Result.changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }

private:
  struct Run {
    FunctionAnalysisManager *FAM;
    SmallVector<Function *, 16> Changed;
  };

  static void remark(void *Context, const EscRemark *Remark) {
    escapement::emitRemark(*Remark, *static_cast<Run *>(Context)->FAM);
  }

  static void changed(void *Context, LLVMValueRef F) {
    static_cast<Run *>(Context)->Changed.push_back(unwrap<Function>(F));
  }

  static void harvestFunction(Function &F, FunctionAnalysisManager &FAM) {
    FunctionPassManager FPM = harvest();
    FAM.invalidate(F, FPM.run(F, FAM));
  }
};

struct PrintPass : PassInfoMixin<PrintPass> {
  Settings Set;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    EscOptions Options = Set.get();
    char *Error = nullptr;
    char *Text = esc_print_module(wrap(&M), &Options, &Error);
    if (Error)
      reportError(M, Error);
    else
      errs() << Text;
    std::free(Text);
    return PreservedAnalyses::all();
  }

  static bool isRequired() { return true; }
};

struct LowerPass : PassInfoMixin<LowerPass> {
  std::string Allocator;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    char *Error = nullptr;
    bool Changed = esc_lower_module(wrap(&M), Allocator.c_str(), &Error);
    if (Error)
      reportError(M, Error);
    return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }

  static bool isRequired() { return true; }
};

// "name" or "name<parameters>".
bool isPass(StringRef Text, StringRef Name, StringRef &Parameters) {
  if (!Text.consume_front(Name))
    return false;
  Parameters = "";
  if (Text.empty())
    return true;
  if (!Text.consume_front("<") || !Text.consume_back(">"))
    return false;
  Parameters = Text;
  return true;
}

bool parseLower(StringRef Parameters, LowerPass &Pass) {
  if (Parameters.consume_front("allocator=") && !Parameters.empty()) {
    Pass.Allocator = Parameters.str();
    return true;
  }
  errs() << "error: pass 'lower-gc-malloc' wants allocator=NAME, not '" << Parameters << "'\n";
  return false;
}

bool parsePass(StringRef Text, ModulePassManager &MPM) {
  StringRef Parameters;
  if (isPass(Text, "stack-promotion", Parameters)) {
    StackPromotionPass Pass;
    if (!Pass.Set.parse(Parameters, "stack-promotion"))
      return false;
    MPM.addPass(std::move(Pass));
    return true;
  }
  if (isPass(Text, "print<escape-analysis>", Parameters)) {
    PrintPass Pass;
    if (!Pass.Set.parse(Parameters, "print<escape-analysis>"))
      return false;
    MPM.addPass(std::move(Pass));
    return true;
  }
  if (isPass(Text, "lower-gc-malloc", Parameters)) {
    LowerPass Pass;
    if (!parseLower(Parameters, Pass))
      return false;
    MPM.addPass(std::move(Pass));
    return true;
  }
  return false;
}

void addToPipeline(ModulePassManager &MPM, OptimizationLevel Level) {
  if (Level == OptimizationLevel::O0 || escapement::commandLine().Off)
    return;
  StackPromotionPass Pass;
  Pass.Harvest = true;
  MPM.addPass(std::move(Pass));
}

void addLowering(ModulePassManager &MPM) {
  LowerPass Pass;
  Pass.Allocator = escapement::commandLine().Allocator;
  if (!Pass.Allocator.empty())
    MPM.addPass(std::move(Pass));
}

void registerPasses(PassBuilder &PB) {
  PB.registerPipelineParsingCallback(
      [](StringRef Text, ModulePassManager &MPM, ArrayRef<PassBuilder::PipelineElement>) {
        return parsePass(Text, MPM);
      });
  // After inlining, before vectorisation. Versions differ in the parameters that follow the level.
  PB.registerOptimizerEarlyEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel Level, auto &&...) { addToPipeline(MPM, Level); });
  PB.registerFullLinkTimeOptimizationEarlyEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel Level, auto &&...) { addToPipeline(MPM, Level); });
  PB.registerOptimizerLastEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel, auto &&...) { addLowering(MPM); });
}

} // namespace

extern "C" LLVM_ATTRIBUTE_WEAK __attribute__((visibility("default"))) PassPluginLibraryInfo llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "Escapement", "0.1.0", registerPasses};
}
