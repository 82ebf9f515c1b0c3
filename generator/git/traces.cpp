// SPDX-License-Identifier: Apache-2.0
#include "git/traces.h"

#include "git/locate.h"

namespace palermo::git {
namespace {

using Commit = Owned<git_commit, git_commit_free>;
using TreeEntry = Owned<git_tree_entry, git_tree_entry_free>;

std::string to_hex(const git_oid& id) {
  std::string digits(GIT_OID_HEXSZ, '0');
  git_oid_fmt(digits.data(), &id);
  return digits;
}

void add_address(const git_signature* person, std::vector<std::string>& addresses) {
  if (person == nullptr || person->email == nullptr || *person->email == '\0') return;
  const std::string address = person->email;
  if (addresses.empty() || addresses.back() != address) addresses.push_back(address);
}

void add_folder_id(const Commit& commit, const std::string& folder, Traces& traces) {
  Tree tree;
  TreeEntry entry;
  if (folder.empty() ||
      make_into(tree, [&](auto out) { return git_commit_tree(out, commit.get()); }) < 0 ||
      make_into(entry, [&](auto out) {
        return git_tree_entry_bypath(out, tree.get(), folder.c_str());
      }) < 0)
    return;
  traces.ids.push_back(to_hex(*git_tree_entry_id(entry.get())));
}

}  // namespace

Result<Traces> read_traces(const boost::filesystem::path& repository, const std::string& revision,
                           const std::string& content_folder) {
  const Result<Repository> opened = open_repository(repository);
  if (!opened) return fail(opened.error());
  const Result<git_oid> tree = locate_tree(opened->get(), revision);
  if (!tree) return fail(tree.error());
  Object commit_object;
  Commit commit;
  const std::string name = revision + "^{commit}";
  if (make_into(commit_object,
                [&](auto out) { return git_revparse_single(out, opened->get(), name.c_str()); }) <
          0 ||
      make_into(commit, [&](auto out) {
        return git_commit_lookup(out, opened->get(), git_object_id(commit_object.get()));
      }) < 0)
    return fail({.code = "git-no-revision",
                 .message = "the repository has no such revision",
                 .hint = "give a branch, a tag or a commit that git log shows"});
  Traces traces;
  traces.ids = {to_hex(*git_commit_id(commit.get())), to_hex(*tree)};
  add_folder_id(commit, content_folder, traces);
  add_address(git_commit_author(commit.get()), traces.addresses);
  add_address(git_commit_committer(commit.get()), traces.addresses);
  return traces;
}

}  // namespace palermo::git
