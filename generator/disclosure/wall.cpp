// SPDX-License-Identifier: Apache-2.0
#include "disclosure/wall.h"

namespace palermo::disclosure {
namespace {

// Text and data of a part alike.
constexpr std::size_t most_bytes = std::size_t{64} * 1024;
constexpr std::size_t most_attachment_bytes = std::size_t{20} * 1024 * 1024;

}  // namespace

std::string Slot::suffix() const {
  if (is_attachment()) return "";
  return is_data() ? ".json" : "." + std::string(code(language())) + ".md";
}

Result<Secret<Blob>> open(const git::Revision& revision, const Grant& grant) {
  std::string path = grant.path();
  const bool attachment = grant.slot().is_attachment();
  Result<std::string> bytes =
      revision.read(path, attachment ? most_attachment_bytes : most_bytes);
  if (!bytes) return fail(bytes.error());
  return Secret<Blob>(Blob(std::move(path), std::move(*bytes)));
}

std::optional<Diagnostic> mismatch(const Blob& blob, const Grant& grant) {
  if (blob.path() == grant.path() && blob.digest() == grant.digest()) return std::nullopt;
  return Diagnostic{.code = "content-changed",
                    .at = {grant.path()},
                    .message = "the file is not the one that decision " +
                               grant.authority().info.decision + " released",
                    .hint = "restore the file, or publish the new one by a new decision"};
}

Result<Public<Blob>> release(Secret<Blob>&& secret, const Grant& grant) {
  const Blob& blob = secret.value_;
  if (auto reason = mismatch(blob, grant)) return fail(std::move(*reason));
  return Public<Blob>(std::move(secret.value_));
}

}  // namespace palermo::disclosure
