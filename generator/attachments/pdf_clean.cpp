// SPDX-License-Identifier: Apache-2.0
// Takes out of a PDF what its pages do not need, and lays it out anew.
#include "attachments/attachment.h"
#include "attachments/jpeg.h"
#include "attachments/pdf.h"
#include "attachments/pdf_layout.h"
#include "attachments/pdf_rules.h"

#include <array>
#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace palermo::attachments {
namespace {

// What would change a page, or what the State has to see for itself, is left for check() to refuse.
bool can_be_dropped(std::string_view reason) {
  constexpr std::array<std::string_view, 6> kept = {"pdf-form",      "pdf-layers",
                                                    "pdf-signature", "pdf-external",
                                                    "pdf-encrypted", "pdf-history"};
  return std::ranges::find(kept, reason) == kept.end();
}

// Takes "/ActualText (…)" out of the marks of a content stream.
class DropReplacementText : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(QPDFTokenizer::Token const& token) override {
    const auto type = token.getType();
    if (type == QPDFTokenizer::tt_name && token.getValue() == "/ActualText") {
      dropping_ = true;
      return;
    }
    if (dropping_) {
      dropping_ = type == QPDFTokenizer::tt_space || type == QPDFTokenizer::tt_comment;
      return;
    }
    writeToken(token);
  }

 private:
  bool dropping_ = false;
};

class Cleaner {
 public:
  Cleaner(QPDF& pdf, Reasons& reasons) : pdf_(pdf), reasons_(reasons) {}

  void run() {
    collect_targets();
    for (QPDFObjectHandle page : pdf_.getAllPages()) clean_page(page);
    keep_only(pdf_.getRoot(), belongs_in_catalog);
    for (const char* key : {"/Info", "/ID", "/Prev", "/XRefStm"}) pdf_.getTrailer().removeKey(key);
    for (QPDFObjectHandle object : pdf_.getAllObjects()) {
      drop(object, 0);
      if (object.isStream()) clean_stream(object);
    }
  }

 private:
  using Belongs = bool (*)(std::string_view key);

  // But what must not go unseen.
  static void keep_only(QPDFObjectHandle dictionary, Belongs belongs) {
    for (const std::string& key : dictionary.getKeys()) {
      const auto reason = reason_against_key(key);
      if (!belongs(key) && (!reason || can_be_dropped(*reason))) dictionary.removeKey(key);
    }
  }

  void collect_targets() {
    QPDFObjectHandle root = pdf_.getRoot();
    QPDFObjectHandle old = root.getKey("/Dests");
    if (old.isDictionary())
      for (const std::string& name : old.getKeys()) targets_[name] = old.getKey(name);
    QPDFObjectHandle names = root.getKey("/Names");
    if (!names.isDictionary() || !names.getKey("/Dests").isDictionary()) return;
    QPDFNameTreeObjectHelper tree(names.getKey("/Dests"), pdf_, false);
    for (const auto& [name, target] : tree.getAsMap()) targets_["(" + name] = target;
  }

  // A target by name becomes the page that it means.
  QPDFObjectHandle resolve(QPDFObjectHandle target) {
    if (target.isName()) target = named(target.getName());
    if (target.isString()) target = named("(" + target.getUTF8Value());
    return target.isDictionary() ? target.getKey("/D") : target;
  }
  QPDFObjectHandle named(const std::string& name) {
    const auto found = targets_.find(name);
    return found == targets_.end() ? QPDFObjectHandle::newNull() : found->second;
  }

  void clean_page(QPDFObjectHandle page) {
    keep_only(page, belongs_in_page);
    page.addContentTokenFilter(std::make_shared<DropReplacementText>());
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray()) return page.removeKey("/Annots");
    std::vector<QPDFObjectHandle> kept;
    for (QPDFObjectHandle annotation : annotations.getArrayAsVector())
      if (keeps(annotation)) kept.push_back(annotation);
    if (kept.empty()) return page.removeKey("/Annots");
    page.replaceKey("/Annots", QPDFObjectHandle::newArray(kept));
  }

  // Fields of a form stay, so that it is refused as what it is.
  bool keeps(QPDFObjectHandle annotation) {
    if (annotation.isDictionaryOfType("", "/Widget")) return true;
    if (!annotation.isDictionaryOfType("", "/Link")) return false;
    QPDFObjectHandle action = annotation.getKey("/A");
    if (annotation.hasKey("/Dest"))
      annotation.replaceKey("/Dest", resolve(annotation.getKey("/Dest")));
    else if (action.isDictionary() && action.getKey("/S").isNameAndEquals("/GoTo"))
      action.replaceKey("/D", resolve(action.getKey("/D")));
    keep_only(annotation, belongs_in_link);
    return is_harmless_link(annotation);
  }

  void drop(QPDFObjectHandle object, int depth) {
    constexpr int most_depth = 500;
    if (depth > most_depth) return;
    if (object.isArray())
      for (QPDFObjectHandle item : object.getArrayAsVector())
        if (!item.isIndirect()) drop(item, depth + 1);
    if (!object.isDictionary() && !object.isStream()) return;
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    for (const std::string& key : dictionary.getKeys()) {
      const auto reason = reason_against_key(key);
      QPDFObjectHandle value = dictionary.getKey(key);
      if (reason && can_be_dropped(*reason))
        dictionary.removeKey(key);
      else if (!value.isIndirect())
        drop(value, depth + 1);
    }
    if (dictionary.hasKey("/S") && dictionary.hasKey("/P") && dictionary.getKey("/E").isString())
      dictionary.removeKey("/E");
  }

  void clean_stream(QPDFObjectHandle stream) {
    if (stream.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
      stream.addTokenFilter(std::make_shared<DropReplacementText>());
    if (packing_of(stream) != Packing::Jpeg) return;
    const auto raw = stream.getRawStreamData();
    const std::string_view bytes{reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize()};
    if (auto cleaned = clean_jpeg(bytes, Notes::DropAll, reasons_))
      stream.replaceStreamData(*cleaned, QPDFObjectHandle::newName("/DCTDecode"),
                               stream.getDict().getKey("/DecodeParms"));
  }

  QPDF& pdf_;
  Reasons& reasons_;
  std::map<std::string, QPDFObjectHandle> targets_;
};

std::string write(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setStreamDataMode(qpdf_s_compress);
  writer.setDecodeLevel(qpdf_dl_specialized);
  writer.setRecompressFlate(true);
  writer.setNewlineBeforeEndstream(true);
  writer.setPreserveEncryption(false);
  writer.setDeterministicID(true);
  writer.forcePDFVersion("1.7");
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::optional<std::string> clean_pdf(std::string_view bytes, Reasons& reasons) {
  if (!inflates_within_limits(bytes)) {
    reasons.add("pdf-inflates");
    return std::nullopt;
  }
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("attachment", bytes.data(), bytes.size());
    Cleaner(pdf, reasons).run();
    return write(pdf);
  } catch (const std::exception&) {
    reasons.add("pdf-damaged");
    return std::nullopt;
  }
}

}  // namespace palermo::attachments
