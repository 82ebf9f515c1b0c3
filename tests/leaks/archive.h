// SPDX-License-Identifier: Apache-2.0
// The content of a small archive in memory: its files, the decisions that release some of them, and
// which files are public. Everything else in it is secret and may be anything.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::leaks {

using Files = std::map<std::string, std::string>;  // by path below the content folder

struct Decision {
  std::string issuer;
  unsigned number = 0;
  std::string act = "publish";
  std::string decided_on = "2025-01-15";
  std::string paragraph = "41";
  std::string reference = "Note verbale 1/2025 (sample)";
  std::string not_before, not_after;  // empty: none
  std::vector<std::string> agreed;
  std::vector<std::string> files;
  std::map<std::string, std::string> digests;  // of files whose hash is not that of their bytes

  [[nodiscard]] std::string id() const;
  [[nodiscard]] std::string path() const;
};

[[nodiscard]] std::string render(const Decision& decision, const Files& files);

// The hash of a file, as a decision writes it.
[[nodiscard]] std::string digest_of(std::string_view bytes);

struct Archive {
  Files files;                      // reference data, material, decisions that release nothing
  std::vector<Decision> decisions;  // those that release or withdraw
  std::set<std::string> released;   // material that is public
  std::set<std::string> reference;  // reference data

  // All of it, with the decisions as files.
  [[nodiscard]] Files all() const;
  // What may be anything: material and decisions that have no part in the site.
  [[nodiscard]] std::vector<std::string> secret_paths() const;
  [[nodiscard]] std::vector<std::string> secret_material() const;

  // Secret files that no decision speaks of.
  [[nodiscard]] std::vector<std::string> undecided() const;
  // Those of them that share their bytes, and so their object in Git, with no other file.
  [[nodiscard]] std::vector<std::string> never_read() const;

  // From now on decisions keep their hashes, whatever becomes of the files.
  void freeze();
  // Decisions follow the bytes of this file again.
  void follow(const std::string& path);
};

}  // namespace palermo::leaks
