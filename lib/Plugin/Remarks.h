// Remarks.h: handing remarks to LLVM.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ESC_PLUGIN_REMARKS_H
#define ESC_PLUGIN_REMARKS_H

#include "escapement/remarks.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/PassManager.h"

namespace escapement {

// Emits the remark through the function's OptimizationRemarkEmitter, or as a diagnostic where that is what it is. One
// without a function only goes into the record file.
void emitRemark(const EscRemark &Remark, llvm::LLVMContext &Context, llvm::FunctionAnalysisManager &FAM);

// Whether anybody sees remarks that are no failures.
bool remarksWanted(llvm::LLVMContext &Context);

} // namespace escapement

#endif
