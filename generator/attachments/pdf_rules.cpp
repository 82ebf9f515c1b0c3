// SPDX-License-Identifier: Apache-2.0
#include "attachments/pdf_rules.h"

#include <algorithm>
#include <array>
#include <string>

namespace palermo::attachments {
namespace {

struct Rule {
  std::string_view name, reason;
};

constexpr std::array<Rule, 39> keys = {{{"/AA", "pdf-action"},
                                        {"/AF", "pdf-embedded-file"},
                                        {"/AcroForm", "pdf-form"},
                                        {"/ActualText", "pdf-replacement-text"},
                                        {"/Alternates", "pdf-private-data"},
                                        {"/Author", "pdf-author-data"},
                                        {"/ByteRange", "pdf-signature"},
                                        {"/Collection", "pdf-embedded-file"},
                                        {"/Creator", "pdf-author-data"},
                                        {"/DPartRoot", "pdf-entry"},
                                        {"/DSS", "pdf-signature"},
                                        {"/EF", "pdf-embedded-file"},
                                        {"/EmbeddedFiles", "pdf-embedded-file"},
                                        {"/Encrypt", "pdf-encrypted"},
                                        {"/Info", "pdf-author-data"},
                                        {"/JS", "pdf-script"},
                                        {"/JavaScript", "pdf-script"},
                                        {"/LastModified", "pdf-private-data"},
                                        {"/Metadata", "pdf-xmp"},
                                        {"/NeedsRendering", "pdf-form"},
                                        {"/OC", "pdf-layers"},
                                        {"/OCGs", "pdf-layers"},
                                        {"/OCProperties", "pdf-layers"},
                                        {"/OPI", "pdf-external"},
                                        {"/OpenAction", "pdf-action"},
                                        {"/Outlines", "pdf-bookmarks"},
                                        {"/Perms", "pdf-signature"},
                                        {"/PieceInfo", "pdf-private-data"},
                                        {"/PresSteps", "pdf-action"},
                                        {"/Prev", "pdf-history"},
                                        {"/Producer", "pdf-author-data"},
                                        {"/Ref", "pdf-external"},
                                        {"/RichMediaContent", "pdf-embedded-file"},
                                        {"/Sig", "pdf-signature"},
                                        {"/SpiderInfo", "pdf-private-data"},
                                        {"/Threads", "pdf-entry"},
                                        {"/Thumb", "pdf-thumbnail"},
                                        {"/XFA", "pdf-form"},
                                        {"/XRefStm", "pdf-history"}}};

constexpr std::array<Rule, 30> values = {{{"/3D", "pdf-embedded-file"},
                                          {"/EmbeddedFile", "pdf-embedded-file"},
                                          {"/FileAttachment", "pdf-embedded-file"},
                                          {"/Filespec", "pdf-embedded-file"},
                                          {"/GoTo3DView", "pdf-action"},
                                          {"/GoToDp", "pdf-action"},
                                          {"/GoToE", "pdf-action"},
                                          {"/GoToR", "pdf-action"},
                                          {"/Hide", "pdf-action"},
                                          {"/ImportData", "pdf-action"},
                                          {"/JavaScript", "pdf-script"},
                                          {"/Launch", "pdf-action"},
                                          {"/Metadata", "pdf-xmp"},
                                          {"/Movie", "pdf-embedded-file"},
                                          {"/Named", "pdf-action"},
                                          {"/OCG", "pdf-layers"},
                                          {"/OCMD", "pdf-layers"},
                                          {"/PS", "pdf-external"},
                                          {"/Projection", "pdf-annotation"},
                                          {"/Rendition", "pdf-action"},
                                          {"/ResetForm", "pdf-action"},
                                          {"/RichMedia", "pdf-embedded-file"},
                                          {"/Screen", "pdf-embedded-file"},
                                          {"/SetOCGState", "pdf-layers"},
                                          {"/Sig", "pdf-signature"},
                                          {"/Sound", "pdf-embedded-file"},
                                          {"/SubmitForm", "pdf-action"},
                                          {"/Thread", "pdf-action"},
                                          {"/Trans", "pdf-action"},
                                          {"/Widget", "pdf-form"}}};

template <std::size_t Count>
std::optional<std::string_view> find(const std::array<Rule, Count>& rules, std::string_view name) {
  const auto found = std::ranges::lower_bound(rules, name, {}, &Rule::name);
  if (found == rules.end() || found->name != name) return std::nullopt;
  return found->reason;
}

template <std::size_t Count>
bool holds(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool starts_with_scheme(std::string target) {
  for (char& c : target)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return target.starts_with("https://") || target.starts_with("http://") ||
         target.starts_with("mailto:");
}

// [page /Fit …]: a page of this document, by itself.
bool is_page_target(QPDFObjectHandle target) {
  return target.isArray() && target.getArrayNItems() > 0 && target.getArrayItem(0).isPageObject();
}

}  // namespace

std::optional<std::string_view> reason_against_key(std::string_view key) {
  return find(keys, key);
}

std::optional<std::string_view> reason_against_value(std::string_view key, std::string_view name) {
  if (key != "/S" && key != "/Type" && key != "/Subtype") return std::nullopt;
  return find(values, name);
}

bool belongs_in_catalog(std::string_view key) {
  constexpr std::array<std::string_view, 6> names = {"/Type", "/Pages",          "/Version",
                                                     "/Lang", "/StructTreeRoot", "/MarkInfo"};
  return holds(names, key);
}

bool belongs_in_page(std::string_view key) {
  constexpr std::array<std::string_view, 12> names = {
      "/Type",  "/Parent", "/Resources", "/MediaBox",      "/CropBox", "/Rotate", "/Contents",
      "/Group", "/Annots", "/UserUnit",  "/StructParents", "/Tabs"};
  return holds(names, key);
}

bool belongs_in_link(std::string_view key) {
  constexpr std::array<std::string_view, 12> names = {
      "/Type", "/Subtype", "/Rect", "/Border", "/C",          "/H",
      "/F",    "/A",       "/Dest", "/BS",     "/QuadPoints", "/StructParent"};
  return holds(names, key);
}

bool is_harmless_link(QPDFObjectHandle annotation) {
  if (!annotation.isDictionaryOfType("", "/Link")) return false;
  if (annotation.hasKey("/Dest")) return is_page_target(annotation.getKey("/Dest"));
  QPDFObjectHandle action = annotation.getKey("/A");
  if (!action.isDictionary() || action.hasKey("/Next")) return false;
  if (action.getKey("/S").isNameAndEquals("/GoTo")) return is_page_target(action.getKey("/D"));
  return action.getKey("/S").isNameAndEquals("/URI") && action.getKey("/URI").isString() &&
         starts_with_scheme(action.getKey("/URI").getStringValue());
}

Packing packing_of(QPDFObjectHandle stream) {
  QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
  if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
  if (filter.isNull()) return Packing::Plain;
  if (filter.isNameAndEquals("/FlateDecode")) return Packing::Flate;
  if (filter.isNameAndEquals("/DCTDecode")) return Packing::Jpeg;
  return Packing::Other;
}

}  // namespace palermo::attachments
