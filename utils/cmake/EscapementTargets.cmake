# How this project compiles: flags, sanitizers, and the functions that make a library or a tool out of a folder.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_C_STANDARD 17)
set(CMAKE_CXX_STANDARD 17)
foreach(lang C CXX)
  set(CMAKE_${lang}_STANDARD_REQUIRED ON)
  set(CMAKE_${lang}_EXTENSIONS OFF)
endforeach()
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()
# Our own checks stay on in every build type.
foreach(lang C CXX)
  foreach(type RELEASE RELWITHDEBINFO MINSIZEREL)
    string(REPLACE "-DNDEBUG" "" CMAKE_${lang}_FLAGS_${type} "${CMAKE_${lang}_FLAGS_${type}}")
  endforeach()
endforeach()

set(ESC_WARNINGS -Wall -Wextra -Wshadow -Werror)
set(ESC_C_WARNINGS ${ESC_WARNINGS} -Wstrict-prototypes -Wmissing-prototypes)

# C only: LLVM itself is not instrumented, and the C++ shim is made of its inline functions.
set(ESC_SANITIZE_FLAGS)
if(ESCAPEMENT_SANITIZE)
  string(REPLACE "," ";" esc_sanitizers "${ESCAPEMENT_SANITIZE}")
  foreach(sanitizer ${esc_sanitizers})
    if(NOT sanitizer MATCHES "^(address|undefined)$")
      message(FATAL_ERROR
        "ESCAPEMENT_SANITIZE must be address, undefined or address,undefined, not '${ESCAPEMENT_SANITIZE}'.")
    endif()
  endforeach()
  set(ESC_SANITIZE_FLAGS -fsanitize=${ESCAPEMENT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
endif()

add_library(EscFlags INTERFACE)
target_compile_options(EscFlags INTERFACE
  $<$<COMPILE_LANGUAGE:C>:${ESC_C_WARNINGS};${ESC_SANITIZE_FLAGS}>
  $<$<COMPILE_LANGUAGE:CXX>:${ESC_WARNINGS}>)
if(ESCAPEMENT_REMOVABLE_GUARDS)
  target_compile_definitions(EscFlags INTERFACE ESC_REMOVABLE_GUARDS)
endif()
target_link_options(EscFlags INTERFACE ${ESC_SANITIZE_FLAGS})
target_include_directories(EscFlags INTERFACE ${PROJECT_SOURCE_DIR}/lib ${PROJECT_SOURCE_DIR}/include)

# The C sources of the calling folder, in `var`; a folder without any is an error.
function(esc_sources var)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.c)
  if(NOT sources)
    message(FATAL_ERROR "There are no C sources in ${CMAKE_CURRENT_SOURCE_DIR}.")
  endif()
  set(${var} ${sources} PARENT_SCOPE)
endfunction()

# esc_add_library(EscGraph [LLVM] [SOURCES generated.c] [LINK EscSupport ...])
#
# A static library of the calling folder. Only with LLVM does it see LLVM's headers: that keeps the layers apart.
# All of these together are libescapement.a and, with the shim, Escapement.so.
function(esc_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "LLVM" "" "SOURCES;LINK")
  if(NOT arg_SOURCES)
    esc_sources(arg_SOURCES)
  endif()
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC EscFlags ${arg_LINK})
  if(arg_LLVM)
    target_link_libraries(${name} PRIVATE EscLLVM)
  endif()
  set_property(GLOBAL APPEND PROPERTY ESC_LIBRARIES ${name})
endfunction()

# esc_add_tool(esc-graph LINK EscGraph): a program of the calling folder, installed.
function(esc_add_tool name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  esc_sources(sources)
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE EscFlags ${arg_LINK})
  install(TARGETS ${name} RUNTIME)
endfunction()

# The objects of all libraries, in `var`.
function(esc_all_objects var)
  get_property(libraries GLOBAL PROPERTY ESC_LIBRARIES)
  list(TRANSFORM libraries REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>")
  set(${var} ${libraries} PARENT_SCOPE)
endfunction()
