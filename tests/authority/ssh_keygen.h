// SPDX-License-Identifier: Apache-2.0
// Runs OpenSSH's ssh-keygen, which the tests hold our own reading of signatures against. Throws
// where it is not installed: a comparison that cannot be made has failed.
#pragma once

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <sys/wait.h>

#include "support/temporary_folder.h"

namespace palermo::test {

class SshKeygen {
 public:
  SshKeygen() {
    for (const char* const name : {"first", "second"}) make(name);
  }

  void make(const std::string& name) const {
    if (run("-q -t ed25519 -N '' -C test -f " + name) != 0)
      throw std::runtime_error("ssh-keygen is needed: apt-get install openssh-client");
  }

  [[nodiscard]] std::string path(const std::string& key) const {
    return (folder_.path() / key).string();
  }

  [[nodiscard]] std::string public_line(const std::string& key) const {
    return read_file(folder_.path() / (key + ".pub"));
  }

  [[nodiscard]] std::string sign(const std::string& key, std::string_view message,
                                 const std::string& name_space,
                                 const std::string& more = "") const {
    folder_.write("message", message);
    (void)run("-q -Y sign " + more + " -n " + name_space + " -f " + key +
              " < message > message.sig");
    return read_file(folder_.path() / "message.sig");
  }

  // What `ssh-keygen -Y verify` says of a signature by a key.
  [[nodiscard]] bool verifies(const std::string& public_line, std::string_view message,
                              std::string_view armored, const std::string& name_space) const {
    folder_.write("message", message);
    folder_.write("message.sig", armored);
    folder_.write("allowed", "who " + public_line + "\n");
    return run("-q -Y verify -f allowed -I who -n " + name_space + " -s message.sig < message") ==
           0;
  }

  [[nodiscard]] int run(const std::string& arguments) const {
    const std::string line = "cd '" + folder_.path().string() + "' && exec ssh-keygen " +
                             arguments + " 2>/dev/null" +
                             (arguments.find('>') == std::string::npos ? " >/dev/null" : "");
    const int status = std::system(line.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace palermo::test
