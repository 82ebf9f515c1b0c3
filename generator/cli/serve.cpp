// SPDX-License-Identifier: Apache-2.0
// palermo serve: drafts and what the public sees, side by side, on this machine alone.
#include "cli/archive.h"
#include "cli/command.h"
#include "cli/printer.h"
#include "cli/private_folder.h"
#include "cli/public_copy.h"
#include "cli/theme.h"
#include "cli/worker_count.h"
#include "preview/preview.h"
#include "preview/watch.h"

#include <CLI/CLI.hpp>
#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <csignal>
#include <iostream>
#include <memory>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

constexpr const char* epilogue = R"(
Two addresses of this machine, for you alone. One shows the work tree as it lies there, drafts
included, each page with a band that says so; it changes in the browser as you save. The other
shows what `palermo build` makes of the revision: what the public would see, to the byte.

Nothing is written but a folder in TMPDIR, which goes when you end it with Ctrl-C. Requests for
other hosts are refused.

Examples:
  palermo serve
  palermo serve --repo ~/reviews --port 0 --public-port 0)";

struct Options {
  SourceOptions source;
  std::string theme, base_url;
  bool search = false;
  unsigned port = 8000, public_port = 8001;
};

// Signals that end it, kept for ended() by this thread and all that it starts.
class Ending {
 public:
  Ending() {
    ::sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&signals_, signal);
    ::pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;
  ~Ending() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  [[nodiscard]] bool ended() const {
    const timespec at_once{};
    return ::sigtimedwait(&signals_, nullptr, &at_once) > 0;
  }

 private:
  sigset_t signals_{}, before_{};
};

ExitStatus stop(ExitStatus status, const std::vector<Diagnostic>& diagnostics) {
  print(std::cerr, diagnostics, Format::Text);
  return status;
}

std::string address(const preview::Server& server) {
  return fmt::format("http://127.0.0.1:{}/", server.port());
}

void tell(const std::vector<Diagnostic>& problems) {
  if (!problems.empty()) print(std::cerr, problems, Format::Text);
}

void say(const std::string& text) {
  if (!text.empty()) std::cerr << text << std::flush;
}

// Until a signal comes. A change of the work tree is shown at once; the revision is looked at
// about once a second.
void go_on(const Ending& ending, preview::Watch& watch, preview::Preview& drafts,
           preview::Server& server, PublicCopy& copy) {
  constexpr int wait = 100;
  constexpr int look_every = 10;
  for (int turn = 0; !ending.ended(); turn = (turn + 1) % look_every) {
    const preview::Changes changes = watch.wait(wait);
    const bool something = !changes.files.empty() || changes.lost;
    if (something && drafts.changed(changes.files, changes.lost)) {
      server.tell(drafts.version());
      tell(drafts.problems());
    }
    if (turn == 0) say(copy.look());
  }
}

BuildRequest public_request(const Options& options, const fs::path& folder) {
  BuildRequest request;
  request.source = options.source;
  request.source.head.clear();  // a preview leaves no trace with the publisher
  request.source.signature_cache.clear();
  request.source.quiet = true;
  request.out = (folder / "public").string();
  request.base_url = options.base_url;
  request.theme = options.theme;
  request.search = options.search;
  return request;
}

// What is watched and shown: absolute, without links.
tl::expected<preview::PreviewOptions, Failure> preview_options(const Options& options,
                                                               const fs::path& folder) {
  const Result<Instant> now = instant_of(options.source.as_of);
  if (!now) return failed(ExitStatus::Usage, now.error());
  const Result<fs::path> theme = find_theme(options.theme);
  if (!theme) return failed(ExitStatus::Unreadable, theme.error());
  boost::system::error_code error;
  const fs::path content =
      fs::canonical(fs::path(options.source.repository) / options.source.content, error);
  if (error || !fs::is_directory(content))
    return failed(ExitStatus::Unreadable,
                  {.code = "no-work-tree",
                   .message = "there is no content folder to show drafts of",
                   .hint = "name a work tree with --repo; a bare repository has no drafts"});
  return preview::PreviewOptions{.draft = {.content = content,
                                           .temporary = folder,
                                           .today = day_of(*now),
                                           .threads = worker_count(options.source.threads)},
                                 .theme = fs::canonical(*theme),
                                 .name = folder.filename().string()};
}

ExitStatus serve(const Options& options) {
  const Ending ending;
  const PrivateFolder folder;
  if (folder.path().empty())
    return stop(ExitStatus::NotWritten, {{.code = "no-private-folder",
                                          .message = "no private folder can be made in TMPDIR",
                                          .hint = "set TMPDIR to a folder that you may write"}});
  const auto asked = preview_options(options, folder.path());
  if (!asked) return stop(asked.error().status, asked.error().diagnostics);
  auto watch = preview::Watch::over({asked->draft.content, asked->theme / "templates",
                                     asked->theme / "i18n", asked->theme / "site"});
  if (!watch) return stop(ExitStatus::Unreadable, {watch.error()});
  const auto drafts = preview::Preview::open(*asked);
  if (!drafts.value) return stop(ExitStatus::Problems, drafts.diagnostics);

  PublicCopy copy(public_request(options, folder.path()));
  const auto shown = preview::Server::start(
      options.public_port,
      {.give = [&](const std::string& path) { return copy.give(path); }, .version = {}});
  if (!shown) return stop(ExitStatus::NotWritten, {shown.error()});
  const std::string other = address(*shown);
  auto server = preview::Server::start(
      options.port,
      {.give = [&](const std::string& path) { return drafts.value->give(path, other); },
       .version = drafts.value->version()});
  if (!server) return stop(ExitStatus::NotWritten, {server.error()});
  tell(drafts.value->problems());
  std::cout << "Drafts, for you alone: " << address(*server) << '\n'
            << "What the public sees:  " << other << '\n'
            << "Ctrl-C ends both; nothing is left behind." << std::endl;
  go_on(ending, *watch, *drafts.value, *server, copy);
  return ExitStatus::Ok;
}

}  // namespace

void add_serve(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("serve", "show drafts, and what the public sees, in your browser");
  command.footer(epilogue);
  add_source_options(command, options->source);
  command.add_option("--port", options->port, "of the drafts; 0: any that is free")
      ->type_name("PORT")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command.add_option("--public-port", options->public_port, "of the public site; 0: any")
      ->type_name("PORT")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command
      .add_option("--theme", options->theme,
                  "a folder with templates/, i18n/ and site/ of your own")
      ->type_name("DIR");
  command
      .add_option("--base-url", options->base_url,
                  "the public address is to look as if it were served there")
      ->type_name("URL");
  command.add_flag("--search", options->search,
                   "make the search index of the public site too, where there is a Pagefind");
  command.callback([options, &run] { run = [options] { return serve(*options); }; });
}

}  // namespace palermo::cli
