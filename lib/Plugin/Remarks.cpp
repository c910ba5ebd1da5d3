// Remarks.cpp: from our remarks to LLVM's.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Plugin/Remarks.h"

#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instruction.h"
#include "llvm/Remarks/Remark.h"
#include "llvm/Remarks/RemarkStreamer.h"

using namespace llvm;

namespace {

const Instruction *instruction(const void *Where) {
  return dyn_cast_or_null<Instruction>(static_cast<const Value *>(Where));
}

DiagnosticLocation location(const EscRemark &Remark, const Function &F) {
  if (const Instruction *I = instruction(Remark.where))
    if (I->getDebugLoc())
      return DiagnosticLocation(I->getDebugLoc());
  return DiagnosticLocation(F.getSubprogram());
}

DiagnosticInfoOptimizationBase::Argument argument(const EscRemarkArgument &From) {
  DiagnosticInfoOptimizationBase::Argument Arg(From.key, StringRef(From.text));
  if (const Instruction *I = instruction(From.where))
    if (I->getDebugLoc())
      Arg.Loc = DiagnosticLocation(I->getDebugLoc());
  return Arg;
}

// Records keep only the innermost position. Where its function was inlined, from the innermost call outwards, goes into
// arguments of our own.
template <typename Kind> void addInlinedAt(Kind &Out, const EscRemark &Remark) {
  const Instruction *I = instruction(Remark.where);
  const DILocation *At = I && I->getDebugLoc() ? I->getDebugLoc()->getInlinedAt() : nullptr;
  for (const char *Between = "; inlined at "; At; At = At->getInlinedAt(), Between = ", at ") {
    std::string Place = (At->getFilename() + ":" + Twine(At->getLine()) + ":" + Twine(At->getColumn())).str();
    DiagnosticInfoOptimizationBase::Argument Arg("InlinedAt", StringRef(Place));
    Arg.Loc = DiagnosticLocation(DebugLoc(At));
    Out << Between << Arg;
  }
}

template <typename Kind> void fill(Kind &Out, const EscRemark &Remark) {
  for (unsigned I = 0; I < Remark.count; I++) {
    if (I == Remark.visible)
      Out << ore::setExtraArgs();
    Out << argument(Remark.arguments[I]);
  }
  if (Remark.count > Remark.visible)
    addInlinedAt(Out, Remark);
}

template <typename Kind> void emit(const EscRemark &Remark, const Function &F, OptimizationRemarkEmitter &ORE) {
  const Instruction *I = instruction(Remark.where);
  Kind Out(Remark.pass, esc_reason_name(Remark.reason), location(Remark, F), I ? I->getParent() : &F.getEntryBlock());
  fill(Out, Remark);
  ORE.emit(Out);
}

void emitFailure(const EscRemark &Remark, const Function &F) {
  const Instruction *I = instruction(Remark.where);
  DiagnosticInfoOptimizationFailure Out(Remark.pass, esc_reason_name(Remark.reason), location(Remark, F),
                                        I ? I->getParent() : &F.getEntryBlock());
  fill(Out, Remark);
  F.getContext().diagnose(Out);
}

// LLVM's diagnostics want a function. A module that has none is still to be seen in its record file: an empty one would
// look as if the plugin had not run.
void emitWithoutFunction(const EscRemark &From, LLVMContext &Context) {
  remarks::RemarkStreamer *Streamer = Context.getMainRemarkStreamer();
  if (!Streamer || !Streamer->matchesFilter(From.pass))
    return;
  remarks::Remark Out;
  Out.RemarkType = remarks::Type::Analysis;
  Out.PassName = From.pass;
  Out.RemarkName = esc_reason_name(From.reason);
  Out.FunctionName = "<module>"; // readers of YAML refuse a record without any
  for (unsigned I = 0; I < From.count; I++) {
    Out.Args.emplace_back();
    Out.Args.back().Key = From.arguments[I].key;
    Out.Args.back().Val = From.arguments[I].text;
  }
  Streamer->getSerializer().emit(Out);
}

} // namespace

bool escapement::remarksWanted(LLVMContext &Context) {
  const DiagnosticHandler *Handler = Context.getDiagHandlerPtr();
  return Context.getMainRemarkStreamer() || Context.getLLVMRemarkStreamer() ||
         (Handler && (Handler->isAnyRemarkEnabled("stack-promotion") || Handler->isAnyRemarkEnabled("escape-analysis")));
}

void escapement::emitRemark(const EscRemark &Remark, LLVMContext &Context, FunctionAnalysisManager &FAM) {
  if (!Remark.function)
    return emitWithoutFunction(Remark, Context);
  Function &F = *static_cast<Function *>(const_cast<void *>(Remark.function));
  auto &ORE = FAM.getResult<OptimizationRemarkEmitterAnalysis>(F);
  switch (Remark.kind) {
  case ESC_REMARK_PASSED:
    return emit<OptimizationRemark>(Remark, F, ORE);
  case ESC_REMARK_MISSED:
    return emit<OptimizationRemarkMissed>(Remark, F, ORE);
  case ESC_REMARK_ANALYSIS:
    return emit<OptimizationRemarkAnalysis>(Remark, F, ORE);
  case ESC_REMARK_FAILURE:
    return emitFailure(Remark, F);
  }
}
