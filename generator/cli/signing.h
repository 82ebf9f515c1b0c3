// SPDX-License-Identifier: Apache-2.0
// Signs files of a working tree with the ssh-keygen that people have, and says who has to sign a
// decision and has not. Private keys are never read here.
#pragma once

#include "base/result.h"
#include "disclosure/signatories.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::cli {

struct SigningRequest {
  boost::filesystem::path content;  // the content folder
  std::string path;                 // below it: a decision, or authorities/register.json
  std::string key;                  // a private key's file; a .pub file where an agent holds it
  std::string signer;               // empty: the one to whom the register gives the key
};

// Runs `ssh-keygen -Y sign` for some bytes and a purpose; gives the signature, which is checked.
// `at` stands in messages.
[[nodiscard]] Result<std::string> sign_bytes(const std::string& bytes, std::string_view name_space,
                                             const std::string& key, const std::string& at);

// Runs `ssh-keygen -Y sign` for a file, checks what it wrote and puts it beside the file as
// <file>.<signer>.sig; gives that name.
[[nodiscard]] Result<std::string> sign_file(const SigningRequest& request);

// Who has to sign this decision and, by the names of the signatures beside it and the register, has
// not. That they are good is for `check` to say.
[[nodiscard]] Result<std::vector<disclosure::Signatory>> still_to_sign(
    const boost::filesystem::path& content, const std::string& path);

// Prints them with what to type.
void print_missing_signatures(const boost::filesystem::path& content, const std::string& path);

// What to type for one signature without this program.
[[nodiscard]] std::string ssh_keygen_command(const std::string& path, const std::string& signer);

}  // namespace palermo::cli
