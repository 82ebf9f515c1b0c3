// SPDX-License-Identifier: Apache-2.0
// What no published PDF holds, by the names that ISO 32000 gives it. The same tables say what is
// found and what cleaning takes away. For the module's own files only.
#pragma once

#include <optional>
#include <string_view>

#include <qpdf/QPDFObjectHandle.hh>

namespace palermo::attachments {

// Keys start with "/", as the library has them. None: the key may stand.
[[nodiscard]] std::optional<std::string_view> reason_against_key(std::string_view key);
// A value of /S, /Type or /Subtype.
[[nodiscard]] std::optional<std::string_view> reason_against_value(std::string_view key,
                                                                   std::string_view name);

// What a page, the top of the document and a link may hold; everything else has a reason.
[[nodiscard]] bool belongs_in_catalog(std::string_view key);
[[nodiscard]] bool belongs_in_page(std::string_view key);
[[nodiscard]] bool belongs_in_link(std::string_view key);

// A link to a page of the document itself, a website or an e-mail address.
[[nodiscard]] bool is_harmless_link(QPDFObjectHandle annotation);

// How a stream is packed. Pictures packed as JPEG have rules of their own.
enum class Packing { Plain, Flate, Jpeg, Other };
[[nodiscard]] Packing packing_of(QPDFObjectHandle stream);

}  // namespace palermo::attachments
