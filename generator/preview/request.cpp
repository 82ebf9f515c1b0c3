// SPDX-License-Identifier: Apache-2.0
#include "preview/request.h"

#include "output/release.h"

#include <array>
#include <utility>

namespace palermo::preview {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> types = {{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".jsonl", "application/jsonl"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".ico", "image/x-icon"},
    {".pdf", "application/pdf"},
    {".xml", "application/xml"},
    {".csv", "text/csv; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".md", "text/markdown; charset=utf-8"},
    {".gz", "application/gzip"},
    {".webmanifest", "application/manifest+json"},
}};

bool is_own_host(std::string_view host, unsigned port) {
  const std::string ending = ":" + std::to_string(port);
  return host == "127.0.0.1" + ending || host == "localhost" + ending;
}

}  // namespace

Verdict judge(const Request& request, unsigned port) {
  if (!is_own_host(request.host, port)) return {421, ""};
  if (request.method != "GET" && request.method != "HEAD") return {405, ""};
  const std::string_view target = request.target.substr(0, request.target.find_first_of("?#"));
  if (!target.starts_with('/')) return {400, ""};
  std::string path(target.substr(1));
  if (path.empty() || path.ends_with('/')) path += "index.html";
  if (path == events_path || path == "manifest.json" || output::safe_path(path))
    return {200, std::move(path)};
  return {404, ""};
}

std::string_view media_type(std::string_view path) {
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

}  // namespace palermo::preview
