// SPDX-License-Identifier: Apache-2.0
#include "git/locate.h"

namespace palermo::git {
namespace {

bool says(const LastError& error, std::string_view words) {
  return error.text.find(words) != std::string::npos;
}

// libgit2 1.5 reports a foreign owner as a missing configuration value, later ones as GIT_EOWNER.
bool is_foreign_owner(int status, const LastError& error) {
  return status == GIT_EOWNER || says(error, "safe.directory") ||
         says(error, "not owned by current user");
}

Diagnostic why_not_opened(int status, const LastError& error) {
  if (is_foreign_owner(status, error))
    return {.code = "git-foreign-owner",
            .message = "the repository belongs to another user",
            .hint = "run palermo as that user, or change the owner of the folder with chown"};
  if (says(error, "objectformat") || says(error, "object format") || says(error, "oid type"))
    return {.code = "git-sha256-repository",
            .message = "the repository uses SHA-256 object names, which cannot be read yet",
            .hint = "keep the content in a repository made with --object-format=sha1"};
  if (says(error, "extension") || says(error, "repository version"))
    return {.code = "git-unknown-format",
            .message = "the repository uses an extension of Git that cannot be read",
            .hint = "make a plain copy with git clone --bare and use that"};
  if (status == GIT_ENOTFOUND)
    return {.code = "git-no-repository",
            .message = "there is no Git repository in this folder",
            .hint = "give the top folder of a clone, its .git folder or a bare repository"};
  return {.code = "git-unreadable-repository",
          .message = "the Git repository cannot be opened",
          .hint = "check that you may read it, then run git fsck in it"};
}

bool means_partial_clone(std::string_view setting) {
  return setting == "extensions.partialclone" ||
         (setting.starts_with("remote.") &&
          (setting.ends_with(".partialclonefilter") || setting.ends_with(".promisor")));
}

// Goes through all settings: libgit2's own search by pattern loses memory at each call.
bool fetches_objects_later(git_repository* repository) {
  Config config;
  ConfigIterator iterator;
  if (make_into(config, [&](auto out) {
        return git_repository_config_snapshot(out, repository);
      }) < 0 ||
      make_into(iterator, [&](auto out) {
        return git_config_iterator_new(out, config.get());
      }) < 0)
    return false;
  git_config_entry* entry = nullptr;
  while (git_config_next(&entry, iterator.get()) == 0)
    if (means_partial_clone(entry->name)) return true;
  return false;
}

Diagnostic why_not_found(git_repository* repository, const std::string& revision) {
  if (revision == "HEAD" && git_repository_head_unborn(repository) == 1)
    return {.code = "git-no-commit",
            .message = "the repository has no commit yet",
            .hint = "commit the content first"};
  return {.code = "git-no-revision",
          .message = "the repository has no such revision",
          .hint = "give a branch, a tag or a commit that git log shows"};
}

}  // namespace

Result<Repository> open_repository(const boost::filesystem::path& path) {
  start_library();
  Repository repository;
  const int status = make_into(repository, [&](auto out) {
    return git_repository_open_ext(out, path.c_str(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
  });
  if (status < 0) return fail(why_not_opened(status, last_error()));
  if (git_repository_is_shallow(repository.get()) == 1)
    return fail({.code = "git-shallow-clone",
                 .message = "the repository is a shallow clone",
                 .hint = "fetch the rest with git fetch --unshallow"});
  if (fetches_objects_later(repository.get()))
    return fail({.code = "git-partial-clone",
                 .message = "the repository is a partial clone, files of it are not here",
                 .hint = "clone it again without --filter"});
  return repository;
}

Result<git_oid> locate_tree(git_repository* repository, const std::string& revision) {
  Object named;
  const int status = make_into(named, [&](auto out) {
    return git_revparse_single(out, repository, revision.c_str());
  });
  if (status < 0) return fail(why_not_found(repository, revision));
  Object commit;
  const int peeled = make_into(commit, [&](auto out) {
    return git_object_peel(out, named.get(), GIT_OBJECT_COMMIT);
  });
  if (peeled < 0)
    return fail({.code = "git-not-a-commit",
                 .message = "the revision is not a commit",
                 .hint = "give a branch, a tag or a commit that git log shows"});
  // The object is a commit, and libgit2's types are structs that begin alike.
  return *git_commit_tree_id(reinterpret_cast<const git_commit*>(commit.get()));
}

}  // namespace palermo::git
