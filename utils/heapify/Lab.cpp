// Lab.cpp: the passes of the laboratory, and where they run.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   opt -load-pass-plugin=EscapementLab.so -passes='function(sroa),heapify<allocator=GC_malloc>'
//   opt -load-pass-plugin=EscapementLab.so -passes='function(sroa),heapify<routes=7>'
//   opt -load-pass-plugin=EscapementLab.so -passes=promote-like-tinygo
//   opt -load-pass-plugin=EscapementLab.so -passes='wrong-promotion<promote;checked>'
//   opt -load-pass-plugin=EscapementLab.so -passes='default<O2>' -lab-promote=ldc
//
// With -lab-promote a reference promoter runs where Escapement registers itself, so that both see the same code.
#include "Plugin/Compat.h"
#include "lab.h"

#include "llvm/IR/Dominators.h"
#include "llvm/IR/Module.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

using namespace llvm;

namespace {

const char DefaultAllocator[] = "GC_malloc";

struct Registered {
  cl::opt<std::string> Promote{"lab-promote", cl::desc("what runs in the pipeline: tinygo or ldc, reference promoters; "
                                                           "known-tinygo or known-ldc, for all allocators that Escapement "
                                                           "knows; known-tinygo-early, where TinyGo runs it; or watch")};
  cl::opt<std::string> Models{"lab-models", cl::desc("more models of such allocators")};
};
Registered *Options; // set once, when the plugin is loaded, and constant from then on

__attribute__((constructor)) void registerOptions() {
  if (escapement::hostIsOurLLVM())
    Options = new Registered; // never deleted: LLVM keeps pointers to options until the process ends
}

bool dominatesUses(void *Context, LLVMValueRef Instruction, LLVMValueRef Variable) {
  auto *I = unwrap<llvm::Instruction>(Instruction);
  auto &FAM = *static_cast<FunctionAnalysisManager *>(Context);
  auto &DT = FAM.getResult<DominatorTreeAnalysis>(*I->getFunction());
  return all_of(unwrap(Variable)->uses(), [&](Use &U) { return U.getUser() == I || DT.dominates(I, U); });
}

bool isBound(void *, LLVMValueRef Alloca) {
  auto *A = unwrap<AllocaInst>(Alloca);
  return A->isSwiftError() || A->isUsedWithInAlloca();
}

struct HeapifyPass : PassInfoMixin<HeapifyPass> {
  std::string Allocator = DefaultAllocator;
  uint64_t Routes = LAB_NO_ROUTES;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &MAM) {
    auto &FAM = MAM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
    LabQueries Queries = {&FAM, dominatesUses, isBound};
    LabCount Count = lab_heapify(wrap(&M), Allocator.c_str(), Routes, &Queries);
    errs() << "heapify: " << Count.moved << " of " << Count.sites << " variables\n";
    return Count.moved ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }

  static bool isRequired() { return true; } // optnone: -O0 has variables too
};

struct PromotePass : PassInfoMixin<PromotePass> {
  const char *Name = "";
  LabEscapes *Escapes = nullptr;
  std::string Allocator = DefaultAllocator;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    LabCount Count = lab_promote(wrap(&M), Allocator.c_str(), Escapes);
    errs() << Name << ": " << Count.moved << " of " << Count.sites << " allocations\n";
    return Count.moved ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }
};

// "wrong-promotion<FAULT;OPTIONS>": the options are those of stack-promotion.
struct WrongPromotionPass : PassInfoMixin<WrongPromotionPass> {
  LabFault Fault = LAB_FAULT_NONE;
  EscOptions Set = esc_options_default();

  bool parse(StringRef Parameters) {
    auto [Name, Rest] = Parameters.split(';');
    Fault = lab_fault_named(Name.data(), Name.size());
    char *Error = esc_options_parse(&Set, Rest.data(), Rest.size());
    if (Error)
      errs() << "error: " << Error << "\n";
    bool Fine = Fault != LAB_FAULTS && !Error;
    std::free(Error);
    return Fine;
  }

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    char *Error = nullptr;
    LabCount Count = lab_promote_wrongly(wrap(&M), Fault, &Set, &Error);
    if (Error)
      M.getContext().emitError(Error);
    std::free(Error);
    errs() << "wrong-promotion: " << Count.moved << " of " << Count.sites << " allocations\n";
    return PreservedAnalyses::none();
  }
};

// "watch-touches" or "watch-touches<FAULT>": for the ceiling.
struct WatchPass : PassInfoMixin<WatchPass> {
  LabFault Fault = LAB_FAULT_NONE;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    char *Error = nullptr;
    EscOptions Set = esc_options_default();
    LabCount Count = lab_watch(wrap(&M), Fault, &Set, &Error);
    if (Error)
      M.getContext().emitError(Error);
    std::free(Error);
    errs() << "watch-touches: " << Count.moved << " of " << Count.sites << " allocations\n";
    return PreservedAnalyses::none();
  }
};

bool addWatch(StringRef Text, ModulePassManager &MPM) {
  if (!Text.consume_front("watch-touches"))
    return false;
  WatchPass P;
  if (Text.consume_front("<") && Text.consume_back(">"))
    P.Fault = lab_fault_named(Text.data(), Text.size());
  else if (!Text.empty())
    return false;
  if (P.Fault == LAB_FAULTS)
    return false;
  MPM.addPass(std::move(P));
  return true;
}

