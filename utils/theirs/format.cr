# The formatter of the Crystal compiler, on the files of the command line. Prints what comes out.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
require "compiler/crystal/formatter"

ARGV.each { |path| STDOUT << Crystal.format(File.read(path), path) }
