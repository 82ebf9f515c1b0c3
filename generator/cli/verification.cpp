// SPDX-License-Identifier: Apache-2.0
#include "cli/verification.h"

#include "base/read_stream.h"
#include "cli/printer.h"
#include "cli/publish.h"
#include "downloads/unpack.h"
#include "output/compare.h"
#include "output/verify.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;

// Made private, and gone when the work is done.
class WorkFolder {
 public:
  WorkFolder() {
    std::string name = (fs::temp_directory_path() / "palermo-verify-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    boost::system::error_code error;
    if (!path_.empty()) fs::remove_all(path_, error);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// Where the site says it is served: robots.txt names its sitemap.
std::string base_url_of(const fs::path& site) {
  std::ifstream file((site / "robots.txt").string());
  const std::string text = read_stream(file);
  constexpr std::string_view mark = "Sitemap: ", name = "sitemap.xml";
  const std::size_t start = text.find(mark);
  if (start == std::string::npos) return {};
  const std::size_t from = start + mark.size();
  const std::size_t end = text.find(name, from);
  return end == std::string::npos ? std::string() : text.substr(from, end - from);
}

BuildRequest as_built(const VerifyRequest& request, const fs::path& edition, const fs::path& out) {
  const fs::path site = request.site;
  BuildRequest build;
  build.source.quiet = true;
  build.edition = edition.string();
  build.out = out.string();
  build.base_url = base_url_of(site);
  build.theme = request.theme;
  build.pagefind = request.pagefind;
  build.search = fs::exists(site / "search");
  build.downloads = fs::exists(site / "data" / "edition.tar.gz");
  build.docs = fs::exists(site / "docs");
  return build;
}

Result<fs::path> unpacked(const std::string& edition, const fs::path& work) {
  if (fs::is_directory(edition)) return fs::absolute(edition);
  if (const auto done = downloads::unpack(edition, work); !done) return fail(done.error());
  return work / "edition";  // as the archive names it
}

ExitStatus refuse(std::ostream& errors, ExitStatus status, std::vector<Diagnostic> diagnostics) {
  print(errors, diagnostics, Format::Text);
  return status;
}

ExitStatus check_manifest(const VerifyRequest& request, std::ostream& out, std::ostream& errors) {
  const auto verified = output::verify_site(request.site);
  if (!verified) return refuse(errors, ExitStatus::Unreadable, {verified.error()});
  if (!verified->differences.empty())
    return refuse(errors, ExitStatus::Problems, verified->differences);
  const auto digest = output::site_digest(request.site);
  if (!digest) return refuse(errors, ExitStatus::Unreadable, {digest.error()});
  if (!request.quiet)
    out << fmt::format("{} files, {:.1f} MB: each is as the manifest says.\nThe manifest: {}\n",
                       verified->files, static_cast<double>(verified->bytes) / 1e6,
                       to_text(*digest));
  return ExitStatus::Ok;
}

std::vector<Diagnostic> as_problems(const std::vector<std::string>& paths) {
  std::vector<Diagnostic> problems;
  for (const std::string& path : paths)
    problems.push_back({.code = "verify-differs",
                        .at = {path},
                        .message = "it does not follow from the edition",
                        .hint = "use the version of palermo that built the site; if it differs "
                                "still, the site holds more or less than its edition"});
  return problems;
}

ExitStatus check_edition(const VerifyRequest& request, std::ostream& out, std::ostream& errors) {
  const WorkFolder work;
  const Result<fs::path> edition = unpacked(request.edition, work.path());
  if (!edition) return refuse(errors, ExitStatus::Unreadable, {edition.error()});
  const fs::path again = work.path() / "site";
  std::ostringstream unused;
  const ExitStatus built = build_site(as_built(request, *edition, again), unused, errors);
  if (built != ExitStatus::Ok) return built;
  const auto differing = output::differing_files(request.site, again);
  if (!differing) return refuse(errors, ExitStatus::Unreadable, {differing.error()});
  if (!differing->empty()) return refuse(errors, ExitStatus::Problems, as_problems(*differing));
  if (!request.quiet)
    out << "Built again from the edition: the same site, byte for byte.\n";
  return ExitStatus::Ok;
}

}  // namespace

ExitStatus verify(const VerifyRequest& request, std::ostream& out, std::ostream& errors) {
  const ExitStatus whole = check_manifest(request, out, errors);
  if (whole != ExitStatus::Ok || request.edition.empty()) return whole;
  return check_edition(request, out, errors);
}

}  // namespace palermo::cli
