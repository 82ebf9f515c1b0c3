// SPDX-License-Identifier: Apache-2.0
#include "output/manifest.h"

#include "base/sha256.h"
#include "json/writer.h"
#include "output/files.h"
#include "output/place.h"

#include <boost/filesystem.hpp>

#include <algorithm>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

bool holds(const fs::path& path, const std::string& wanted) {
  const OpenFile file(path);
  std::string bytes(wanted.size() + 1, '\0');
  return file.good() && file.fill(bytes) == static_cast<std::ptrdiff_t>(wanted.size()) &&
         bytes.compare(0, wanted.size(), wanted) == 0;
}

bool has_bytes(const fs::path& site, const WrittenFile& file, std::string& buffer) {
  const OpenFile there(site / std::string(file.path));
  if (!there.good()) return false;
  buffer.resize(file.size + 1);
  return there.fill(buffer) == static_cast<std::ptrdiff_t>(file.size) &&
         sha256(std::string_view(buffer).substr(0, file.size)) == file.digest;
}

}  // namespace

std::string write_manifest(const std::vector<WrittenFile>& files) {
  std::string out(manifest_mark);
  out += "\n\"manifest\":1,\n\"files\":[";
  for (std::size_t i = 0; i < files.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    json::Writer(out)
        .begin_object()
        .field("path", files[i].path)
        .field("sha256", to_text(files[i].digest))
        .field("size", files[i].size)
        .end_object();
  }
  out += "\n]}\n";
  return out;
}

bool same_site(const fs::path& site, const std::vector<WrittenFile>& files,
               const std::string& manifest) {
  if (!holds(site / manifest_name.data(), manifest)) return false;
  const auto there = list_files(site);
  if (!there || there->size() != files.size() + 1) return false;
  std::string buffer;
  return std::all_of(files.begin(), files.end(),
                     [&](const WrittenFile& file) { return has_bytes(site, file, buffer); });
}

}  // namespace palermo::output
