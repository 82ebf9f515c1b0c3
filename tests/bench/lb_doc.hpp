// SPDX-License-Identifier: Apache-2.0
// What the lower bound knows of a page: its labels and metadata, read from the front matter.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lb.hpp"

using namespace lb;
using json = nlohmann::json;
using sv = std::string_view;

static const char* LANGS[6] = {"ar", "en", "es", "fr", "ru", "zh"};
static const char* NAMES[6] = {"العربية", "English", "Español", "Français", "Русский", "中文"};
static const char* SITE[6] = {"بيانات", "Records", "Datos", "Données", "Данные", "数据"};

struct Labels {  // display strings are resolved once; the hot path never touches JSON
  std::string site, nav, next, prev, nav2, updated, nav3, fstate, finstrument, fcluster, farticle,
      fphase, fdoctype, fdate, fkeywords;
  std::unordered_map<std::string, std::string>
      term[7];  // state, instrument, cluster, article, phase, doctype, keywords
} L[6];
static const char* KINDS[7] = {"state", "instrument", "cluster", "article",
                               "phase", "doctype",    "keywords"};

struct Doc {
  std::string path, title, desc, id, symbol, date;
  int lang = 0;
  std::vector<std::string> v[7];
  std::vector<uint32_t> trans;
  int64_t prev = -1, next = -1;
  std::string url() const {
    return "/" + std::string(LANGS[lang]) + "/" + v[1][0] + "/" + id + "/";
  }
};

static void esc(std::string& o, sv s) {
  for (char c : s) switch (c) {
      case '&':
        o += "&amp;";
        break;
      case '<':
        o += "&lt;";
        break;
      case '>':
        o += "&gt;";
        break;
      case '"':
        o += "&#34;";
        break;
      default:
        o += c;
    }
}
static void strings(
    sv s, std::vector<std::string>& out) {  // "a" or ["a", "b"] — what the generator writes
  for (size_t i = 0; (i = s.find('"', i)) != s.npos;) {
    size_t e = s.find('"', i + 1);
    out.emplace_back(s.substr(i + 1, e - i - 1)), i = e + 1;
  }
}
static void parse(sv md, Doc& d) {
  for (size_t i = 4; i < md.size();) {
    size_t e = md.find('\n', i), c = md.find(": ", i);
    sv line = md.substr(i, e - i);
    if (line == "---") break;
    sv k = md.substr(i, c - i), val = md.substr(c + 2, e - c - 2);
    auto str = [&] { return std::string(val.substr(1, val.size() - 2)); };
    if (k == "title")
      d.title = str();
    else if (k == "description")
      d.desc = str();
    else if (k == "id")
      d.id = str();
    else if (k == "symbol")
      d.symbol = str();
    else if (k == "date")
      d.date = val;
    else
      for (int j = 0; j < 7; ++j)
        if (k == KINDS[j]) strings(val, d.v[j]);
    i = e + 1;
  }
}

