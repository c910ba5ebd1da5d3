// Plugin.cpp: the passes and where they run.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As thin as it can be: what llvm-c has no function for. Each pass calls the C API of escapement.h.
#include "Plugin/Compat.h"
#include "Plugin/Options.h"
#include "Plugin/Remarks.h"

#include "escapement/escapement.h"

#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/InlineCost.h"
#include "llvm/Analysis/TargetTransformInfo.h"
#include "llvm/IR/Module.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/SROA.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"
#include "llvm/Transforms/Utils/Cloning.h"

#include <cstdlib>

using namespace llvm;

namespace {

// Options with the string that they point to.
struct Settings {
  EscOptions Options;
  std::string Models, Export;

  Settings() : Settings(escapement::commandLine()) {}
  explicit Settings(const escapement::CommandLine &Line) : Options(Line.Options), Models(Line.Models), Export(Line.Export) {}

  EscOptions get() const {
    EscOptions Now = Options;
    Now.models = Models.empty() ? nullptr : Models.c_str();
    Now.export_path = Export.empty() ? nullptr : Export.c_str();
    return Now;
  }

  // Reads pass parameters; gives what is wrong with them, or nothing.
  std::string parse(StringRef Parameters, StringRef Pass) {
    EscOptions Now = get();
    char *Error = esc_options_parse(&Now, Parameters.data(), Parameters.size());
    std::string Message = Error ? ("pass '" + Pass + "': " + Error).str() : "";
    Models = Now.models ? Now.models : "";
    Export = Now.export_path ? Now.export_path : "";
    Options = Now;
    std::free(const_cast<char *>(Now.models));
    std::free(const_cast<char *>(Now.export_path));
    std::free(Error);
    return Message;
  }
};

// opt ends inside emitError, and would leave an empty output file behind: let it clean up as on a signal.
void reportError(Module &M, StringRef Error) {
  sys::RunInterruptHandlers();
  M.getContext().emitError("escapement: " + Error);
}

void reportError(Module &M, char *OwnedError) {
  reportError(M, StringRef(OwnedError));
  std::free(OwnedError);
}

// "dir/" and folders that are there get a file named after the source.
std::string exportFile(const Module &M, StringRef Path) {
  if (!Path.ends_with("/") && !sys::fs::is_directory(Path))
    return Path.str();
  sys::fs::create_directories(Path); // if it cannot be made, writing says so
  std::string Name = M.getSourceFileName();
  for (char &C : Name)
    if (!isAlnum(C) && C != '.' && C != '-')
      C = '_';
  SmallString<128> File(Path);
  sys::path::append(File, (Name.empty() || Name[0] == '.' ? "_" : "") + Name + ".ll");
  return std::string(File);
}

// Before anything is promoted, since that changes no summary. False when it cannot be done, which has been said.
bool exportSummaries(Module &M, const EscOptions &Options) {
  if (!Options.export_path)
    return true;
  char *Error = nullptr;
  char *Text = esc_export_module(wrap(&M), &Options, &Error);
  if (Error) {
    reportError(M, Error);
    return false;
  }
  std::string File = exportFile(M, Options.export_path);
  llvm::Error Failed = writeToOutput(File, [&](raw_ostream &OS) {
    OS << Text;
    return Error::success();
  });
  std::free(Text);
  if (!Failed)
    return true;
  reportError(M, ("cannot write the summaries to '" + File + "': " + toString(std::move(Failed))).c_str());
  return false;
}

// Stands where a pass with wrong parameters would: refusing it would make LLVM add that it knows no such pass.
struct WrongPass : PassInfoMixin<WrongPass> {
  std::string Error;

  explicit WrongPass(std::string Text) : Error(std::move(Text)) {}

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    reportError(M, StringRef(Error));
    return PreservedAnalyses::all();
  }

  static bool isRequired() { return true; }
};

// What makes a promoted object pay: its words become registers, what was computed from them folds.
FunctionPassManager harvestPasses(bool AtTheEnd) {
  FunctionPassManager FPM;
  FPM.addPass(SROAPass(SROAOptions::ModifyCFG));
  FPM.addPass(EarlyCSEPass(/*UseMemorySSA=*/true));
  if (AtTheEnd) // else the pipeline runs it again, and the code comes out the same
    FPM.addPass(InstCombinePass());
  FPM.addPass(SimplifyCFGPass());
  return FPM;
}

