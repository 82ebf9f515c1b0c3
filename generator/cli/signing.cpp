// SPDX-License-Identifier: Apache-2.0
#include "cli/signing.h"

#include "authority/private_file.h"
#include "authority/register.h"
#include "authority/signature.h"
#include "cli/content_folder.h"
#include "disclosure/decision.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

extern char** environ;  // for an agent and its questions

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

constexpr std::string_view register_path = "authorities/register.json";

std::string_view name_space_of(std::string_view path) {
  return path.ends_with(register_path) ? authority::register_namespace
                                       : authority::decision_namespace;
}

Diagnostic refused(std::string path, std::string message, std::string hint) {
  return {.code = "not-signed",
          .at = {std::move(path)},
          .message = std::move(message),
          .hint = std::move(hint)};
}

Diagnostic not_signed(const std::string& path) {
  return refused(path, "ssh-keygen did not sign",
                 "check the key's file; ssh-keygen is in Debian's openssh-client");
}

// The program reads the file and writes the signature through these; it asks for a passphrase at
// the terminal.
class Redirection {
 public:
  Redirection(const fs::path& from, const fs::path& to) {
    good_ = ::posix_spawn_file_actions_init(&actions_) == 0 &&
            ::posix_spawn_file_actions_addopen(&actions_, 0, from.c_str(), O_RDONLY, 0) == 0 &&
            ::posix_spawn_file_actions_addopen(&actions_, 1, to.c_str(),
                                               O_WRONLY | O_CREAT | O_TRUNC, 0644) == 0;
  }
  Redirection(const Redirection&) = delete;
  Redirection& operator=(const Redirection&) = delete;
  ~Redirection() { ::posix_spawn_file_actions_destroy(&actions_); }

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
  bool good_ = false;
};

struct Purpose {
  std::string_view name_space;
  std::string key;
};

bool run_ssh_keygen(const Purpose& purpose, const fs::path& from, const fs::path& to) {
  const Redirection redirection(from, to);
  std::vector<std::string> arguments = {
      "ssh-keygen", "-q", "-Y", "sign", "-n", std::string(purpose.name_space),
      "-f", purpose.key};
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  if (!redirection.good() || ::posix_spawnp(&child, argv.front(), redirection.get(), nullptr,
                                            argv.data(), environ) != 0)
    return false;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return false;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

authority::Register read_keys(const fs::path& content) {
  const auto bytes = read_file(content / std::string(register_path));
  if (!bytes) return {};
  return authority::parse_register(std::string(register_path), *bytes).value;
}

Result<std::string> signer_of(const SigningRequest& request, const authority::PublicKey& key) {
  if (!request.signer.empty()) return request.signer;
  if (request.path == register_path)
    return fail(refused(request.path, "a root signs the register by its name",
                        "say which with --signer NAME, as it stands in the file of the roots"));
  const authority::Register keys = read_keys(request.content);
  if (const auto* const tenure = keys.find(key)) return tenure->signer;
  return fail(refused(request.path, "this key is in no entry of the register",
                      "let the register name it, or say for whom it is with --signer NAME"));
}

Result<std::string> settle(const SigningRequest& request, const std::string& armored) {
  const auto bytes = read_file(request.content / request.path);
  if (!bytes) return fail(bytes.error());
  const auto signature = authority::parse_signature(armored);
  auto reason = signature ? authority::verify(*signature, name_space_of(request.path), *bytes)
                          : std::optional(signature.error());
  if (reason) {
    reason->at = {request.path};
    return fail(std::move(*reason));
  }
  const auto signer = signer_of(request, signature->key);
  if (!signer) return fail(signer.error());
  return request.path + "." + *signer + ".sig";
}

disclosure::DecisionFile decision_file(const fs::path& content, const std::string& path,
                                       const mechanism::Reference& reference,
                                       std::string bytes) {
  const fs::path file = content / path;
  const std::string name = file.filename().string();
  const std::string issuer = file.parent_path().filename().string();
  return {.path = path,
          .issuer = reference.state(issuer),
          .issuer_id = issuer,
          .digits = name.substr(0, name.find('-')),
          .bytes = std::move(bytes)};
}

bool has_signed(const fs::path& content, const std::string& path,
                const std::vector<authority::Tenure>& tenures, const std::string& party) {
  return std::any_of(tenures.begin(), tenures.end(), [&](const authority::Tenure& tenure) {
    return tenure.party == party && fs::exists(content / (path + "." + tenure.signer + ".sig"));
  });
}

}  // namespace

Result<std::string> sign_bytes(const std::string& bytes, std::string_view name_space,
                               const std::string& key, const std::string& at) {
  const fs::path folder = fs::temp_directory_path() / fs::unique_path("palermo-sign-%%%%%%%%%%%%");
  boost::system::error_code ignored;
  fs::create_directory(folder, ignored);
  const bool written = authority::write_private(folder / "message", bytes);
  const bool ran = written && run_ssh_keygen({name_space, key}, folder / "message",
                                             folder / "signature");
  const auto armored = read_file(folder / "signature");
  fs::remove_all(folder, ignored);
  if (!ran || !armored) return fail(not_signed(at));
  const auto signature = authority::parse_signature(*armored);
  auto reason = signature ? authority::verify(*signature, name_space, bytes)
                          : std::optional(signature.error());
  if (!reason) return *armored;
  reason->at = {at};
  return fail(std::move(*reason));
}

Result<std::string> sign_file(const SigningRequest& request) {
  const fs::path fresh = request.content / (request.path + ".sig.new");
  const bool ran = run_ssh_keygen({name_space_of(request.path), request.key},
                                  request.content / request.path, fresh);
  const auto armored = read_file(fresh);
  boost::system::error_code ignored;
  if (!ran || !armored) {
    fs::remove(fresh, ignored);
    return fail(not_signed(request.path));
  }
  const auto name = settle(request, *armored);
  if (!name) {
    fs::remove(fresh, ignored);
    return fail(name.error());
  }
  fs::rename(fresh, request.content / *name);
  return *name;
}

Result<std::vector<disclosure::Signatory>> still_to_sign(const fs::path& content,
                                                         const std::string& path) {
  auto bytes = read_file(content / path);
  if (!bytes) return fail(bytes.error());
  const auto reference = mechanism::load(reader_of(content));
  if (has_error(reference.diagnostics)) return fail(reference.diagnostics.front());
  disclosure::Findings findings;
  const disclosure::Decision decision = disclosure::read_decision(
      decision_file(content, path, *reference.value, std::move(*bytes)), *reference.value,
      findings);
  if (decision.faulty && !findings.empty()) return fail(findings.front().diagnostic);
  auto signatories = disclosure::signatories_of(decision, *reference.value);
  const authority::Register keys = read_keys(content);
  std::erase_if(signatories, [&](const disclosure::Signatory& signatory) {
    return has_signed(content, path, keys.tenures, signatory.party);
  });
  return signatories;
}

std::string ssh_keygen_command(const std::string& path, const std::string& signer) {
  return fmt::format("ssh-keygen -Y sign -n {} -f KEY < {} > {}.{}.sig", name_space_of(path), path,
                     path, signer);
}

}  // namespace palermo::cli