bool addWrong(StringRef Text, ModulePassManager &MPM) {
  WrongPromotionPass P;
  if (!Text.consume_front("wrong-promotion<") || !Text.consume_back(">") || !P.parse(Text))
    return false;
  MPM.addPass(std::move(P));
  return true;
}

struct PromoteKnownPass : PassInfoMixin<PromoteKnownPass> {
  LabEscapes *Escapes = nullptr;

  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    char *Error = nullptr;
    LabCount Count = lab_promote_known(wrap(&M), Options->Models.c_str(), Escapes, &Error);
    if (Error)
      errs() << "error: " << Error << "\n";
    std::free(Error);
    return Count.moved ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }
};

struct ProtectPass : PassInfoMixin<ProtectPass> {
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    char *Error = nullptr;
    bool Changed = lab_protect(wrap(&M), Options->Models.c_str(), &Error);
    std::free(Error); // the promotion will say it
    return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }
};

PromotePass likeTinyGo() { return {{}, "promote-like-tinygo", lab_tinygo_escapes}; }
PromotePass likeLDC() { return {{}, "promote-like-ldc", lab_ldc_escapes}; }

// "heapify<routes=SEED>".
bool addRoutes(StringRef Text, ModulePassManager &MPM) {
  HeapifyPass P;
  if (!Text.consume_front("heapify<routes=") || !Text.consume_back(">") || Text.getAsInteger(10, P.Routes))
    return false;
  MPM.addPass(std::move(P));
  return true;
}

// "name" or "name<allocator=FUNCTION>".
template <typename Pass> bool addPass(StringRef Text, StringRef Name, Pass P, ModulePassManager &MPM) {
  if (!Text.consume_front(Name))
    return false;
  if (Text.consume_front("<allocator=") && Text.consume_back(">") && !Text.empty())
    P.Allocator = Text.str();
  else if (!Text.empty())
    return false;
  MPM.addPass(std::move(P));
  return true;
}

// TinyGo walks before anything is inlined, twice, after these passes (transform/optimizer.go; in between it lowers Go's interfaces).
// What its front end does by itself comes first: variables in registers, and allocators without wrappers.
const char EarlyTinyGo[] = "known-tinygo-early";
const char FrontEnd[] = "function(sroa)";
const char BareAllocators[] = "always-inline,function(sroa)";
const char BeforeTinyGo[] = "globaldce,globalopt,ipsccp,function(instcombine<no-verify-fixpoint>,adce),cgscc(function-attrs)";

struct BareAllocatorsPass : PassInfoMixin<BareAllocatorsPass> {
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &) {
    char *Error = nullptr;
    bool Changed = lab_bare_allocators(wrap(&M), Options->Models.c_str(), &Error);
    std::free(Error); // the promotion will say it
    return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
  }
};

void addEarlyTinyGo(PassBuilder &PB, ModulePassManager &MPM) {
  cantFail(PB.parsePassPipeline(MPM, FrontEnd));
  MPM.addPass(BareAllocatorsPass());
  cantFail(PB.parsePassPipeline(MPM, BareAllocators));
  for (int Round = 0; Round < 2; Round++) {
    cantFail(PB.parsePassPipeline(MPM, BeforeTinyGo));
    MPM.addPass(PromoteKnownPass{{}, lab_tinygo_escapes});
  }
}

void addToPipeline(ModulePassManager &MPM) {
  if (!Options || Options->Promote.empty())
    return;
  if (Options->Promote == "watch")
    MPM.addPass(WatchPass());
  else if (Options->Promote == "tinygo")
    MPM.addPass(likeTinyGo());
  else if (Options->Promote == "ldc")
    MPM.addPass(likeLDC());
  else if (Options->Promote == EarlyTinyGo)
    return; // done already
  else if (Options->Promote == "known-tinygo" || Options->Promote == "known-ldc")
    MPM.addPass(PromoteKnownPass{{}, Options->Promote == "known-ldc" ? lab_ldc_escapes : lab_tinygo_escapes});
  else
    errs() << "error: -lab-promote must be tinygo, ldc or watch, not '" << Options->Promote << "'\n";
}

void registerPasses(PassBuilder &PB) {
  PB.registerPipelineParsingCallback([](StringRef Text, ModulePassManager &MPM, ArrayRef<PassBuilder::PipelineElement>) {
    return addRoutes(Text, MPM) || addPass(Text, "heapify", HeapifyPass(), MPM) ||
           addPass(Text, "promote-like-tinygo", likeTinyGo(), MPM) || addPass(Text, "promote-like-ldc", likeLDC(), MPM) ||
           addWrong(Text, MPM) || addWatch(Text, MPM);
  });
  PB.registerPipelineStartEPCallback([&PB](ModulePassManager &MPM, OptimizationLevel) {
    if (Options && !Options->Models.empty())
      MPM.addPass(ProtectPass());
    if (Options && Options->Promote == EarlyTinyGo)
      addEarlyTinyGo(PB, MPM);
  });
  PB.registerOptimizerEarlyEPCallback([](ModulePassManager &MPM, OptimizationLevel, auto &&...) { addToPipeline(MPM); });
}

} // namespace

extern "C" LLVM_ATTRIBUTE_WEAK __attribute__((visibility("default"))) PassPluginLibraryInfo llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "EscapementLab", "0.1.0", registerPasses};
}