// Functions that a pass of ours has changed; analyses of all the others stay valid.
struct Touched {
  FunctionAnalysisManager &FAM;
  SetVector<Function *> Functions;

  Touched(Module &M, ModuleAnalysisManager &MAM)
      : FAM(MAM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager()) {}

  void invalidate() {
    for (Function *F : Functions)
      FAM.invalidate(*F, PreservedAnalyses::none());
  }

  void harvest(bool AtTheEnd) {
    for (Function *F : Functions)
      FAM.invalidate(*F, harvestPasses(AtTheEnd).run(*F, FAM));
  }

  static PreservedAnalyses preserved(bool Changed) {
    if (!Changed)
      return PreservedAnalyses::all();
    PreservedAnalyses PA; // of functions, what is not valid has been thrown away
    PA.preserve<FunctionAnalysisManagerModuleProxy>();
    PA.preserveSet<AllAnalysesOn<Function>>();
    return PA;
  }
};

// Functions that only hand out what they allocate move into callers that keep it to themselves.
class AllocatorInliner {
  Touched &Callers;
  SetVector<Function *> Callees;

  static bool inlineCall(void *Context, LLVMValueRef Call) {
    auto &Self = *static_cast<AllocatorInliner *>(Context);
    FunctionAnalysisManager &FAM = Self.Callers.FAM;
    auto &CB = *cast<CallBase>(unwrap(Call));
    Function *Caller = CB.getCaller(), *Callee = CB.getCalledFunction();
    if (!isInlineViable(*Callee).isSuccess() || !AttributeFuncs::areInlineCompatible(*Caller, *Callee) ||
        !FAM.getResult<TargetIRAnalysis>(*Caller).areInlineCompatible(Caller, Callee))
      return false;
    auto Cache = [&FAM](Function &F) -> AssumptionCache & { return FAM.getResult<AssumptionAnalysis>(F); };
    InlineFunctionInfo Info(Cache);
    if (!InlineFunction(CB, Info, /*MergeAttributes=*/true).isSuccess())
      return false;
    Self.Callers.Functions.insert(Caller);
    Self.Callees.insert(Callee);
    return true;
  }

  // llvm-c cannot copy functions either.
  static LLVMValueRef copyFunction(void *Context, LLVMValueRef Original) {
    auto &Self = *static_cast<AllocatorInliner *>(Context);
    Function &F = *unwrap<Function>(Original);
    bool Ends = any_of(F.args(), [](Argument &A) { return A.hasInAllocaAttr(); }); // that one has to be the last
    if (Ends || !isInlineViable(F).isSuccess())
      return nullptr;
    SmallVector<Type *, 8> Types(F.getFunctionType()->params());
    Types.push_back(PointerType::getUnqual(F.getContext()));
    auto *Type = FunctionType::get(F.getReturnType(), Types, /*isVarArg=*/false);
    Function *Copy = Function::Create(Type, GlobalValue::InternalLinkage, F.getAddressSpace(), F.getName() + ".given", F.getParent());
    ValueToValueMapTy Map;
    for (Argument &A : F.args()) {
      Copy->getArg(A.getArgNo())->setName(A.getName());
      Map[&A] = Copy->getArg(A.getArgNo());
    }
    SmallVector<ReturnInst *, 8> Returns;
    CloneFunctionInto(Copy, &F, Map, CloneFunctionChangeType::LocalChangesOnly, Returns);
    Copy->setVisibility(GlobalValue::DefaultVisibility);
    Copy->setDLLStorageClass(GlobalValue::DefaultStorageClass);
    Copy->setDSOLocal(true);
    Self.Callers.Functions.insert(Copy);
    Self.Callees.insert(&F);
    return wrap(Copy);
  }

  static void changed(void *Context, LLVMValueRef Caller) {
    static_cast<AllocatorInliner *>(Context)->Callers.Functions.insert(unwrap<Function>(Caller));
  }

  // What nobody calls any more need not be looked at by all that follows.
  void removeDead() {
    for (Function *F : Callees) {
      if (!F->hasLocalLinkage() || F->hasComdat() || !F->use_empty())
        continue;
      Callers.Functions.remove(F);
      Callers.FAM.clear(*F, F->getName());
      F->eraseFromParent();
    }
  }

public:
  explicit AllocatorInliner(Touched &Functions) : Callers(Functions) {}

