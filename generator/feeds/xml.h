// SPDX-License-Identifier: Apache-2.0
// Appends XML 1.0 to a string: elements, attributes and texts, always closed and always escaped, so
// that any text at all gives a file that every reader opens. Knows nothing of what it says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palermo::feeds {

// Appends `text` (UTF-8) as it may stand between tags and in quoted attributes. What XML cannot
// hold, not even escaped (most control characters, U+FFFE, U+FFFF), becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

// Names are literals of ours and outlive the writer.
class Xml {
 public:
  explicit Xml(std::string& out);  // with the declaration

  Xml& open(std::string_view name);
  Xml& attribute(std::string_view name, std::string_view value);  // right after open()
  Xml& text(std::string_view text);
  Xml& close();  // what was opened last

  // An attribute or an element that is left away where it would be empty.
  Xml& optional_attribute(std::string_view name, std::string_view value);
  Xml& element(std::string_view name, std::string_view text);

 private:
  void end_tag();
  void break_line();

  std::string& out_;
  std::vector<std::string_view> open_;
  bool in_tag_ = false;    // the start tag is not closed yet
  bool has_text_ = false;  // the element that is open holds text
};

}  // namespace palermo::feeds
