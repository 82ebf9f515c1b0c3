// SPDX-License-Identifier: Apache-2.0
#include "leaks/public_changes.h"

#include <algorithm>

#include "leaks/texts.h"
#include "support/made_pdf.h"

namespace palermo::leaks {
namespace {

using Paths = std::vector<std::string>;

Paths released(const Archive& archive, std::string_view ending) {
  Paths paths(archive.released.begin(), archive.released.end());
  std::erase_if(paths, [&](const std::string& path) { return !path.ends_with(ending); });
  return paths;
}

bool is_letter(char c) { return c >= 'a' && c <= 'y'; }

// The next letter in place of one letter of a text, on its first line or below.
bool change_letter(Archive& archive, Random& random, bool in_title) {
  const std::string path = random.pick(released(archive, random.chance(50) ? ".en.md" : ".fr.md"));
  std::string& text = archive.files[path];
  const std::size_t title_end = text.find('\n');
  std::vector<std::size_t> places;
  std::size_t line = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i - 1] == '\n') line = i;
    const bool plain = text.substr(line, text.find('\n', line) - line).find_first_of("[]|:") ==
                       std::string::npos;
    if (plain && is_letter(text[i]) && (i < title_end) == in_title) places.push_back(i);
  }
  if (places.empty()) return false;
  ++text[random.pick(places)];
  archive.follow(path);
  return true;
}

bool letter_of_a_text(Archive& archive, Random& random) {
  return change_letter(archive, random, false);
}

bool letter_of_a_title(Archive& archive, Random& random) {
  return change_letter(archive, random, true);
}

// Replaces one of the values by another in some released data that has it.
bool change_value(Archive& archive, Random& random, const std::string& from,
                  const std::string& to) {
  Paths paths = released(archive, ".json");
  std::erase_if(paths, [&](const std::string& path) {
    return archive.files[path].find(from) == std::string::npos;
  });
  if (paths.empty()) return false;
  const std::string path = random.pick(paths);
  std::string& json = archive.files[path];
  json.replace(json.find(from), from.size(), to);
  archive.follow(path);
  return true;
}

bool date_of_a_part(Archive& archive, Random& random) {
  return change_value(archive, random, "\"date\": \"2024-", "\"date\": \"2023-");
}

bool answer(Archive& archive, Random& random) {
  return change_value(archive, random, "\"answer\": \"yes\"", "\"answer\": \"no\"") ||
         change_value(archive, random, "\"answer\": \"no\"", "\"answer\": \"partly\"");
}

bool symbol(Archive& archive, Random& random) {
  return change_value(archive, random, "CTOC/", "CTOC/0");
}

bool keyword(Archive& archive, Random& random) {
  return change_value(archive, random, "serious-crime", "conspiracy");
}

bool article(Archive& archive, Random& random) {
  return change_value(archive, random, "untoc-6", "untoc-5");
}

bool finding(Archive& archive, Random& random) {
  return change_value(archive, random, "best-practice", "suggestion") ||
         change_value(archive, random, "suggestion", "best-practice");
}

bool title_of_a_law(Archive& archive, Random& random) {
  return change_value(archive, random, "\"title\": \"Act ", "\"title\": \"Law ");
}

bool institution(Archive& archive, Random& random) {
  return change_value(archive, random, "\"en\": \"", "\"en\": \"x");
}

Decision& some_decision(Archive& archive, Random& random) {
  return archive.decisions[random.below(archive.decisions.size() - 2)];  // not the withdrawn ones
}

bool reference_of_a_decision(Archive& archive, Random& random) {
  ++some_decision(archive, random).reference.back();
  return true;
}

bool day_of_a_decision(Archive& archive, Random& random) {
  Decision& decision = some_decision(archive, random);
  decision.decided_on[9] = decision.decided_on[9] == '9' ? '0' : '9';
  return true;
}

