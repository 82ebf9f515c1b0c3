// SPDX-License-Identifier: Apache-2.0
#include "output/failure.h"

#include <cerrno>

namespace palermo::output {
namespace {

std::string remedy(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "the disk is full: make room, or name another place";
    case EACCES:
    case EPERM:
      return "this user may not write there: change the rights, or name another place";
    case EROFS:
      return "that file system is read-only: name another place";
    case EFBIG:
      return "a file is larger than this process may write: see ulimit -f";
    case EMFILE:
    case ENFILE:
      return "too many files are open: see ulimit -n";
    case ENOENT:
      return "make the folder above it first";
    case ENAMETOOLONG:
      return "the path is too long for this file system";
    default:
      return "the system gives error number " + std::to_string(error);
  }
}

}  // namespace

Diagnostic system_failure(std::string what, const std::string& where) {
  const int error = errno;
  return refusal(error == ENOSPC || error == EDQUOT ? "output-disk-full" : "output-system",
                 std::move(what) + (where.empty() ? "" : ": " + where), remedy(error));
}

Diagnostic refusal(std::string code, std::string message, std::string hint) {
  return {.code = std::move(code), .message = std::move(message), .hint = std::move(hint)};
}

}  // namespace palermo::output
