// SPDX-License-Identifier: Apache-2.0
#include "edition/content_path.h"

#include <algorithm>

namespace palermo::edition {

std::vector<ContentFile> content_files(const Edition& edition) {
  std::vector<ContentFile> files;
  for (const Record& record : edition.records)
    for (const Part& part : record.parts) {
      const std::string stem = mechanism::stem({record.id, part.id});
      files.push_back({stem + ".json", part.data_span, part.data_digest, part.data_release,
                       &part.data_earlier});
      for (const Language language : all_languages)
        if (const Text& text = part.texts[language])
          files.push_back({stem + "." + std::string(code(language)) + ".md", text.span, text.digest,
                           text.release, &text.earlier});
      for (const Attachment& attachment : part.attachments)
        files.push_back({stem + mechanism::ending(attachment.file), attachment.span,
                         attachment.digest, attachment.release, &attachment.earlier});
    }
  std::sort(files.begin(), files.end(),
            [](const ContentFile& a, const ContentFile& b) { return a.path < b.path; });
  return files;
}

std::string_view issuer_name(const mechanism::State* issuer) {
  return issuer == nullptr ? std::string_view("secretariat") : std::string_view(issuer->id);
}

}  // namespace palermo::edition
