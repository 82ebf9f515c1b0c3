// SPDX-License-Identifier: Apache-2.0
// The words by which closed sets of the content are written in data and message keys, as in
// content/README.md. Knows nothing of languages.
#pragma once

#include "mechanism/part_data.h"
#include "mechanism/reference.h"

#include <string_view>

namespace palermo::mechanism {

constexpr std::string_view word(Translation translation) {
  switch (translation) {
    case Translation::Original:
      return "original";
    case Translation::Official:
      return "official";
    case Translation::State:
      return "state";
    case Translation::Secretariat:
      return "secretariat";
    case Translation::Informal:
      return "informal";
  }
  return "";
}

constexpr std::string_view word(Channel channel) {
  switch (channel) {
    case Channel::Written:
      return "written";
    case Channel::Call:
      return "call";
    case Channel::Meeting:
      return "meeting";
  }
  return "";
}

constexpr std::string_view word(ProgressStatus status) {
  switch (status) {
    case ProgressStatus::Planned:
      return "planned";
    case ProgressStatus::UnderWay:
      return "under-way";
    case ProgressStatus::Done:
      return "done";
    case ProgressStatus::NeedMet:
      return "need-met";
    case ProgressStatus::NeedNotMet:
      return "need-not-met";
  }
  return "";
}

}  // namespace palermo::mechanism
