// SPDX-License-Identifier: Apache-2.0
// Archives in which signatures are required and every decision that counts bears them: keys and
// signatures are made when a test runs. The same archive gives the same signatures.
#pragma once

#include <string>
#include <vector>

#include "leaks/archive.h"

namespace palermo::leaks {

// The file for --roots.
[[nodiscard]] std::string roots_text();

// The signer of a party, "xaa-1", whose key is made of that name.
[[nodiscard]] std::string signer_of(const std::string& party);

// Makes signatures required, writes and signs the register, gives each of these decisions, in this
// order, its place in the log and signs it for every party that it concerns. What is no JSON stays
// as it is.
void sign(Files& files, const std::vector<std::string>& decisions);

// Signs the register as it stands, by two roots.
void sign_register(Files& files);

// The same as sign() for an archive of a pair: what counts is signed and, with the register, is
// part of what both halves agree on; what grants nothing stays unsigned.
[[nodiscard]] Archive signed_archive(const Archive& archive);

// Every decision of the files, by issuer and number.
[[nodiscard]] std::vector<std::string> decisions_of(const Files& files);

}  // namespace palermo::leaks
