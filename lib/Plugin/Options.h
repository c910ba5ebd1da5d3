// Options.h: the options of the command line, for pipelines that clang builds.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ESC_PLUGIN_OPTIONS_H
#define ESC_PLUGIN_OPTIONS_H

#include "escapement/options.h"

#include <string>

namespace escapement {

struct CommandLine {
  EscOptions Options; // models and export_path are not set: see Models and Export
  std::string Models;
  std::string Export; // where the summaries of a module go; empty = nowhere
  std::string Allocator; // what gc.malloc becomes at the end of the pipeline; empty = nothing
  bool Off;
};

// What -mllvm -escapement-* said, or the defaults.
CommandLine commandLine();

} // namespace escapement

#endif
