// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.h"

#include <cstdlib>
#include <string>

#include <nlohmann/json.hpp>

#include "attachments/attachment.h"
#include "authority/approval.h"
#include "authority/public_key.h"
#include "authority/register.h"
#include "authority/roots.h"
#include "authority/signature.h"
#include "disclosure/decision.h"
#include "edition/manifest_reader.h"
#include "json/document.h"
#include "markup/check.h"
#include "markup/plain_text.h"
#include "markup/renderer.h"
#include "mechanism/content.h"
#include "mechanism/part_path.h"
#include "templating/templating.h"

namespace palermo::fuzz {
namespace {

const mechanism::Reference& reference() { return mechanism::test::reference(); }

// What we take for JSON, others do too.
void json(std::string_view bytes) {
  if (json::parse("any.json", std::string(bytes)))
    promise(nlohmann::json::accept(bytes.begin(), bytes.end()));
}

// The decision is one of xaa; what it does not own, it never names.
void decision(std::string_view bytes) {
  const mechanism::State* const issuer = reference().state("xaa");
  disclosure::Findings findings;
  const disclosure::Decision read = disclosure::read_decision({.path = "decisions/xaa/0001-x.json",
                                                               .issuer = issuer,
                                                               .issuer_id = "xaa",
                                                               .digits = "0001",
                                                               .bytes = std::string(bytes),
                                                               .signatures = {}},
                                                              reference(), findings);
  for (const disclosure::NamedFile& file : read.files)
    if (const auto path = mechanism::parse_part_path(file.path, reference()))
      promise(disclosure::issuer_of(path->id) == issuer);
  if (read.faulty) promise(!findings.empty());
}

// Nobody has signed it.
void register_of_signers(std::string_view bytes) {
  (void)authority::parse_register("register.json", std::string(bytes));
  const auto read = authority::read_register({"register.json", std::string(bytes), {}}, {});
  promise(has_error(read.diagnostics) && read.value.tenures.empty());
}

void signature(std::string_view bytes) {
  (void)authority::parse_public_key(bytes);
  (void)authority::parse_roots("roots", bytes);
  (void)authority::parse_approval("approval.json", bytes);
  if (const auto parsed = authority::parse_signature(bytes))
    promise(authority::verify(*parsed, "palermo-decision", "nobody has signed this").has_value());
}

void path(std::string_view bytes) {
  const auto parsed = mechanism::parse_part_path(bytes, reference());
  if (!parsed) return;
  promise(bytes.starts_with(mechanism::stem(parsed->id) + "."));
  promise(bytes.find("..") == std::string_view::npos);
}

void markdown(std::string_view bytes) {
  (void)first_heading(bytes);
  if (has_error(check_markdown(bytes))) return;
  std::string html, plain;
  MarkdownRenderer renderer;
  const Rendered rendered = renderer.render(bytes, {.id_prefix = "a"}, html);
  promise(html.size() <= output_limit(bytes.size()));
  for (const char* const never :
       {"<script", "<iframe", "<style", "<!--", "<img", "href=\"javascript"})
    promise(html.find(never) == std::string::npos);
  if (rendered.complete) plain_text(bytes, plain);
}

struct Page {
  templating::Schema schema;
  templating::Key<templating::Text> name = schema.text("name");
  templating::Key<templating::Html> body = schema.html("body");
  templating::Key<templating::Flag> sample = schema.flag("sample");
};

void page_template(std::string_view bytes) {
  const Page page;
  std::vector<Diagnostic> diagnostics;
  templating::TemplateSet set;
  set.add("page", std::string(bytes), diagnostics);
  const templating::Surroundings around{
      .language = Language::Ar,
      .message = [](std::string_view key) -> Result<std::string> {
        if (key == "home") return std::string("\"<home>\"");
        return fail({});
      },
      .constants = {{"site", "R & D"}}};
  (void)templating::compile(set, "page", page.schema, around);
}

// What was cleaned is clean.
void attachment(std::string_view bytes) {
  const auto type = attachments::type_by_content(bytes);
  const std::string file =
      "a." + std::string(type ? attachments::extension(*type) : std::string_view("pdf"));
  (void)attachments::check(bytes, file);
  const auto cleaned = attachments::clean(bytes, file);
  if (!has_error(cleaned.diagnostics) && cleaned.value)
    promise(attachments::check(cleaned.value->bytes, file).empty());
}

void edition_list(std::string_view bytes) {
  const auto document = json::parse("edition.json", std::string(bytes), {.bytes = 1U << 20U});
  if (!document) return;
  json::Problems problems;
  json::Fields fields(document->root(), problems);
  (void)edition::read_reference_list(fields.list("reference"), problems);
  const auto releases = edition::read_releases(fields.list("releases"), reference(), problems);
  for (const auto& file : edition::read_file_list(fields.list("files"), releases, problems))
    if (problems.empty()) promise(file.release < releases.size());
  (void)edition::read_tombstones(fields.list("tombstones"), reference(), problems);
}

}  // namespace

const std::vector<Target>& targets() {
  static const std::vector<Target> all = {{"attachment", attachment},
                                          {"decision", decision},
                                          {"edition", edition_list},
                                          {"json", json},
                                          {"markdown", markdown},
                                          {"path", path},
                                          {"register", register_of_signers},
                                          {"signature", signature},
                                          {"template", page_template}};
  return all;
}

void promise(bool holds) {
  if (!holds) std::abort();
}

}  // namespace palermo::fuzz
