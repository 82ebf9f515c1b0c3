// SPDX-License-Identifier: Apache-2.0
#include "cli/machine.h"

#include "cli/pagefind.h"
#include "cli/run_command.h"
#include "cli/theme.h"
#include "confine/confine.h"
#include "git/revision.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <sys/stat.h>
#include <unistd.h>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;

// Also where it may not be looked at: then it is not there for us.
bool is_there(const fs::path& path) {
  boost::system::error_code error;
  return fs::exists(path, error);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

Symptom look_for_program(const std::vector<std::string>& command, const std::string& about,
                         const std::string& remedy) {
  const CommandResult result = run_command(command);
  if (result.started && result.status != 127) return {about, Health::Good, first_line(result.out)};
  return {about, Health::Bad, "is not installed", remedy};
}

// It has no option that tells its version; ssh comes with it and does.
Symptom look_for_ssh_keygen() {
  Symptom symptom = look_for_program({"ssh-keygen", "-?"}, "ssh-keygen",
                                     "apt-get install openssh-client (decisions are signed with "
                                     "it)");
  const CommandResult version = run_command({"ssh", "-V"});
  if (symptom.health == Health::Good)
    symptom.found = version.good() ? first_line(version.out) : "is installed";
  return symptom;
}

Symptom look_for_identity() {
  const CommandResult name = run_command({"git", "config", "user.email"});
  if (name.good()) return {"identity", Health::Good, "Git knows who commits"};
  return {"identity", Health::CouldBeBetter, "Git does not know who commits",
          "git config --global user.name \"Your name\" && git config --global user.email "
          "you@example.org"};
}

Symptom look_for_theme() {
  const auto theme = find_theme("");
  if (!theme)
    return {"own files", Health::Bad, theme.error().message, theme.error().hint};
  const bool whole = is_there(*theme / "starter") && is_there(*theme / "content/schemas");
  if (whole) return {"own files", Health::Good, theme->string()};
  return {"own files", Health::CouldBeBetter, "reference data for `palermo init` are not beside it",
          "install the program whole"};
}

Symptom look_for_pagefind(const std::string& asked) {
  const auto theme = find_theme("");
  const auto program = find_pagefind(asked, theme ? *theme : fs::path("."));
  if (program && !program->empty()) return {"Pagefind", Health::Good, program->string()};
  return {"Pagefind", Health::CouldBeBetter, "is not installed: sites are made without search",
          "npm install -g pagefind, or name its program with --pagefind"};
}

Symptom look_for_audit() {
  boost::system::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path() /
                           "palermo-audit";
  if (is_there(program)) return {"palermo-audit", Health::Good, program.string()};
  return {"palermo-audit", Health::Bad, "is not beside palermo: `palermo publish` needs it",
          "install the program whole"};
}

Symptom look_for_walls() {
  const confine::Walls walls = confine::available_walls();
  if (walls.files && walls.network)
    return {"walls", Health::Good, "Landlock and a filter of system calls"};
  return {"walls", Health::CouldBeBetter,
          fmt::format("`palermo publish` builds again without {}",
                      walls.files ? "the wall to the network"
                                  : (walls.network ? "the wall of files" : "any wall")),
          "Linux 5.13 or newer with Landlock: \"landlock\" among the names after lsm= at boot"};
}

Symptom look_for_fonts() {
  std::string missing;
  for (const char* language : {"ar", "zh"})
    if (const CommandResult fonts = run_command({"fc-list", std::string(":lang=") + language});
        !fonts.good() || fonts.out.empty())
      missing += std::string(missing.empty() ? "" : " and ") + language;
  if (missing.empty()) return {"fonts", Health::Good, "for all six languages"};
  return {"fonts", Health::CouldBeBetter,
          "none found for " + missing + ": pages are right, and not to be read on this screen",
          "apt-get install fontconfig fonts-noto-core fonts-noto-cjk"};
}

// The folder with HEAD in it: the repository itself, or .git in it.
fs::path git_folder(const fs::path& repository) {
  return is_there(repository / ".git") ? repository / ".git" : repository;
}

Symptom look_at_owner(const fs::path& repository) {
  struct stat found {};
  const std::string place = fs::absolute(repository).lexically_normal().string();
  if (::stat(git_folder(repository).c_str(), &found) != 0)
    return {"owner", Health::Bad, "the repository is not there", "name it with --repo DIR"};
  if (found.st_uid == ::geteuid() || ::geteuid() == 0)
    return {"owner", Health::Good, "the repository is yours to read"};
  return {"owner", Health::CouldBeBetter, "the repository belongs to another user",
          "git config --global --add safe.directory " + place};
}

Symptom look_at_history(const fs::path& repository) {
  if (!is_there(git_folder(repository) / "shallow"))
    return {"history", Health::Good, "the clone is whole"};
  return {"history", Health::CouldBeBetter, "the clone is shallow: older revisions are not there",
          "git fetch --unshallow; on a forge, a fetch depth of 0"};
}

Symptom look_at_archive(const fs::path& repository) {
  const auto revision = git::Revision::open(repository, "HEAD");
  if (!revision)
    return {"archive", Health::Bad, revision.error().message, revision.error().hint};
  const auto mechanism = revision->find("mechanism.json");
  if (mechanism && *mechanism == git::EntryKind::File)
    return {"archive", Health::Good, "content/mechanism.json is in HEAD"};
  return {"archive", Health::Bad, "HEAD holds no content/mechanism.json",
          "palermo init DIR starts an archive; --repo DIR names another one"};
}

Symptom look_at_output(const std::string& out) {
  fs::path folder = fs::absolute(out).lexically_normal();
  while (!is_there(folder) && folder.has_parent_path()) folder = folder.parent_path();
  if (::access(folder.c_str(), W_OK | X_OK) == 0 &&
      ::access(folder.parent_path().c_str(), W_OK | X_OK) == 0)
    return {"output", Health::Good, folder.string() + " can be written to"};
  return {"output", Health::Bad, folder.string() + " cannot be written to, or not the one above it",
          "sites are written beside the old one and switched: let this user own the folder above"};
}

}  // namespace

std::vector<Symptom> look_at_machine(const MachineQuestions& questions) {
  const fs::path repository = questions.repository;
  std::vector<Symptom> symptoms = {
      look_for_program({"git", "--version"}, "git", "apt-get install git"),
      look_for_identity(),
      look_for_ssh_keygen(),
      look_for_theme(),
      look_for_audit(),
      look_for_pagefind(questions.pagefind),
      look_for_walls(),
      look_for_fonts(),
      look_at_owner(repository)};
  if (symptoms.back().health != Health::Bad) {
    symptoms.push_back(look_at_history(repository));
    symptoms.push_back(look_at_archive(repository));
  }
  symptoms.push_back(look_at_output(questions.out));
  return symptoms;
}

}  // namespace palermo::cli
