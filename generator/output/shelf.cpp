// SPDX-License-Identifier: Apache-2.0
#include "output/shelf.h"

#include "output/durable.h"
#include "output/failure.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

constexpr const char* link_name = "current";

// What one may find in a shelf: anything else was not put there by us.
bool is_ours(const std::string& name) {
  static constexpr std::array<std::string_view, 4> names = {link_name, "current.new", "releases",
                                                            "private"};
  return std::ranges::find(names, name) != names.end();
}

Result<void> check_contents(const fs::path& folder) {
  boost::system::error_code error;
  for (fs::directory_iterator entry(folder, error);
       !error && entry != fs::directory_iterator(); entry.increment(error))
    if (!is_ours(entry->path().filename().string()))
      return fail(refusal("shelf-foreign",
                          folder.string() + " holds what this program did not put there: " +
                              entry->path().filename().string(),
                          "nothing was changed; name a new or an empty folder"));
  if (!error) return {};
  errno = error.value();
  return fail(system_failure("the folder cannot be read", folder.string()));
}

Result<void> make_folder(const fs::path& path, mode_t mode) {
  if (::mkdir(path.c_str(), mode) == 0 || errno == EEXIST) {
    if (::chmod(path.c_str(), mode) == 0) return {};
  }
  return fail(system_failure("the folder cannot be made", path.string()));
}

Result<void> make_folders(const fs::path& folder) {
  struct Wanted {
    fs::path path;
    mode_t mode;
  };
  for (const Wanted& wanted : {Wanted{folder, 0755}, Wanted{folder / "releases", 0755},
                               Wanted{folder / "private", 0700}})
    if (const auto made = make_folder(wanted.path, wanted.mode); !made) return made;
  return {};
}

Result<void> empty_work(const fs::path& work) {
  boost::system::error_code error;
  fs::remove_all(work, error);
  if (!error) return make_folder(work, 0700);
  errno = error.value();
  return fail(system_failure("what an earlier publication left cannot be removed", work.string()));
}

// A private file that a publisher was writing when it died: "head.json.Zk3u9a", "0007.json.new".
bool is_half_written(const fs::path& path) {
  const std::string name = path.filename().string();
  constexpr std::string_view head = "head.json.";
  return name.ends_with(".new") ||
         (name.starts_with(head) && name.size() == head.size() + 6);
}

// The private folder and those right below it.
void remove_half_written(const fs::path& folder, int depth = 1) {
  boost::system::error_code error, ignored;
  std::vector<fs::path> halves;
  for (fs::directory_iterator entry(folder, error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const fs::file_type type = entry->symlink_status(ignored).type();
    if (type == fs::directory_file && depth > 0) remove_half_written(entry->path(), depth - 1);
    if (type == fs::regular_file && is_half_written(entry->path()))
      halves.push_back(entry->path());
  }
  for (const fs::path& half : halves) fs::remove(half, ignored);
}

// By one rename: there is no moment without a link.
Result<void> point_to(const fs::path& folder, const std::string& release) {
  const fs::path fresh = folder / "current.new";
  (void)::unlink(fresh.c_str());
  const std::string target = "releases/" + release;
  if (::symlink(target.c_str(), fresh.c_str()) != 0 ||
      ::rename(fresh.c_str(), (folder / link_name).c_str()) != 0)
    return fail(system_failure("the new site cannot be served", folder.string()));
  return {};
}

}  // namespace

Result<Shelf> Shelf::open(const fs::path& folder) {
  const Result<fs::path> place = resolve(folder);
  if (!place) return fail(place.error());
  boost::system::error_code error;
  if (fs::exists(*place, error))
    if (const auto good = check_contents(*place); !good) return fail(good.error());
  if (const auto made = make_folders(*place); !made) return fail(made.error());
  Result<Lock> lock = Lock::take(*place / "private" / "publish");
  if (!lock) return fail(lock.error());
  Shelf shelf(std::move(*lock), *place);
  if (const auto emptied = empty_work(shelf.work()); !emptied) return fail(emptied.error());
  remove_half_written(shelf.folder_ / "private");
  if (const auto found = shelf.find_current(); !found) return fail(found.error());
  return shelf;
}

// A link that cannot be read is not a link that is not there: who took it for that would remove
// what is served.
Result<void> Shelf::find_current() {
  const fs::path link = folder_ / link_name;
  boost::system::error_code error;
  const fs::file_status status = fs::symlink_status(link, error);
  if (status.type() == fs::file_not_found) return {};
  const fs::path target = fs::read_symlink(link, error);
  if (error && error != boost::system::errc::invalid_argument) {  // that: it is no link
    errno = error.value();
    return fail(system_failure("the link to what is served cannot be read", link.string()));
  }
  if (target.parent_path() == "releases" && fs::is_directory(folder_ / target, error))
    current_ = folder_ / target;
  return {};
}

fs::path Shelf::remembered(const std::string& name) const { return folder_ / "private" / name; }

fs::path Shelf::work() const { return remembered("work"); }

Result<std::vector<std::string>> Shelf::releases() const {
  std::vector<std::string> names;
  boost::system::error_code error;
  for (fs::directory_iterator entry(folder_ / "releases", error);
       !error && entry != fs::directory_iterator(); entry.increment(error))
    names.push_back(entry->path().filename().string());
  std::ranges::sort(names);
  if (!error) return names;
  errno = error.value();
  return fail(system_failure("the folder of releases cannot be read", folder_.string()));
}

Result<void> Shelf::serve(const fs::path& site, const std::string& name) {
  const fs::path place = folder_ / "releases" / name;
  if (const auto flushed = flush_files(site); !flushed) return flushed;
  boost::system::error_code error;
  if (current_ != place) fs::remove_all(place, error);
  if (::rename(site.c_str(), place.c_str()) != 0)
    return fail(system_failure("the new site cannot be put in its place", place.string()));
  if (const auto flushed = flush_folder(place.parent_path()); !flushed) return flushed;
  if (const auto turned = point_to(folder_, name); !turned) return turned;
  current_ = place;
  return flush_folder(folder_);
}

Result<void> Shelf::remove(const std::string& release) {
  const fs::path place = folder_ / "releases" / release;
  if (place == current_) return {};
  boost::system::error_code error;
  fs::remove_all(place, error);
  if (!error) return flush_folder(place.parent_path());
  errno = error.value();
  return fail(system_failure("an old release cannot be removed", place.string()));
}

void Shelf::clear_work() {
  boost::system::error_code error;
  fs::remove_all(work(), error);
}

Result<void> Shelf::keep(const fs::path& folder, const std::string& name) {
  const fs::path place = remembered(name);
  boost::system::error_code error;
  fs::create_directories(place.parent_path(), error);
  fs::remove_all(place, error);
  if (::rename(folder.c_str(), place.c_str()) == 0) return {};
  return fail(system_failure("what was published cannot be kept", place.string()));
}

Result<void> Shelf::remember(const std::string& name, std::string_view bytes) {
  const fs::path path = remembered(name);
  boost::system::error_code error;
  fs::create_directories(path.parent_path(), error);
  return write_durably(path, bytes);
}

}  // namespace palermo::output
