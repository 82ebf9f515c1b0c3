// SPDX-License-Identifier: Apache-2.0
// Template files, the keys of a page and a language in; one compiled template out. Includes and
// layouts are expanded, messages and constants written out, each value gets the escaping of its
// place. Knows nothing of what the keys mean or where messages come from.
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "templating/schema.h"
#include "templating/template.h"
#include "templating/template_set.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace palermo::templating {

// The text of an interface message. Of a failure, message and hint are shown at the template's tag;
// where they are empty, the compiler words them.
using MessageLookup = std::function<Result<std::string>(std::string_view key)>;

// What a template may use besides the keys of its page.
struct Surroundings {
  Language language = Language::En;  // gives {{@lang}} and {{@dir}}
  MessageLookup message;
  std::map<std::string, std::string, std::less<>> constants;  // {{@name}}
};

// Every mistake of the template and of all that it includes. The schema must outlive the template.
[[nodiscard]] Checked<Template> compile(const TemplateSet& set, std::string_view name,
                                        const Schema& schema, const Surroundings& around);

}  // namespace palermo::templating
