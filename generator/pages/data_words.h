// SPDX-License-Identifier: Apache-2.0
// The words by which closed sets of the content are written in data and message keys, as in
// content/README.md. Knows nothing of languages.
#pragma once

#include "mechanism/part_data.h"
#include "mechanism/reference.h"

#include <string_view>

namespace palermo::pages {

constexpr std::string_view word(mechanism::Translation translation) {
  switch (translation) {
    case mechanism::Translation::Original:
      return "original";
    case mechanism::Translation::Official:
      return "official";
    case mechanism::Translation::State:
      return "state";
    case mechanism::Translation::Secretariat:
      return "secretariat";
    case mechanism::Translation::Informal:
      return "informal";
  }
  return "";
}

constexpr std::string_view word(mechanism::Channel channel) {
  switch (channel) {
    case mechanism::Channel::Written:
      return "written";
    case mechanism::Channel::Call:
      return "call";
    case mechanism::Channel::Meeting:
      return "meeting";
  }
  return "";
}

constexpr std::string_view word(mechanism::ProgressStatus status) {
  switch (status) {
    case mechanism::ProgressStatus::Planned:
      return "planned";
    case mechanism::ProgressStatus::UnderWay:
      return "under-way";
    case mechanism::ProgressStatus::Done:
      return "done";
    case mechanism::ProgressStatus::NeedMet:
      return "need-met";
    case mechanism::ProgressStatus::NeedNotMet:
      return "need-not-met";
  }
  return "";
}

}  // namespace palermo::pages
