// SPDX-License-Identifier: Apache-2.0
// gzip whose bytes depend on nothing but what is compressed: no time, no name, no system in its
// header. A file may consist of several members, one after the other (RFC 1952), so that a long one
// is never in memory as a whole.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace palermo::downloads {

// Compressing the texts of a large archive would take longer than making all its pages: they are
// packed as they are.
enum class Effort { Stored, Thorough };

class Gzip {
 public:
  explicit Gzip(Effort effort = Effort::Thorough);
  ~Gzip();
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  // One member; the view holds until the next call. Empty: there was no memory for it.
  [[nodiscard]] std::string_view member(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::string compressed_;
};

}  // namespace palermo::downloads
