# Finds the LLVM of ESCAPEMENT_LLVM, and nothing else: a plugin works only in the LLVM it was built for.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Defines the target EscLLVM (its headers) and ESC_LLVM_BIN (its tools). LLVM_DIR overrides where Debian puts it.
if(NOT ESCAPEMENT_LLVM MATCHES "^(19|22)$")
  message(FATAL_ERROR "ESCAPEMENT_LLVM must be 22 or 19, not '${ESCAPEMENT_LLVM}'.")
endif()

set(esc_llvm_root /usr/lib/llvm-${ESCAPEMENT_LLVM})
# A wrong LLVM_DIR shall not be repaired in silence.
if(NOT DEFINED LLVM_DIR OR NOT LLVM_DIR)
  set(LLVM_DIR ${esc_llvm_root}/lib/cmake/llvm CACHE PATH "Where LLVMConfig.cmake is")
endif()
if(NOT EXISTS ${LLVM_DIR}/LLVMConfig.cmake)
  message(FATAL_ERROR
    "LLVM ${ESCAPEMENT_LLVM} was not found: there is no ${LLVM_DIR}/LLVMConfig.cmake.\n"
    "Install the package llvm-${ESCAPEMENT_LLVM}-dev (utils/setup.sh does), or choose another with -DESCAPEMENT_LLVM=19|22.")
endif()
find_package(LLVM CONFIG REQUIRED PATHS ${LLVM_DIR} NO_DEFAULT_PATH)
if(NOT LLVM_VERSION_MAJOR EQUAL ESCAPEMENT_LLVM)
  message(FATAL_ERROR
    "${LLVM_DIR} is LLVM ${LLVM_PACKAGE_VERSION}, but ESCAPEMENT_LLVM is ${ESCAPEMENT_LLVM}.\n"
    "Use a build directory of its own for each LLVM, as build/22 and build/19.")
endif()
if(NOT TARGET LLVM)
  message(FATAL_ERROR "LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_DIR} has no shared libLLVM, which a plugin needs.")
endif()

set(ESC_LLVM_BIN ${LLVM_TOOLS_BINARY_DIR})
if(NOT EXISTS ${ESC_LLVM_BIN}/clang)
  message(FATAL_ERROR
    "There is no ${ESC_LLVM_BIN}/clang. Install the package clang-${ESCAPEMENT_LLVM} (utils/setup.sh does).")
endif()

separate_arguments(esc_llvm_definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
add_library(EscLLVM INTERFACE)
target_include_directories(EscLLVM SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
target_compile_definitions(EscLLVM INTERFACE ${esc_llvm_definitions})
