# SPDX-License-Identifier: Apache-2.0
# cmake -DCOMPILER=... -DINCLUDES=... -DCASE=file.cpp -P check.cmake
file(STRINGS ${CASE} expected REGEX "^// expects: " LIMIT_COUNT 1)
string(REGEX REPLACE "^// expects: " "" expected "${expected}")
if(expected STREQUAL "")
  message(FATAL_ERROR "${CASE} does not say what it expects")
endif()

set(compile ${COMPILER} -std=c++20 -fsyntax-only -I${INCLUDES})
execute_process(COMMAND ${compile} ${CASE} RESULT_VARIABLE status ERROR_VARIABLE output)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${CASE} does not compile without its forbidden line:\n${output}")
endif()

set(ENV{LC_ALL} C)
execute_process(COMMAND ${compile} -DFORBIDDEN ${CASE} RESULT_VARIABLE status
                ERROR_VARIABLE output)
if(status EQUAL 0)
  message(FATAL_ERROR "${CASE} compiles with its forbidden line")
endif()
if(NOT output MATCHES "${expected}")
  message(FATAL_ERROR "${CASE} fails for another reason than '${expected}':\n${output}")
endif()
