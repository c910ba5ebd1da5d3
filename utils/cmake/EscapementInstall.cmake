# What is installed, and where. A plugin serves one LLVM, so several can live side by side under one prefix.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#   lib/escapement/llvm-N/   Escapement.so, libescapement.a
#   include/escapement/      the public headers
#   lib/cmake/Escapement/    find_package(Escapement): picks N by the compiler of the project that asks
#   lib/pkgconfig/           escapement.pc; like the tools in bin/, of the LLVM that was installed last
include(CMakePackageConfigHelpers)

esc_all_objects(objects)
add_library(EscapementArchive STATIC ${objects})
set_target_properties(EscapementArchive PROPERTIES OUTPUT_NAME escapement LINKER_LANGUAGE C)

install(TARGETS Escapement LIBRARY DESTINATION ${ESC_INSTALL_PLUGIN_DIR})
install(TARGETS EscapementArchive ARCHIVE DESTINATION ${ESC_INSTALL_PLUGIN_DIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/escapement TYPE INCLUDE)

set(esc_templates ${PROJECT_SOURCE_DIR}/utils/cmake)
configure_package_config_file(${esc_templates}/EscapementConfig.cmake.in ${PROJECT_BINARY_DIR}/EscapementConfig.cmake
  INSTALL_DESTINATION lib/cmake/Escapement)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/EscapementConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/EscapementConfig.cmake ${PROJECT_BINARY_DIR}/EscapementConfigVersion.cmake
  DESTINATION lib/cmake/Escapement)

configure_file(${esc_templates}/escapement.pc.in ${PROJECT_BINARY_DIR}/escapement.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/escapement.pc DESTINATION lib/pkgconfig)
