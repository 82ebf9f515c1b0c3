// SPDX-License-Identifier: Apache-2.0
#include "cli/proofs.h"

#include "authority/private_file.h"
#include "confine/confine.h"
#include "output/compare.h"

#include <boost/filesystem.hpp>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;

constexpr int audit_found_nothing = 0, audit_found = 1;

Diagnostic failure(std::string code, std::string message, std::string hint) {
  return {.code = std::move(code), .message = std::move(message), .hint = std::move(hint)};
}

fs::path this_program() {
  boost::system::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

std::vector<std::string> rebuild_command(const Proof& proof, const fs::path& out) {
  std::vector<std::string> command = {
      proof.program.empty() ? this_program().string() : proof.program,
      "build", "--edition", proof.edition.string(), "--out", out.string(),
      "--theme", proof.theme.string(), "--quiet"};
  if (!proof.build.base_url.empty())
    command.insert(command.end(), {"--base-url", proof.build.base_url});
  if (!proof.build.downloads) command.emplace_back("--no-downloads");
  if (proof.build.docs) command.emplace_back("--docs");
  if (proof.pagefind.empty()) command.emplace_back("--no-search");
  else command.insert(command.end(), {"--pagefind", proof.pagefind.string()});
  return command;
}

// The folders of the theme and not the one they stand in, which may be the repository's.
confine::Room room_of(const Proof& proof, const fs::path& program, const fs::path& work) {
  confine::Room room{.readable = confine::system_files(), .writable = {work}};
  room.readable.insert(room.readable.end(),
                       {program, proof.edition, proof.theme / "templates", proof.theme / "i18n",
                        proof.theme / "site"});
  if (proof.build.docs) room.readable.push_back(proof.theme / "docs");
  if (!proof.pagefind.empty()) room.readable.push_back(proof.pagefind);
  return room;
}

// Runs a program with its output in a file; its exit status, or -1.
int run_into(std::vector<std::string> command, const fs::path& output) {
  posix_spawn_file_actions_t actions;
  if (::posix_spawn_file_actions_init(&actions) != 0) return -1;
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC;
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), flags, 0600);
  ::posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  std::vector<char*> argv;
  for (std::string& argument : command) argv.push_back(argument.data());
  argv.push_back(nullptr);
  std::array<char*, 1> environment = {nullptr};
  pid_t child = 0;
  const int started =
      ::posix_spawn(&child, argv.front(), &actions, nullptr, argv.data(), environment.data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (started != 0) return -1;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string text_of(const fs::path& path) {
  constexpr std::size_t most_bytes = std::size_t{1} << 26U;
  return authority::read_private(path, most_bytes).value_or("what it said cannot be read");
}

}  // namespace

Result<Rebuilt> rebuild(const Proof& proof) {
  const fs::path work = proof.work / "again";
  boost::system::error_code error;
  fs::create_directory(work, error);
  const std::vector<std::string> command = rebuild_command(proof, work / "site");
  const auto ended = confine::run(command, room_of(proof, command.front(), work));
  if (!ended) return fail(ended.error());
  if (ended->status != 0)
    return fail(failure("publish-rebuild",
                        "the site cannot be built again from its edition alone: exit status " +
                            std::to_string(ended->status),
                        "run `palermo export` and `palermo build --edition` to see why"));
  auto differing = output::differing_files(proof.site, work / "site");
  if (!differing) return fail(differing.error());
  return Rebuilt{ended->walls.files, ended->walls.network, std::move(*differing)};
}

Audited run_audit(const Proof& proof) {
  const std::string program = proof.audit.empty()
                                  ? (this_program().parent_path() / "palermo-audit").string()
                                  : proof.audit;
  const SourceOptions& source = proof.build.source;
  const fs::path output = proof.work / "audit.txt";
  std::vector<std::string> command = {program, fs::absolute(source.repository).string(),
                                      proof.site.string(), "--rev", source.revision, "--content",
                                      source.content, "--as-of", source.as_of, "--theme",
                                      proof.theme.string(), "--threads", "2"};
  if (!source.roots.empty())
    command.insert(command.end(), {"--roots", fs::absolute(source.roots).string()});
  const int status = run_into(std::move(command), output);
  const bool clean = status == audit_found_nothing;
  return {clean || status == audit_found, clean, text_of(output)};
}

}  // namespace palermo::cli
