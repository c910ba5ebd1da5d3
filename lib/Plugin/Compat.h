// Compat.h: the only file that may know an LLVM version.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ESC_PLUGIN_COMPAT_H
#define ESC_PLUGIN_COMPAT_H

#include "llvm/Config/llvm-config.h"

// The plugin interface moved in LLVM 22.
#if __has_include("llvm/Plugins/PassPlugin.h")
#include "llvm/Plugins/PassPlugin.h"
#else
#include "llvm/Passes/PassPlugin.h"
#endif

#include <dlfcn.h>

namespace escapement {

// Whether the process that loaded this plugin is the LLVM that it was built for. Asked before anything of LLVM is
// touched: registering an option in another LLVM would crash before that LLVM can say "Wrong API version on plugin".
inline bool hostIsOurLLVM() {
  using Version = void (*)(unsigned *, unsigned *, unsigned *);
  auto Get = reinterpret_cast<Version>(dlsym(RTLD_DEFAULT, "LLVMGetVersion"));
  if (!Get)
    return true; // a host that hides its C API; the plugin's own version check follows
  unsigned Major = 0, Minor = 0, Patch = 0;
  Get(&Major, &Minor, &Patch);
  return Major == LLVM_VERSION_MAJOR;
}

} // namespace escapement

#endif
