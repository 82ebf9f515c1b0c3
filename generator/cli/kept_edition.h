// SPDX-License-Identifier: Apache-2.0
// The edition that the publisher keeps of the site that is served, in DIR/private/editions: what
// the next one is compared with, and what is left where nothing new may be shown.
#pragma once

#include "base/result.h"
#include "edition/listing.h"

#include <boost/filesystem/path.hpp>

#include <string>

namespace palermo::cli {

// "editions/<release>", below DIR/private.
[[nodiscard]] std::string kept_edition_name(const std::string& release);

// Of the site that is served from the shelf `to`; empty where there is none.
[[nodiscard]] boost::filesystem::path kept_edition(const boost::filesystem::path& to);

// What a folder of an edition holds; an empty path holds nothing.
[[nodiscard]] Result<edition::Listing> listing_of(const boost::filesystem::path& edition);

}  // namespace palermo::cli
