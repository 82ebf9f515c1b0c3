// SPDX-License-Identifier: Apache-2.0
// Numbered work shared out among threads in small portions. Knows nothing of what the work is.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace palermo {

// Calls work(worker, number) for every number below `count`, each once, in no order. `worker` is
// below `threads` and belongs to one thread. With one thread everything happens in this one.
template <std::size_t portion = 8, typename Work>
void share_out(std::size_t count, std::size_t threads, Work work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&](std::size_t worker) {
    for (std::size_t first = next.fetch_add(portion); first < count;
         first = next.fetch_add(portion))
      for (std::size_t i = first; i < std::min(first + portion, count); ++i) work(worker, i);
  };
  std::vector<std::jthread> others;
  for (std::size_t worker = 1; worker < threads; ++worker) others.emplace_back(run, worker);
  run(0);
}

}  // namespace palermo