  bool run(Module &M, const EscOptions &Options) {
    char *Error = nullptr;
    EscInliner Inliner = {this, inlineCall, copyFunction, changed};
    bool Changed = esc_inline_allocators(wrap(&M), &Options, &Inliner, &Error);
    std::free(Error); // the promotion will report it
    removeDead();
    Callers.invalidate();
    return Changed;
  }
};

// What was kept whole for the promotion is inlined where LLVM would have done so before.
class ProtectionEnd {
  Touched &Callers;

  bool pays(CallBase &CB) {
    FunctionAnalysisManager &FAM = Callers.FAM;
    auto Cache = [&FAM](Function &F) -> AssumptionCache & { return FAM.getResult<AssumptionAnalysis>(F); };
    auto Library = [&FAM](Function &F) -> const TargetLibraryInfo & { return FAM.getResult<TargetLibraryAnalysis>(F); };
    auto &Target = FAM.getResult<TargetIRAnalysis>(*CB.getCalledFunction());
    return static_cast<bool>(getInlineCost(CB, getInlineParams(2, 0), Target, Cache, Library));
  }

  void inlineCalls(Function &F) {
    SmallVector<CallBase *, 16> Calls;
    for (User *U : F.users())
      if (auto *CB = dyn_cast<CallBase>(U); CB && CB->getCalledFunction() == &F && CB->getCaller() != &F)
        Calls.push_back(CB);
    auto Cache = [this](Function &At) -> AssumptionCache & { return Callers.FAM.getResult<AssumptionAnalysis>(At); };
    for (CallBase *CB : Calls) {
      Function *Caller = CB->getCaller();
      InlineFunctionInfo Info(Cache); // refers to it
      if (pays(*CB) && InlineFunction(*CB, Info, /*MergeAttributes=*/true).isSuccess())
        Callers.Functions.insert(Caller);
    }
  }

public:
  explicit ProtectionEnd(Touched &Functions) : Callers(Functions) {}

  void run(Module &M) {
    for (Function &F : M) {
      if (F.isDeclaration() || !F.hasFnAttribute("escapement.protected"))
        continue;
      if (F.getFnAttribute("escapement.protected").getValueAsString() == "internal")
        F.setLinkage(GlobalValue::InternalLinkage);
      F.removeFnAttr("escapement.protected");
      F.removeFnAttr(Attribute::NoInline);
      inlineCalls(F);
    }
  }
};

struct InlineAllocatorsPass : PassInfoMixin<InlineAllocatorsPass> {
  Settings Set;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &MAM) {
    Touched Callers(M, MAM);
    bool Changed = AllocatorInliner(Callers).run(M, Set.get());
    Callers.harvest(/*AtTheEnd=*/true);
    return Touched::preserved(Changed);
  }
};

struct StackPromotionPass : PassInfoMixin<StackPromotionPass> {
  Settings Set;
  bool AtTheEnd = false;   // of the pipeline
  bool InPipeline = false; // inlines first, and cleans up: such pipelines will not run SROA again by themselves

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &MAM) {
    Touched Functions(M, MAM);
    Run R = {&M.getContext(), &Functions};
    EscHandlers Handlers = {&R, remark, changed, inlineChoice, !escapement::remarksWanted(M.getContext())};
    EscOptions Options = Set.get();
    if (!exportSummaries(M, Options))
      return PreservedAnalyses::all();
    bool Inlined = InPipeline && AllocatorInliner(Functions).run(M, Options);
    char *Error = nullptr;
    EscResult Result = esc_promote_module(wrap(&M), &Options, &Handlers, &Error);
    if (Error)
      reportError(M, Error);
    if (InPipeline)
      ProtectionEnd(Functions).run(M);
    Functions.invalidate();
    if (InPipeline)
      Functions.harvest(AtTheEnd);
    if (Options.checked) // frames are told of everywhere
      return PreservedAnalyses::none();
    return Touched::preserved(Inlined || Result.changed || !Functions.Functions.empty());
  }

private:
  struct Run {
    LLVMContext *Context;
    Touched *Functions;
  };

  static void remark(void *Context, const EscRemark *Remark) {
    auto &R = *static_cast<Run *>(Context);
    escapement::emitRemark(*Remark, *R.Context, R.Functions->FAM);
  }

  static void changed(void *Context, LLVMValueRef F) {
    static_cast<Run *>(Context)->Functions->Functions.insert(unwrap<Function>(F));
  }

  // A comparison and a call: nothing of the caller or the target speaks against that.
  static bool inlineChoice(void *, LLVMValueRef Call) {
    InlineFunctionInfo Info;
    return InlineFunction(*cast<CallBase>(unwrap(Call)), Info).isSuccess();
  }
};

