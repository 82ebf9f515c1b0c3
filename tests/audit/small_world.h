// SPDX-License-Identifier: Apache-2.0
// A small repository with released and unreleased files, and a site folder beside it, for tests of
// the audit.
#pragma once

#include "audit/audit.h"
#include "support/repository.h"
#include "support/temporary_folder.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace palermo::test {

inline constexpr std::string_view released_text =
    "The law of the State makes participation in an organized criminal group an offence.\n";
inline constexpr std::string_view hidden_text =
    "The draft reply concedes that no liaison officer was ever posted abroad under file "
    "zephrolin-4821.\n";

class SmallWorld {
 public:
  SmallWorld();  // one released answer, one hidden document; an empty site

  void content(const std::string& path, std::string_view bytes);
  // A decision of the State xaa that publishes paths as they are now; `fields` go before "files".
  void publish(int number, const std::set<std::string>& paths, const std::string& fields = "");
  void decide(int number, const std::string& act, const std::set<std::string>& paths,
              const std::string& fields = "");
  void site(const std::string& path, std::string_view bytes);
  void list();  // writes manifest.json of what is in the site

  [[nodiscard]] const boost::filesystem::path& site_path() const { return site_.path(); }
  [[nodiscard]] audit::Request request();
  [[nodiscard]] audit::Findings findings();     // commits, lists, audits
  [[nodiscard]] std::set<std::string> codes();  // of findings()
  // The codes that a page with this text gives.
  [[nodiscard]] std::set<std::string> codes_with(std::string_view page);

 private:
  std::map<std::string, std::string> files_;
  TestRepository repository_;
  TemporaryFolder site_;
};

inline const std::string answer = "reviews/xaa/criminalization/responses/untoc/5-1";
inline const std::string note = "reviews/xaa/criminalization/document/liaison-officers-abroad";

}  // namespace palermo::test
