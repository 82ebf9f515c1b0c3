// SPDX-License-Identifier: Apache-2.0
// palermo clean: a PDF, PNG or JPEG without all that is not seen, for a State to look at and decide
// on.
#include "attachments/attachment.h"
#include "base/sha256.h"
#include "cli/command.h"
#include "cli/content_folder.h"
#include "cli/printer.h"

#include <CLI/CLI.hpp>
#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <iostream>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;

constexpr const char* epilogue = R"(
Takes out what no page and no picture shows: authors, places and times, comments, bookmarks,
scripts, embedded files, earlier versions, data behind the end. What it cannot take out without
changing what is seen (forms, layers, hidden text), it tells, and writes nothing.

Examples:
  palermo clean annex.pdf
  palermo clean photograph.jpg \
      --to content/reviews/xaa/criminalization/document/annual-figures.photograph.jpg

Look at the new file before you decide on it: a decision binds to its bytes, and only clean files
are published.)";

// What a hostile file can make a library ask for, at most.
constexpr rlim_t most_memory = rlim_t{4} * 1024 * 1024 * 1024;

struct Options {
  std::string file, to;
};

// "annex.pdf" becomes "annex.clean.pdf", with the ending of what it is.
std::string default_name(const std::string& file, attachments::Type type) {
  const fs::path path(file);
  const std::string name =
      path.stem().string() + ".clean." + std::string(attachments::extension(type));
  return (path.parent_path() / name).string();
}

Result<void> write_new(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  bool good = file >= 0;
  while (good && !bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    good = n > 0;
    if (good) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  const bool closed = file >= 0 && ::close(file) == 0;
  if (good && closed) return {};
  return fail({.code = "not-written",
               .at = {path},
               .message = "the clean file could not be written",
               .hint = "name a file that does not exist yet, in a folder that can be written to"});
}

ExitStatus stop(const std::vector<Diagnostic>& diagnostics, ExitStatus status) {
  print(std::cerr, diagnostics, Format::Text);
  return status;
}

void tell(const std::string& path, std::string_view bytes,
          const std::vector<Diagnostic>& removed) {
  for (const Diagnostic& diagnostic : removed)
    std::cout << fmt::format("mended: {} [{}]\n", diagnostic.message, diagnostic.code);
  std::cout << fmt::format("{}: {} bytes, SHA-256 {}\nLook at it, then decide on it.\n", path,
                           bytes.size(), to_text(sha256(bytes)));
}

ExitStatus clean(const Options& options) {
#ifndef __SANITIZE_ADDRESS__
  rlimit limit{};
  if (::getrlimit(RLIMIT_AS, &limit) == 0) {
    limit.rlim_cur = std::min(limit.rlim_cur, most_memory);
    (void)::setrlimit(RLIMIT_AS, &limit);
  }
#endif
  const Result<std::string> bytes = read_file(options.file);
  if (!bytes) return stop({bytes.error()}, ExitStatus::Unreadable);
  auto made = attachments::clean(*bytes, options.file);
  if (!made.value) return stop(made.diagnostics, ExitStatus::Problems);
  const std::string path =
      options.to.empty() ? default_name(options.file, made.value->type) : options.to;
  if (attachments::type_by_name(path) != made.value->type)
    return stop({{.code = "attachment-name",
                  .at = {path},
                  .message = "the name of the clean file is not that of its type",
                  .hint = fmt::format("let it end in .{}",
                                      attachments::extension(made.value->type))}},
                ExitStatus::Usage);
  if (const auto written = write_new(path, made.value->bytes); !written)
    return stop({written.error()}, ExitStatus::NotWritten);
  tell(path, made.value->bytes, attachments::check(*bytes, options.file));
  return ExitStatus::Ok;
}

}  // namespace

void add_clean(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "clean", "make a PDF, PNG or JPEG that holds nothing but what is seen");
  command.footer(epilogue);
  command.add_option("file", options->file, "a PDF, PNG or JPEG")->required()->type_name("FILE");
  command.add_option("--to", options->to, "where to write; default: FILE with .clean in its name")
      ->type_name("FILE");
  command.callback([options, &run] { run = [options] { return clean(*options); }; });
}

}  // namespace palermo::cli
