// SPDX-License-Identifier: Apache-2.0
#include "cli/public_copy.h"

#include "cli/content_folder.h"
#include "git/revision.h"

#include <boost/filesystem.hpp>

#include <chrono>
#include <sstream>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

std::string make(const BuildRequest& request) {
  std::ostringstream out, errors;
  (void)build_site(request, out, errors);
  return errors.str();
}

}  // namespace

std::string PublicCopy::look() {
  std::string said;
  if (making_.valid()) {
    if (making_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return said;
    said = making_.get();
  }
  const SourceOptions& source = request_.source;
  const auto revision = git::Revision::open(source.repository, source.revision, source.content);
  std::optional<Sha256> present;
  if (revision) present = revision->fingerprint();
  if (!begun_ || present != made_of_) {
    begun_ = true;
    made_of_ = present;
    making_ = std::async(std::launch::async, make, request_);
  }
  return said;
}

preview::Answer PublicCopy::give(const std::string& path) const {
  boost::system::error_code error;
  const fs::path folder = request_.out;
  if (!fs::is_directory(folder, error))
    return {503, "There is no public site yet. If it stays so, the terminal says why.\n"};
  if (!fs::is_regular_file(fs::symlink_status(folder / path, error)))
    return {404, "There is no such file.\n"};
  Result<std::string> bytes = read_file(folder / path);
  return bytes ? preview::Answer{200, std::move(*bytes)} : preview::Answer{404, ""};
}

}  // namespace palermo::cli
