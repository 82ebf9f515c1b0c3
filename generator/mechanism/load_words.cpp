// SPDX-License-Identifier: Apache-2.0
// Words of the interface that are the mechanism's own, such as what it calls its rules.
#include "mechanism/load_steps.h"

namespace palermo::mechanism {

void load_words(json::Cursor root, Loading& loading) {
  json::Fields fields(root, loading.problems);
  allow_provenance(fields);
  for (const json::Cursor message : fields.object("messages"))
    loading.reference.words.push_back({.key = std::string(message.key()),
                                       .text = read_names(message, loading.problems),
                                       .at = message.position()});
}

}  // namespace palermo::mechanism
