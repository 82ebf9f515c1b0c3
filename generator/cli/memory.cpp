// SPDX-License-Identifier: Apache-2.0
#include "cli/memory.h"

#include "authority/private_file.h"
#include "cli/archive.h"
#include "cli/build_key.h"
#include "cli/worker_count.h"
#include "output/footprint.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

constexpr std::size_t most_bytes = 1024;

// Longer than a tick of the kernel's clock, by which it stamps what changes.
constexpr std::chrono::milliseconds tick{20};

// Warnings that depend on the day come at least daily.
constexpr std::chrono::hours longest{24};

struct Remembered {
  Sha256 key;
  Instant from, until;  // the first instant of which it no longer holds
  Sha256 footprint;
};

std::string seconds(Instant instant) { return std::to_string(instant.time_since_epoch().count()); }

// All of the file but the instants, which are read back first, can be made again: so it is told
// from a damaged one by being compared with what it has to be.
std::string text_of(const Remembered& build) {
  std::string text = "palermo: a build, 1\n" + to_text(build.key) + '\n' + seconds(build.from) +
                     '\n' + seconds(build.until) + '\n' + to_text(build.footprint) + '\n';
  return text + to_text(sha256(text)) + '\n';
}

std::optional<Instant> instant_in(std::string_view text, int line) {
  for (; line > 0; --line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  std::int64_t count = 0;
  constexpr std::size_t most_digits = 12;
  const std::string_view digits = text.substr(0, text.find('\n'));
  if (digits.empty() || digits.size() > most_digits) return std::nullopt;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    count = count * 10 + (digit - '0');
  }
  return Instant(std::chrono::seconds(count));
}

bool below(const fs::path& folder, const fs::path& top) {
  const fs::path inner = fs::weakly_canonical(folder), outer = fs::weakly_canonical(top);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first ==
         outer.end();
}

Result<void> check_place(const BuildRequest& request) {
  const fs::path content = fs::path(request.source.repository) / request.source.content;
  if (!below(request.cache, request.out) && !below(request.cache, content)) return {};
  return fail({.code = "cache-not-private",
               .at = {request.cache},
               .message = "the folder of the cache lies in the site or in the content",
               .hint = "name a folder elsewhere, that only you may enter"});
}

}  // namespace

Result<Memory> Memory::open(const BuildRequest& request) {
  Memory memory(request);
  const bool plain = request.edition.empty() && request.source.head.empty() &&
                     !request.ready_theme;
  if (request.cache.empty()) return memory;
  if (const auto good = check_place(request); !good) return fail(good.error());
  if (const auto made = authority::make_private_folder(request.cache); !made)
    return fail(made.error());
  const auto program = program_key();
  if (!plain || !program) return memory;
  const auto key = build_key(request, *program);
  if (!key) return memory;
  memory.program_ = *program;
  memory.key_ = *key;
  const std::string out = fs::weakly_canonical(request.out).string();
  memory.file_ = fs::path(request.cache) / ("build-" + to_text(sha256(out)));
  return memory;
}

bool Memory::stands() const {
  if (file_.empty() || !output::is_alone(request_->out)) return false;
  const auto text = authority::read_private(file_, most_bytes);
  if (!text) return false;
  const auto as_of = instant_of(request_->source.as_of);
  const auto from = instant_in(*text, 2), until = instant_in(*text, 3);
  if (!as_of || !from || !until || *as_of < *from || *as_of >= *until) return false;
  const auto lies = output::footprint(request_->out, worker_count(request_->source.threads));
  return lies && *text == text_of({key_, *from, *until, *lies});
}

void Memory::remember(Instant as_of, Instant changes_at) const {
  if (file_.empty()) return;
  const auto key = build_key(*request_, program_);
  if (!key || *key != key_ || as_of < Instant()) return;  // something changed meanwhile
  std::this_thread::sleep_for(tick);
  const auto lies = output::footprint(request_->out, worker_count(request_->source.threads));
  if (!lies) return;
  const Instant until = std::min(changes_at, as_of + longest);
  (void)authority::write_private(file_, text_of({key_, as_of, until, *lies}));
}

}  // namespace palermo::cli
