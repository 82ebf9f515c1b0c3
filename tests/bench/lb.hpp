// SPDX-License-Identifier: Apache-2.0
// Shared helpers of the lower-bound programs: timing, memory, tree listing, worker threads.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace lb {
namespace fs = std::filesystem;

[[noreturn]] inline void die(const std::string& what) {
  perror(what.c_str());
  exit(1);
}

struct Clock {
  std::chrono::steady_clock::time_point t0 = std::chrono::steady_clock::now();
  rusage r0{};
  Clock() { getrusage(RUSAGE_SELF, &r0); }
  void report(const char* what, size_t files, size_t bytes) const {
    double w = std::chrono::duration<double>(std::chrono::steady_clock::now() - t0).count();
    rusage r{};
    getrusage(RUSAGE_SELF, &r);
    auto d = [](timeval a, timeval b) {
      return double(a.tv_sec - b.tv_sec) + double(a.tv_usec - b.tv_usec) / 1e6;
    };
    printf(
        "%-34s wall %8.3f s  user %8.3f  sys %8.3f  %8zu files  %7.1f MB  %7.2f us/file  rss %6.0f "
        "MB\n",
        what, w, d(r.ru_utime, r0.ru_utime), d(r.ru_stime, r0.ru_stime), files, double(bytes) / 1e6,
        files ? w * 1e6 / double(files) : 0, double(r.ru_maxrss) / 1024);
    fflush(stdout);
  }
};

inline std::string slurp(const char* path) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) die(path);
  struct stat st {};
  fstat(fd, &st);
  std::string s(size_t(st.st_size), '\0');
  for (size_t n = 0; n < s.size();) {
    ssize_t k = read(fd, s.data() + n, s.size() - n);
    if (k <= 0) die(path);
    n += size_t(k);
  }
  close(fd);
  return s;
}

inline std::vector<std::string> list(const fs::path& root,
                                     const char* ext = nullptr) {  // relative paths, in tree order
  std::vector<std::string> v;
  size_t skip = root.string().size() + 1;
  for (auto& e : fs::recursive_directory_iterator(root))
    if (e.is_regular_file() && (!ext || e.path().extension() == ext))
      v.push_back(e.path().string().substr(skip));
  std::sort(v.begin(), v.end());
  return v;
}

template <class F>
void parallel(unsigned threads, size_t n, size_t chunk, F&& f) {  // f(thread, begin, end)
  std::atomic<size_t> next{0};
  auto work = [&](unsigned t) {
    for (size_t b; (b = next.fetch_add(chunk)) < n;) f(t, b, std::min(n, b + chunk));
  };
  std::vector<std::thread> ts;
  for (unsigned t = 1; t < threads; ++t) ts.emplace_back(work, t);
  work(0);
  for (auto& t : ts) t.join();
}
}  // namespace lb
