// SPDX-License-Identifier: Apache-2.0
#include "faults/calls.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace palermo::faults {
namespace {

// Shared by the process that is watched and the one that watches.
struct Board {
  std::atomic<bool> armed;
  Fault fault;
  std::array<std::atomic<unsigned>, groups> calls;
  std::array<char, 32> hit;
  std::array<char, 2048> said;
};

Board& board() {
  static Board& shared = *static_cast<Board*>(::mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE,
                                                     MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  return shared;
}

std::atomic<bool> watching = false;  // in the watched process alone

template <std::size_t Size>
void copy(std::array<char, Size>& to, std::string_view from) {
  const std::size_t length = std::min(from.size(), Size - 1);
  std::copy_n(from.begin(), length, to.begin());
  to[length] = '\0';
}

enum class Verdict { Go, Fail, Halve };

Verdict ask(Group group, const char* name) {
  if (!watching) return Verdict::Go;
  Board& shared = board();
  const unsigned number = ++shared.calls[static_cast<std::size_t>(group)];
  const Fault& fault = shared.fault;
  if (fault.error == count || fault.group != group || fault.at != number) return Verdict::Go;
  copy(shared.hit, name);
  if (fault.error == kill) (void)::raise(SIGKILL);
  if (fault.error == halve) return Verdict::Halve;
  errno = fault.error;
  return Verdict::Fail;
}

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// Work in progress and releases: folders of pages.
Group of_path(const char* path) {
  const std::string_view text(path);
  const bool pages = text.find("/private/work/") != std::string_view::npos ||
                     text.find("/private/editions/") != std::string_view::npos ||
                     text.find("/releases/") != std::string_view::npos;
  return pages ? Group::Page : Group::Change;
}

Group of_path_in(int folder, const char* path) {
  return folder == AT_FDCWD ? of_path(path) : Group::Page;
}

bool writes(int flags) { return (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0; }

// What each open file was opened for.
std::array<std::atomic<Group>, 1024> opened_for;

Group group_of(int file) {
  const auto number = static_cast<std::size_t>(file);
  return number < opened_for.size() ? opened_for[number].load() : Group::Read;
}

int note(int file, Group group) {
  const auto number = static_cast<std::size_t>(file);
  if (number < opened_for.size()) opened_for[number] = group;
  return file;
}

}  // namespace

Ended run(const Fault& fault, const std::function<int(std::string&)>& work) {
  Board& shared = board();
  shared.fault = fault;
  for (auto& calls : shared.calls) calls = 0;
  shared.hit.front() = shared.said.front() = '\0';
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process can be started");
  if (child == 0) {
    watching = true;
    std::string said;
    // Nothing may unwind from here into the test, which is another process's.
    const int status = [&]() noexcept { return work(said); }();
    watching = false;
    copy(shared.said, said);
    ::_exit(status);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) throw std::runtime_error("a process was lost");
  Ended ended{.seen = {.hit = shared.hit.data()}, .said = shared.said.data()};
  for (std::size_t i = 0; i < groups; ++i) ended.seen.calls[i] = shared.calls[i];
  ended.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ended;
}

// The replacements have the names of the C library for the linker and others for the compiler,
// which knows the library's own declarations. All arguments are whole registers, so that what is
// declared with dots need not be here.
#define REPLACED(result, name, parameters)                                 \
  extern "C" result replaced_##name parameters __asm__(#name);             \
  extern "C" result replaced_##name parameters
#define REPLACED_BY_GROUP(name, group, parameters, arguments)              \
  REPLACED(int, name, parameters) {                                        \
    if (ask(group, #name) == Verdict::Fail) return -1;                     \
    return real<int parameters>(#name) arguments;                          \
  }
#define REPLACED_OPEN(name)                                                \
  REPLACED(int, name, (const char* path, int flags, unsigned mode)) {      \
    const Group group = writes(flags) ? of_path(path) : Group::Read;       \
    if (ask(group, #name) == Verdict::Fail) return -1;                     \
    return note(real<int(const char*, int, unsigned)>(#name)(path, flags, mode), group); \
  }
#define REPLACED_OPENAT(name)                                              \
  REPLACED(int, name, (int folder, const char* path, int flags, unsigned mode)) { \
    const Group group = writes(flags) ? of_path_in(folder, path) : Group::Read; \
    if (ask(group, #name) == Verdict::Fail) return -1;                     \
    return note(real<int(int, const char*, int, unsigned)>(#name)(folder, path, flags, mode), \
                group);                                                    \
  }
#define REPLACED_POINTER(name, group, parameters, arguments)               \
  REPLACED(void*, name, parameters) {                                      \
    if (ask(group, #name) == Verdict::Fail) return nullptr;                \
    return real<void* parameters>(#name) arguments;                        \
  }

REPLACED_OPEN(open)
REPLACED_OPEN(open64)
REPLACED_OPENAT(openat)
REPLACED_OPENAT(openat64)
REPLACED_BY_GROUP(mkdir, of_path(path), (const char* path, unsigned mode), (path, mode))
REPLACED_BY_GROUP(mkdirat, of_path_in(folder, path), (int folder, const char* path, unsigned mode),
                  (folder, path, mode))
REPLACED_BY_GROUP(unlink, of_path(path), (const char* path), (path))
REPLACED_BY_GROUP(rmdir, of_path(path), (const char* path), (path))
REPLACED_BY_GROUP(remove, of_path(path), (const char* path), (path))
REPLACED_BY_GROUP(unlinkat, of_path_in(folder, path), (int folder, const char* path, int flags),
                  (folder, path, flags))
REPLACED_BY_GROUP(rename, Group::Change, (const char* from, const char* to), (from, to))
REPLACED_BY_GROUP(symlink, Group::Change, (const char* to, const char* path), (to, path))
REPLACED_BY_GROUP(chmod, of_path(path), (const char* path, unsigned mode), (path, mode))
REPLACED_BY_GROUP(fchmod, group_of(file), (int file, unsigned mode), (file, mode))
REPLACED_BY_GROUP(close, group_of(file), (int file), (file))
REPLACED_BY_GROUP(fsync, Group::Change, (int file), (file))
REPLACED_BY_GROUP(fdatasync, Group::Change, (int file), (file))
REPLACED_BY_GROUP(syncfs, Group::Change, (int file), (file))
REPLACED_BY_GROUP(ftruncate, Group::Change, (int file, long length), (file, length))
REPLACED_BY_GROUP(flock, Group::Change, (int file, int how), (file, how))
REPLACED_BY_GROUP(mkostemp, Group::Change, (char* name, int flags), (name, flags))
REPLACED_BY_GROUP(mkostemp64, Group::Change, (char* name, int flags), (name, flags))
REPLACED_BY_GROUP(fork, Group::Change, (), ())
REPLACED_POINTER(mkdtemp, Group::Change, (char* name), (name))
REPLACED_POINTER(opendir, Group::Read, (const char* path), (path))
REPLACED_POINTER(fdopendir, Group::Read, (int file), (file))
REPLACED_POINTER(fopen, *mode == 'r' ? Group::Read : Group::Change,
                 (const char* path, const char* mode), (path, mode))
REPLACED_POINTER(fopen64, *mode == 'r' ? Group::Read : Group::Change,
                 (const char* path, const char* mode), (path, mode))

REPLACED(long, write, (int file, const void* bytes, unsigned long length)) {
  const Verdict verdict = file > 2 ? ask(group_of(file), "write") : Verdict::Go;
  if (verdict == Verdict::Fail) return -1;
  const unsigned long some = verdict == Verdict::Halve && length > 1 ? length / 2 : length;
  return real<long(int, const void*, unsigned long)>("write")(file, bytes, some);
}

REPLACED(int, posix_spawn, (void* child, const char* path, const void* actions, const void* rights,
                            char* const* argv, char* const* environment)) {
  if (ask(Group::Change, "posix_spawn") == Verdict::Fail) return errno;
  return real<int(void*, const char*, const void*, const void*, char* const*, char* const*)>(
      "posix_spawn")(child, path, actions, rights, argv, environment);
}

REPLACED(long, read, (int file, void* bytes, unsigned long length)) {
  const Verdict verdict = ask(Group::Read, "read");
  if (verdict == Verdict::Fail) return -1;
  const unsigned long some = verdict == Verdict::Halve && length > 1 ? length / 2 : length;
  return real<long(int, void*, unsigned long)>("read")(file, bytes, some);
}

REPLACED(long, readlink, (const char* path, char* bytes, unsigned long length)) {
  if (ask(Group::Read, "readlink") == Verdict::Fail) return -1;
  return real<long(const char*, char*, unsigned long)>("readlink")(path, bytes, length);
}

// Of the calls that have no function of their own the program makes one: an exchanging rename.
REPLACED(long, syscall, (long number, long a, long b, long c, long d, long e, long f)) {
  constexpr long renameat2 =
#ifdef __x86_64__
      316;
#else
      276;
#endif
  if (number == renameat2 && ask(Group::Change, "renameat2") == Verdict::Fail) return -1;
  return real<long(long, long, long, long, long, long, long)>("syscall")(number, a, b, c, d, e, f);
}

}  // namespace palermo::faults
