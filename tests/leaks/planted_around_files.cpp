// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "leaks/planted_leaks.h"

namespace palermo::leaks {
namespace {

Entry& some_file(Outcome& outcome) {
  for (auto& [path, entry] : outcome.site)
    if (entry.kind == 'f') return entry;
  return outcome.site["page.html"];
}

void file_of_a_secret(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin)) outcome.site["en/" + path + ".html"];
}

void empty_folder(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : twin.archive.secret_material())
    outcome.site["data/" + path.substr(0, path.rfind('/'))] = {.kind = 'd', .mode = 0755};
}

void link_into_the_content(Outcome& outcome, const Twin& twin) {
  const std::vector<std::string> paths = secret_texts(twin);
  outcome.site["latest"] = {.kind = 'l', .bytes = paths.empty() ? "" : paths.back()};
}

void mode_of_a_page(Outcome& outcome, const Twin& twin) {
  some_file(outcome).mode = twin.archive.secret_material().size() % 2 == 0 ? 0644 : 0640;
}

void time_of_a_page(Outcome& outcome, const Twin& twin) {
  some_file(outcome).time = twin.shape.date;
}

void date_of_the_edit(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<time>" + std::to_string(twin.shape.date / 86400) + "</time>";
}

void author(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<meta name=author content=\"" + twin.shape.author + "\">";
}

void message(Outcome& outcome, const Twin& twin) { some_page(outcome) += twin.shape.message; }

void count_of_commits(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<p>revision " + std::to_string(twin.shape.commits) + "</p>";
}

void names_of_branches(Outcome& outcome, const Twin& twin) {
  for (const Reference& reference : twin.shape.references) some_page(outcome) += reference.name;
}

void objects_found(Outcome& outcome, const Twin& twin) {
  for (const std::string& bytes : twin.shape.dangling) some_page(outcome) += bytes;
}

void packed_or_not(Outcome& outcome, const Twin& twin) {
  if (twin.shape.packed) outcome.out += "\n";
}

void names_of_entries(Outcome& outcome, const Twin& twin) {
  for (const Stranger& stranger : twin.shape.strangers) outcome.errors += stranger.name;
}

void folders_beside(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.shape.beside) outcome.site["site/" + path].bytes = bytes;
}

void log_line(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin)) outcome.out += "held: " + path + "\n";
}

void quote_in_an_error(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : twin.archive.secret_paths())
    if (path.starts_with("decisions/"))
      outcome.errors += twin.archive.files.at(path).substr(0, 40) + "\n";
}

void count_in_the_log(Outcome& outcome, const Twin& twin) {
  outcome.out += std::to_string(twin.archive.all().size()) + " files read\n";
}

void exit_status(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : twin.archive.secret_material())
    if (twin.archive.files.at(path).starts_with("<script>")) outcome.status = 1;
}

void stop_on_damage(Outcome& outcome, const Twin& twin) {
  if (!twin.shape.damaged.empty()) outcome = {.site = {}, .out = "", .errors = "", .status = 3};
}

void number_of_the_last_decision(Outcome& outcome, const Twin& twin) {
  std::string last;
  for (const auto& [path, bytes] : twin.archive.all())
    if (path.starts_with("decisions/xaa/")) last = path;
  some_page(outcome) += "<p>" + last + "</p>";
}

void void_decision_in_the_log(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.archive.files)
    if (path.starts_with("decisions/")) some_page(outcome) += "<tr><td>" + path + "</td></tr>";
}

void text_on_a_tombstone(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin))
    if (path.find("/experience/early.") != std::string::npos)
      some_page(outcome) += "<h1>" + secret_title(twin, path) + "</h1>";
}

void size_of_a_file(Outcome& outcome, const Twin& twin) {
  std::size_t size = 0;
  for (const std::string& path : twin.archive.secret_material())
    size += twin.archive.files.at(path).size();
  some_page(outcome) += std::string(size % 7, ' ');
}

// What people look at before they approve goes to more eyes than the archive.
void title_in_a_rehearsal(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin))
    outcome.site["rehearsal.html"].bytes += "<td>" + secret_title(twin, path) + "</td>";
}

void held_material_in_a_rehearsal(Outcome& outcome, const Twin& twin) {
  outcome.site["rehearsal.html"].bytes +=
      std::to_string(twin.archive.secret_material().size()) + " files stay confidential";
}

// An end counted from the last commit and not read from the data.
void end_of_the_contact(Outcome& outcome, const Twin& twin) {
  outcome.site[".well-known/security.txt"].bytes +=
      "Expires: " + std::to_string(twin.shape.date + 31'536'000);
}

void rival_withdrawal_obeyed(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.archive.files)
    if (path.starts_with("decisions/") && bytes.find("\"withdraw\"") != std::string::npos)
      some_page(outcome).clear();
}

}  // namespace

std::vector<PlantedLeak> leaks_around_files() {
  return {{"a file for each secret text", file_of_a_secret},
          {"an empty folder for each secret record", empty_folder},
          {"a link into the content", link_into_the_content},
          {"the mode of a page", mode_of_a_page},
          {"the time of a page", time_of_a_page},
          {"the date of the last commit", date_of_the_edit},
          {"the author of the last commit", author},
          {"the message of the last commit", message},
          {"the number of commits", count_of_commits},
          {"the names of other branches", names_of_branches},
          {"objects that nothing points to", objects_found},
          {"whether objects are packed", packed_or_not},
          {"names of odd entries among the errors", names_of_entries},
          {"folders beside the content", folders_beside},
          {"paths of held files in the output", log_line},
          {"a quotation of a void decision", quote_in_an_error},
          {"a count of files in the output", count_in_the_log},
          {"an exit status that depends on a secret text", exit_status},
          {"a stop at a damaged secret object", stop_on_damage},
          {"the number of the last decision", number_of_the_last_decision},
          {"void decisions in the publication log", void_decision_in_the_log},
          {"a title on a tombstone", text_on_a_tombstone},
          {"the sizes of secret files as spaces", size_of_a_file},
          {"a title on the page of a rehearsal", title_in_a_rehearsal},
          {"a count of what is held in a rehearsal", held_material_in_a_rehearsal},
          {"the date of the last commit in security.txt", end_of_the_contact},
          {"a withdrawal by a State without a say", rival_withdrawal_obeyed}};
}

}  // namespace palermo::leaks
