// SPDX-License-Identifier: Apache-2.0
#include "confine/no_network.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

namespace palermo::confine {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t machine = 0;
#endif

// Calls of another machine's numbering, which would slip past the numbers below; on x86-64 those
// of x32 begin here.
constexpr std::uint32_t foreign_calls = 0x40000000U;

constexpr std::uint32_t refuse = SECCOMP_RET_ERRNO | EACCES;

constexpr sock_filter load(std::size_t offset) {
  return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<std::uint32_t>(offset)};
}
// Goes on where the test holds, else skips so many steps.
constexpr sock_filter unless(std::uint16_t test, std::uint32_t value, std::uint8_t skip) {
  return {static_cast<std::uint16_t>(BPF_JMP | test | BPF_K), 0, skip, value};
}
constexpr sock_filter answer(std::uint32_t what) { return {BPF_RET | BPF_K, 0, 0, what}; }

// io_uring makes sockets without the call of that name.
std::array<sock_filter, 11> filter = {
    load(offsetof(seccomp_data, arch)),
    unless(BPF_JEQ, machine, 8),  // to the last line
    load(offsetof(seccomp_data, nr)),
    unless(BPF_JEQ, SYS_socket, 1),
    answer(refuse),
    unless(BPF_JEQ, SYS_io_uring_setup, 1),
    answer(refuse),
    unless(BPF_JGE, foreign_calls, 1),
    answer(refuse),
    answer(SECCOMP_RET_ALLOW),
    answer(SECCOMP_RET_KILL_PROCESS),
};

}  // namespace

bool can_close_network() { return machine != 0; }

bool close_network() {
  const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

}  // namespace palermo::confine
