// SPDX-License-Identifier: Apache-2.0
#include "cli/security_contact.h"

#include "mechanism/security_contact.h"

#include <algorithm>

namespace palermo::cli {

std::optional<Diagnostic> security_contact_over(
    const std::vector<edition::ReferenceFile>& reference_files, Instant as_of) {
  const auto file = std::ranges::find(reference_files, mechanism::security_contact_file,
                                      &edition::ReferenceFile::path);
  if (file == reference_files.end()) return std::nullopt;
  const auto contact = mechanism::read_security_contact(file->bytes);
  if (!contact || as_of < contact->expires) return std::nullopt;
  return Diagnostic{.severity = Severity::Warning,
                    .code = "security-contact-over",
                    .at = {file->path},
                    .message = "the security.txt of the site ran out on " +
                               to_text(contact->expires),
                    .hint = "see that somebody still answers there, and give a later \"expires\""};
}

}  // namespace palermo::cli