struct PrintPass : PassInfoMixin<PrintPass> {
  Settings Set;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    EscOptions Options = Set.get();
    if (!exportSummaries(M, Options))
      return PreservedAnalyses::all();
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

struct SummariesPass : PassInfoMixin<SummariesPass> {
  Settings Set;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    EscOptions Options = Set.get();
    if (!exportSummaries(M, Options))
      return PreservedAnalyses::all();
    char *Error = nullptr;
    EscAttributes Written = esc_annotate_module(wrap(&M), &Options, &Error);
    if (Error)
      reportError(M, Error);
    bool Changed = Written.captures || Written.returned || Written.fresh;
    return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }
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

// Before inlining: what models of the user describe as a whole stays whole.
struct ProtectPass : PassInfoMixin<ProtectPass> {
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    Settings Set; // owns the string
    EscOptions Options = Set.get();
    char *Error = nullptr;
    bool Changed = esc_protect_module(wrap(&M), &Options, &Error);
    std::free(Error); // the promotion will report it
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

template <typename Pass> void addWithSettings(ModulePassManager &MPM, StringRef Parameters, StringRef Name) {
  Pass Added;
  std::string Error = Added.Set.parse(Parameters, Name);
  if (Error.empty())
    MPM.addPass(std::move(Added));
  else
    MPM.addPass(WrongPass(Error));
}

void addLower(ModulePassManager &MPM, StringRef Parameters) {
  LowerPass Pass;
  Pass.Allocator = Parameters.consume_front("allocator=") ? Parameters.str() : "";
  if (!Pass.Allocator.empty())
    MPM.addPass(std::move(Pass));
  else
    MPM.addPass(WrongPass(("pass 'lower-gc-malloc' wants allocator=NAME, not '" + Parameters + "'").str()));
}

bool parsePass(StringRef Text, ModulePassManager &MPM) {
  StringRef Parameters;
  if (isPass(Text, "stack-promotion", Parameters)) {
    addWithSettings<StackPromotionPass>(MPM, Parameters, "stack-promotion");
    return true;
  }
  if (isPass(Text, "inline-allocators", Parameters)) {
    addWithSettings<InlineAllocatorsPass>(MPM, Parameters, "inline-allocators");
    return true;
  }
  if (isPass(Text, "print<escape-analysis>", Parameters)) {
    addWithSettings<PrintPass>(MPM, Parameters, "print<escape-analysis>");
    return true;
  }
  if (isPass(Text, "escape-summaries", Parameters)) {
    addWithSettings<SummariesPass>(MPM, Parameters, "escape-summaries");
    return true;
  }
  if (isPass(Text, "lower-gc-malloc", Parameters)) {
    addLower(MPM, Parameters);
    return true;
  }
  return false;
}

void addToPipeline(ModulePassManager &MPM, OptimizationLevel Level, bool AtTheEnd = false) {
  if (Level == OptimizationLevel::O0 || escapement::commandLine().Off)
    return;
  StackPromotionPass Pass;
  Pass.InPipeline = true;
  Pass.AtTheEnd = AtTheEnd;
  MPM.addPass(std::move(Pass));
}

void addProtection(ModulePassManager &MPM, OptimizationLevel Level) {
  if (Level != OptimizationLevel::O0 && !escapement::commandLine().Off)
    MPM.addPass(ProtectPass());
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
  PB.registerPipelineStartEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel Level, auto &&...) { addProtection(MPM, Level); });
  // After inlining, before vectorisation; in full LTO, at the end, since only then all has been inlined. Versions differ in the parameters that follow the level.
  PB.registerOptimizerEarlyEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel Level, auto &&...) { addToPipeline(MPM, Level); });
  PB.registerFullLinkTimeOptimizationLastEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel Level, auto &&...) { addToPipeline(MPM, Level, /*AtTheEnd=*/true); });
  PB.registerOptimizerLastEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel, auto &&...) { addLowering(MPM); });
}

} // namespace

extern "C" LLVM_ATTRIBUTE_WEAK __attribute__((visibility("default"))) PassPluginLibraryInfo llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "Escapement", "0.1.0", registerPasses};
}
