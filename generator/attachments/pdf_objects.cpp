// SPDX-License-Identifier: Apache-2.0
#include "attachments/pdf_objects.h"

#include "attachments/attachment.h"
#include "attachments/inflate.h"
#include "attachments/jpeg.h"
#include "attachments/pdf_rules.h"

#include <array>
#include <set>
#include <string>
#include <vector>

namespace palermo::attachments {
namespace {

constexpr std::size_t most_unpacked = std::size_t{192} * 1024 * 1024;  // of all streams together
constexpr std::size_t most_depth = 500;  // of lists within lists: the library's own limit

std::string_view view_of(const Buffer& buffer) {
  return {reinterpret_cast<const char*>(buffer.getBuffer()), buffer.getSize()};
}

class ObjectCheck {
 public:
  ObjectCheck(QPDF& pdf, Reasons& reasons) : pdf_(pdf), reasons_(reasons) {}

  void run() {
    if (pdf_.isEncrypted()) reasons_.add("pdf-encrypted");
    reach(pdf_.getTrailer(), 0);
    while (!next_.empty()) {
      QPDFObjectHandle object = next_.back();
      next_.pop_back();
      visit(object, 0);
    }
    for (QPDFObjectHandle object : pdf_.getAllObjects())
      if (!seen_.contains(object.getObjGen())) {
        if (!object.isNull()) reasons_.add("pdf-unused-object");
        visit(object, 0);
      }
    for (QPDFObjectHandle page : pdf_.getAllPages()) check_page(page);
    check_catalog(pdf_.getRoot());
  }

 private:
  // An object of its own is looked at once, later; another one here and now.
  void reach(QPDFObjectHandle object, std::size_t depth) {
    if (!object.isIndirect()) return visit(object, depth);
    if (seen_.insert(object.getObjGen()).second) next_.push_back(object);
  }

  void visit(QPDFObjectHandle object, std::size_t depth) {
    if (depth > most_depth) return reasons_.add("pdf-complex");
    if (object.isStream()) {
      visit_dictionary(object.getDict(), depth);
      check_stream(object);
    } else if (object.isDictionary()) {
      visit_dictionary(object, depth);
    } else if (object.isArray()) {
      for (int i = 0; i < object.getArrayNItems(); ++i) reach(object.getArrayItem(i), depth + 1);
    }
  }

  void visit_dictionary(QPDFObjectHandle dictionary, std::size_t depth) {
    for (const std::string& key : dictionary.getKeys()) {
      QPDFObjectHandle value = dictionary.getKey(key);
      if (const auto reason = reason_against_key(key)) reasons_.add(*reason);
      if (value.isName())
        if (const auto reason = reason_against_value(key, value.getName())) reasons_.add(*reason);
      reach(value, depth + 1);
    }
    // The long form of an abbreviation, in the tree of the structure.
    if (dictionary.hasKey("/S") && dictionary.hasKey("/P") && dictionary.getKey("/E").isString())
      reasons_.add("pdf-replacement-text");
  }

  void check_stream(QPDFObjectHandle stream) {
    QPDFObjectHandle dictionary = stream.getDict();
    if (dictionary.hasKey("/F") || dictionary.hasKey("/FFilter")) reasons_.add("pdf-external");
    if (is_too_large_picture(dictionary)) reasons_.add("picture-pixels");
    const auto raw = stream.getRawStreamData();
    switch (packing_of(stream)) {
      case Packing::Plain:
        return;
      case Packing::Flate:
        return check_flate(view_of(*raw));
      case Packing::Jpeg:
        return check_jpeg(view_of(*raw), Notes::DropAll, reasons_);
      case Packing::Other:
        return reasons_.add("pdf-filter");
    }
  }

  static bool is_too_large_picture(QPDFObjectHandle dictionary) {
    if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image")) return false;
    const auto side = [&](const char* key) {
      QPDFObjectHandle value = dictionary.getKey(key);
      return value.isInteger() ? value.getIntValue() : 0;
    };
    const long long width = side("/Width"), height = side("/Height");
    const auto most = static_cast<long long>(most_pixels);
    return width > most || height > most || (width > 0 && height > most / width);
  }

  void check_flate(std::string_view packed) {
    if (packed.empty()) return;
    const Inflated result = inflater_.inflate(packed, most_unpacked - unpacked_bytes_, unpacked_);
    unpacked_bytes_ += result == Inflated::TooMuch ? 0 : unpacked_.size();
    if (result == Inflated::TooMuch) reasons_.add("pdf-inflates");
    if (result == Inflated::WithRest) reasons_.add("pdf-stream-rest");
    if (result == Inflated::Damaged) reasons_.add("pdf-damaged");
  }

  void check_catalog(QPDFObjectHandle catalog) {
    for (const std::string& key : catalog.getKeys())
      if (!belongs_in_catalog(key) && !reason_against_key(key)) reasons_.add("pdf-entry");
  }

  void check_page(QPDFObjectHandle page) {
    for (const std::string& key : page.getKeys())
      if (!belongs_in_page(key) && !reason_against_key(key)) reasons_.add("pdf-entry");
    QPDFObjectHandle annotations = page.getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
      check_annotation(annotations.getArrayItem(i));
  }

  void check_annotation(QPDFObjectHandle annotation) {
    if (!annotation.isDictionaryOfType("", "/Link")) return reasons_.add("pdf-annotation");
    if (!is_harmless_link(annotation)) reasons_.add("pdf-link");
    for (const std::string& key : annotation.getKeys())
      if (!belongs_in_link(key)) reasons_.add("pdf-annotation");
  }

  QPDF& pdf_;
  Reasons& reasons_;
  Inflater inflater_;
  std::string unpacked_;
  std::size_t unpacked_bytes_ = 0;
  std::set<QPDFObjGen> seen_;
  std::vector<QPDFObjectHandle> next_;
};

}  // namespace

void check_pdf_objects(QPDF& pdf, Reasons& reasons) { ObjectCheck(pdf, reasons).run(); }

}  // namespace palermo::attachments
