// SPDX-License-Identifier: Apache-2.0
#include "attachments/reasons.h"

#include <algorithm>
#include <array>

namespace palermo::attachments {
namespace {

constexpr std::string_view by_cleaning = "make a clean copy by palermo clean, and look at it";
constexpr std::string_view by_saving_anew =
    "open it, save it anew as PDF, PNG or JPEG, then palermo clean";
constexpr std::string_view by_printing =
    "print the document into a new PDF without it, then palermo clean";
constexpr std::string_view by_shrinking = "make the picture smaller";

struct Words {
  std::string_view code, message, hint;
};

constexpr std::array<Words, 51> all_words = {{
    {"attachment-archive", "this is an archive of other files", "attach each file by itself"},
    {"attachment-empty", "the file is empty", "commit the file itself"},
    {"attachment-name", "its name and its content are of different types",
     "name it .pdf, .png or .jpg as its content is"},
    {"attachment-office", "this is a document of an office program", "save it as PDF"},
    {"attachment-pointer", "this is a pointer of Git LFS and not the file",
     "commit the file itself"},
    {"attachment-polyglot", "it holds a file of another type as well", by_saving_anew},
    {"attachment-size", "the file is larger than 20 MiB", "make it smaller, or divide it"},
    {"attachment-type", "neither a PDF nor a PNG nor a JPEG", by_saving_anew},
    {"attachment-vector", "this is a vector drawing or a web page, which can hold programs",
     "save it as PDF or PNG"},
    {"jpeg-comment", "the picture carries a comment", by_cleaning},
    {"jpeg-damaged", "the picture is damaged", by_saving_anew},
    {"jpeg-exif", "the picture carries data of a camera: place, time, a small picture",
     by_cleaning},
    {"jpeg-form", "the picture is not in the plain form that palermo clean writes", by_cleaning},
    {"jpeg-metadata", "the picture carries data besides its pixels", by_cleaning},
    {"jpeg-turned", "a note in the picture says that it is to be turned when shown",
     "turn it in a program for pictures and save it"},
    {"pdf-action", "it does something when it is opened or used", by_cleaning},
    {"pdf-annotation", "it has comments or other marks laid over its pages", by_cleaning},
    {"pdf-author-data", "it names its author, title or program", by_cleaning},
    {"pdf-bookmarks", "it has bookmarks, whose text is on no page", by_cleaning},
    {"pdf-complex", "its pages are too complex to be checked", by_printing},
    {"pdf-covered-text", "a box or a picture is painted over text, which can still be read",
     by_printing},
    {"pdf-cropped", "parts of its pages are cut off from view but still there", by_printing},
    {"pdf-damaged", "it cannot be read as a PDF without repair", by_saving_anew},
    {"pdf-embedded-file", "other files are embedded in it", by_cleaning},
    {"pdf-encrypted", "it is encrypted", "save it without a password"},
    {"pdf-entry", "it holds settings that no page needs", by_cleaning},
    {"pdf-external", "it draws on something outside the file", by_printing},
    {"pdf-filter", "a picture or stream in it is packed in a way that cannot be looked into",
     by_printing},
    {"pdf-form", "it is a form to fill in", by_printing},
    {"pdf-hidden-text", "it holds text that is not seen on any page", by_printing},
    {"pdf-history", "it holds earlier versions of itself", by_cleaning},
    {"pdf-inflates", "it unpacks to too much", by_printing},
    {"pdf-layers", "it has layers that can be switched off", by_printing},
    {"pdf-layout", "it is not laid out as palermo clean writes it", by_cleaning},
    {"pdf-link", "a link in it leads elsewhere than to a page, a website or an e-mail address",
     by_cleaning},
    {"pdf-private-data", "programs have left data of their own in it", by_cleaning},
    {"pdf-replacement-text", "it has other text to copy than is seen", by_cleaning},
    {"pdf-script", "it holds a script", by_cleaning},
    {"pdf-signature", "it is signed; to clean it would break the signature", by_printing},
    {"pdf-stream-rest", "something stands behind the end of a stream in it", by_cleaning},
    {"pdf-thumbnail", "it holds small pictures of its pages", by_cleaning},
    {"pdf-unused-object", "it holds objects that no page uses", by_cleaning},
    {"pdf-xmp", "it carries XMP metadata", by_cleaning},
    {"picture-pixels", "the picture has too many pixels", by_shrinking},
    {"png-damaged", "the picture is damaged", by_saving_anew},
    {"png-exif", "the picture carries data of a camera: place, time", by_cleaning},
    {"png-form", "the picture is not in the plain form that palermo clean writes", by_cleaning},
    {"png-hidden-pixels", "transparent pixels of the picture still have colours", by_cleaning},
    {"png-metadata", "the picture carries data besides its pixels", by_cleaning},
    {"png-text", "the picture carries text besides its pixels", by_cleaning},
    {"trailing-data", "something stands behind the end of the file", by_cleaning},
}};

constexpr bool in_order() {
  for (std::size_t i = 1; i < all_words.size(); ++i)
    if (!(all_words[i - 1].code < all_words[i].code)) return false;
  return true;
}
static_assert(in_order(), "the table is searched by code");

}  // namespace

std::vector<Diagnostic> Reasons::diagnostics(const std::string& file, Tried tried) const {
  std::vector<Diagnostic> found;
  for (const std::string_view code : codes_) {
    const auto words =
        std::ranges::lower_bound(all_words, code, {}, [](const Words& w) { return w.code; });
    const bool useless = tried == Tried::Yes && words->hint == by_cleaning;
    found.push_back({.code = std::string(code),
                     .at = {file},
                     .message = std::string(words->message),
                     .hint = std::string(useless ? by_printing : words->hint)});
  }
  return found;
}

}  // namespace palermo::attachments
