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

// Three kinds as the Mechanism has them, and xab and xac drawn to review xaa.
[[nodiscard]] std::string small_mechanism(const std::string& signatures);
inline constexpr std::string_view small_draw =
    R"({"draws":[{"state":"xaa","reviewing_states":["xab","xac"]}]})";

class SmallWorld {
 public:
  SmallWorld();  // one released answer, one hidden document; an empty site

  void content(const std::string& path, std::string_view bytes);
  // A decision of the State xaa that publishes paths as they are now; `fields` go before "files".
  void publish(int number, const std::set<std::string>& paths, const std::string& fields = "");
  void publish_as(const std::string& issuer, int number, const std::set<std::string>& paths,
                  const std::string& fields = "");
  void decide(int number, const std::string& act, const std::set<std::string>& paths,
              const std::string& fields = "");
  // Requires signatures, and has one party's signer "<party>-1" sign what stands at a path.
  void require_signatures();
  void sign(const std::string& path, const std::string& party,
            const std::string& purpose = "palermo-decision");
  [[nodiscard]] std::string signature(const std::string& path, const std::string& party,
                                      const std::string& purpose = "palermo-decision") const;
  // Entries of a register, "$word" for the key made of that word, signed by these roots.
  void write_register(std::string entries, const std::set<std::string>& roots);
  void site(const std::string& path, std::string_view bytes);
  void list();  // writes manifest.json of what is in the site

  [[nodiscard]] const boost::filesystem::path& site_path() const { return site_.path(); }
  [[nodiscard]] audit::Request request();
  [[nodiscard]] audit::Findings findings();     // commits, lists, audits
  [[nodiscard]] std::set<std::string> codes();  // of findings()
  // The codes that a page with this text gives.
  [[nodiscard]] std::set<std::string> codes_with(std::string_view page);

 private:
  void write_decision(const std::string& name, const std::string& act,
                      const std::set<std::string>& paths, const std::string& fields);

  std::map<std::string, std::string> files_;
  TestRepository repository_;
  TemporaryFolder site_, outside_;
};

inline const std::string answer = "reviews/xaa/criminalization/responses/untoc/5-1";
inline const std::string observations =
    "reviews/xaa/criminalization/observations/on-seizure";
inline const std::string note = "reviews/xaa/criminalization/document/liaison-officers-abroad";

}  // namespace palermo::test
