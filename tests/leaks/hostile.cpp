// SPDX-License-Identifier: Apache-2.0
#include "leaks/hostile.h"

#include <array>

namespace palermo::leaks {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::string table_bomb(std::size_t columns) {
  const std::string header = repeated("|a", columns) + "|\n";
  return header + repeated("|-", columns) + "|\n" + repeated("|b|\n", columns);
}

}  // namespace

std::string hostile_bytes(Random& random) {
  switch (random.below(12)) {
    case 0:
      return "<script>alert('" + random.canary() + "')</script>";
    case 1:
      return "# A\xC3\x28\xFF\xFE " + random.canary();
    case 2:
      return table_bomb(200);
    case 3:
      return repeated("![[]()", 3000);
    case 4:
      return repeated("> ", 4000) + random.canary();
    case 5:
      return repeated("[", 5000) + random.canary();
    case 6:
      return "{\"original\": \"en\", \"original\": \"fr\", \"x\": 1e999}";
    case 7:
      return repeated("[", 4000);
    case 8:
      return "\xEF\xBB\xBF{\"original\": \"zz\"}";
    case 9:
      return std::string("\0\0\0", 3) + random.bytes(200);
    case 10:
      return "{{title}} {% include x %} \xE2\x80\xAE" + random.canary();
    default:
      return "---\ntitle: " + random.canary() + "\ndraft: false\npublic: true\n---\n# A\n";
  }
}

std::string hostile_name(Random& random) {
  static const std::array<std::string, 17> names = {
      "..",         ".git",       ".GIT",          "git~1",           "a\nb.en.md",
      "\xFF\xFE.md", "con",       "nul.md",        "trailing.",       "a:b.md",
      "5-1.EN.md",  "5-1.JSON",   "caf\xC3\xA9.md", "cafe\xCC\x81.md", "<img src=x>.md",
      "-rf",        "\xE2\x80\xAEgnp.md"};
  return random.chance(10) ? std::string(200, 'a') + random.letters(5) : random.pick(names);
}

}  // namespace palermo::leaks