bool paragraph_of_a_decision(Archive& archive, Random& random) {
  some_decision(archive, random).paragraph = "40";
  return true;
}

bool embargo_of_a_decision(Archive& archive, Random& random) {
  some_decision(archive, random).not_before = "2025-05-01T00:00:00Z";
  return true;
}

bool reference_of_a_withdrawal(Archive& archive, Random&) {
  archive.decisions.back().reference += "1";
  return true;
}

// A language more of a part that has not all of them.
bool language_added(Archive& archive, Random& random) {
  Decision& decision = some_decision(archive, random);
  const std::string first = random.pick(decision.files);
  const std::string stem = first.substr(0, first.find('.', first.rfind('/')));
  for (const std::string_view language : language_codes) {
    const std::string path = stem + "." + std::string(language) + ".md";
    if (archive.files.contains(path)) continue;
    archive.files[path] = make_text(random, language);
    decision.files.push_back(path);
    archive.released.insert(path);
    return true;
  }
  return false;
}

bool language_removed(Archive& archive, Random& random) {
  Decision& decision = some_decision(archive, random);
  const auto text = std::find_if(decision.files.rbegin(), decision.files.rend(),
                                 [](const std::string& path) { return path.ends_with(".md"); });
  if (text == decision.files.rend()) return false;
  archive.released.erase(*text);
  decision.files.erase(std::next(text).base());
  return true;
}

bool attachment_changed(Archive& archive, Random& random) {
  const Paths paths = released(archive, ".pdf");
  if (paths.empty()) return false;
  const std::string path = random.pick(paths);
  archive.files[path] = test::pdf_page_of({"Plan", random.letters(13)});
  archive.follow(path);
  return true;
}

bool attachment_removed(Archive& archive, Random&) {
  std::size_t removed = 0;
  for (Decision& decision : archive.decisions)
    removed += std::erase_if(decision.files, [](auto& path) { return path.ends_with(".png"); });
  return removed != 0;
}

bool withdrawal_added(Archive& archive, Random& random) {
  const Decision from = some_decision(archive, random);
  Decision withdrawal{.issuer = from.issuer, .number = 9999, .act = "withdraw"};
  withdrawal.decided_on = "2025-05-20";
  withdrawal.files = {*std::find_if(from.files.begin(), from.files.end(), [](auto& path) {
    return path.ends_with(".json");
  })};
  archive.decisions.insert(archive.decisions.begin(), withdrawal);
  return true;
}

bool part_published(Archive& archive, Random&) {
  Decision publication{.issuer = "xaa", .number = 9998};
  for (const std::string& path : archive.secret_material())
    if (path.find("/secret-annex.") != std::string::npos) publication.files.push_back(path);
  if (publication.files.empty()) return false;
  archive.decisions.insert(archive.decisions.begin(), publication);
  return true;
}

}  // namespace

const std::vector<PublicChange>& public_changes() {
  static const std::vector<PublicChange> all = {
      {"a letter of a text", letter_of_a_text},
      {"a letter of a title", letter_of_a_title},
      {"the date of a part", date_of_a_part},
      {"an answer", answer},
      {"a symbol", symbol},
      {"a keyword", keyword},
      {"an article", article},
      {"a kind of finding", finding},
      {"the title of a law", title_of_a_law},
      {"the name of an institution", institution},
      {"the reference of a decision", reference_of_a_decision},
      {"the day of a decision", day_of_a_decision},
      {"the paragraph of a decision", paragraph_of_a_decision},
      {"the embargo of a decision", embargo_of_a_decision},
      {"the reference of a withdrawal", reference_of_a_withdrawal},
      {"a language added", language_added},
      {"a language removed", language_removed},
      {"an attachment changed", attachment_changed},
      {"an attachment removed", attachment_removed},
      {"a withdrawal added", withdrawal_added},
      {"a part published", part_published}};
  return all;
}

}  // namespace palermo::leaks
