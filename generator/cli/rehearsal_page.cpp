// SPDX-License-Identifier: Apache-2.0
// A rehearsal as one page for those who approve: no script, no other file, nothing from elsewhere.
// It is private until it is published, and says so.
#include "authority/private_file.h"
#include "cli/approvals.h"
#include "cli/rehearsal.h"
#include "templating/escape.h"

#include <fmt/format.h>

namespace palermo::cli {
namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root { color-scheme: light dark; --line: #8886; --soft: #8881; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1.5rem; }
body { max-inline-size: 72rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin-block: 2.5rem 0.25rem; }
p { max-inline-size: 44rem; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding-block: 0.5rem; }
th, td { padding-inline-end: 0.75rem; border-block-end: 1px solid var(--line); }
th { font-weight: 600; }
code { font: 0.85em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
td code { display: block; opacity: 0.8; }
.notice { background: var(--soft); border-inline-start: 0.25rem solid; padding: 0.75rem 1rem; }
.scroll { overflow-x: auto; }
@media print {
  body { max-inline-size: none; padding: 0; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
}
</style>
</head>
<body>
<h1>{title}</h1>
<p class="notice">Private: it tells of what is not public yet.</p>
)";

// The braces of the style keep it from being a format.
std::string head_of(const Rehearsal& rehearsal) {
  static constexpr std::string_view place = "{title}";
  const std::string_view title =
      rehearsal.to_publish ? "Rehearsal of the next publication" : "Two revisions compared";
  std::string out(head);
  for (std::size_t at = out.find(place); at != std::string::npos; at = out.find(place))
    out.replace(at, place.size(), title);
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  templating::append(out, text, templating::Escape::Text);
  return out;
}

std::string row(const Line& line) {
  return fmt::format("<tr><td>{}</td><td>{}</td><td>{}<code>{}</code></td><td>{}</td></tr>\n",
                     in_words(line.effect), language_in_words(line.language), escaped(line.what),
                     escaped(line.path), escaped(by_in_words(line)));
}

std::string section(const Chapter& chapter) {
  std::string out = fmt::format(
      "<section>\n<h2>{}</h2>\n<p>{}</p>\n<div class=\"scroll\"><table>\n<thead><tr>"
      "<th scope=\"col\">Effect</th><th scope=\"col\">Language</th><th scope=\"col\">What</th>"
      "<th scope=\"col\">Decision</th></tr></thead>\n<tbody>\n",
      escaped(chapter.title), counts_of(chapter.lines));
  for (const Line& line : chapter.lines) out += row(line);
  return out + "</tbody>\n</table></div>\n</section>\n";
}

std::string closing(const Rehearsal& rehearsal) {
  static constexpr std::string_view end = "</body>\n</html>\n";
  if (!rehearsal.to_publish) return std::string(end);
  const Sha256& digest = rehearsal.after.digest;
  std::string out = fmt::format(
      "<section>\n<h2>Approval</h2>\n<p>Digest of the edition, which stands for every file of it:"
      "</p>\n<p><code>{}</code></p>\n<p>{}</p>\n",
      to_text(digest), escaped(approvals_in_words(rehearsal)));
  if (!rehearsal.changes.empty())
    out += fmt::format("<p>To approve:<br><code>{}</code></p>\n<p>Or without palermo:<br>"
                       "<code>{}</code></p>\n",
                       escaped(approve_command(digest, rehearsal.to)),
                       escaped(approve_with_ssh_keygen(digest)));
  return (out + "</section>\n").append(end);
}

}  // namespace

std::string as_page(const Rehearsal& rehearsal) {
  std::string out = head_of(rehearsal);
  out += fmt::format("<p>{}</p>\n", escaped(summary_of(rehearsal)));
  for (const Chapter& chapter : chapters_of(rehearsal)) out += section(chapter);
  return out + closing(rehearsal);
}

Result<void> write_page(const Rehearsal& rehearsal, const std::string& file) {
  if (file.empty() || authority::write_private(file, as_page(rehearsal))) return {};
  return fail({.code = "page-not-written",
               .at = {file},
               .message = "the page cannot be written",
               .hint = "may this user write there?"});
}

}  // namespace palermo::cli
