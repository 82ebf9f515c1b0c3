#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Each target of tests/fuzz under libFuzzer for a minute (PALERMO_FUZZ_SECONDS), with address and
# undefined-behaviour sanitizers. What is found lies in build/fuzz/found: put it into the corpus.
set -uo pipefail
seconds=${PALERMO_FUZZ_SECONDS:-60}
cmake -S . -B build/fuzz -G Ninja -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ \
  -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-g1 -DPALERMO_FUZZ=ON >build/fuzz.log &&
  cmake --build build/fuzz --target palermo_fuzz >>build/fuzz.log ||
  { tail -20 build/fuzz.log; exit 1; }
mkdir -p build/fuzz/found
failed=() runs=0
for target in ${PALERMO_FUZZ_TARGETS:-$(ls tests/fuzz/corpus)}; do
  grown=build/fuzz/grown/$target
  mkdir -p "$grown"
  if [ "$target" = attachment ]; then
    find content -regex '.*\.\(pdf\|png\|jpg\)' -size -40k -exec cp -n {} "$grown" \;
  fi
  PALERMO_FUZZ=$target build/fuzz/tests/fuzz/palermo_fuzz -max_total_time="$seconds" \
    -max_len=65536 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=1 \
    -artifact_prefix="build/fuzz/found/$target-" "$grown" "tests/fuzz/corpus/$target" \
    >"build/fuzz/$target.log" 2>&1 || failed+=("$target")
  done=$(sed -n 's/^stat::number_of_executed_units: //p' "build/fuzz/$target.log")
  echo "$target: ${done:-0} runs"
  runs=$((runs + ${done:-0}))
done
echo "$runs runs of $seconds s a target, findings in: ${failed[*]:-none}"
[ ${#failed[@]} -eq 0 ]
