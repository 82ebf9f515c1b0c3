// SPDX-License-Identifier: Apache-2.0
// End-to-end lower bound: the pages of ./hugo and ./eleventy from a bare C++ program with no
// features.
//   lb_build CORPUS OUT [threads] [dir|flat] [none|cache FILE]
// CORPUS is what gen_corpus.py made (content/, labels.json).  Two passes over the sources:
// metadata, then body, so that memory holds metadata only.  dir: /x/index.html as Hugo does; flat:
// /x.html.  No page/1 aliases are written. cache FILE: keep (hash of rendered page) per output; a
// page whose hash is unchanged is not written again.
#include <algorithm>
#include <fstream>
#include <map>

#include "lb.hpp"
#include "lb_cmark.hpp"
#include "lb_doc.hpp"

static std::vector<Doc> docs;
static int root;
static bool flat;
static std::unordered_map<std::string, size_t> cacheOld;
static bool useCache;

template <class T>
static void head(std::string& o, int l, sv title, sv desc, sv url, T&& alternates) {
  const Labels& b = L[l];
  o += "<!doctype html>\n<html lang=\"";
  o += LANGS[l];
  o += l ? "\" dir=\"ltr\">\n" : "\" dir=\"rtl\">\n";
  o += "<head>\n<meta charset=\"utf-8\"><meta name=\"viewport\" "
       "content=\"width=device-width,initial-scale=1\">\n<title>";
  esc(o, title);
  o += " — ";
  o += SITE[l];
  o += "</title>\n<meta name=\"description\" content=\"";
  esc(o, desc);
  o += "\">\n<link rel=\"canonical\" href=\"https://treaty.example.org";
  o += url;
  o += "\">\n";
  alternates(true);
  o += "<link rel=\"stylesheet\" href=\"/site.css\">\n</head>\n<body>\n";
  o += b.nav;
  o += "\n<nav class=\"langs\" aria-label=\"";
  o += b.nav2;
  o += "\"><ul>\n";
  alternates(false);
  o += "</ul></nav></header>\n<main id=\"main\" data-pagefind-body>\n";
}
static void alt(std::string& o, bool inHead, int self, int l, sv url, sv title) {
  if (inHead) {
    o += "<link rel=\"alternate\" hreflang=\"";
    o += LANGS[l];
    o += "\" href=\"https://treaty.example.org";
    o += url;
    o += "\">\n";
    return;
  }
  if (l == self) return;
  o += "<li><a lang=\"";
  o += LANGS[l];
  o += "\" hreflang=\"";
  o += LANGS[l];
  o += l ? "\" dir=\"ltr\" href=\"" : "\" dir=\"rtl\" href=\"";
  o += url;
  o += "\" title=\"";
  esc(o, title);
  o += "\">";
  o += NAMES[l];
  o += "</a></li>\n";
}
static void foot(std::string& o, int l) {
  o += "\n</main>\n<footer><p>";
  o += L[l].updated;
  o += "</p><ul><li><a href=\"/";
  o += LANGS[l];
  o += "/\">";
  o += L[l].nav3;
  o += "</a></li></ul></footer>\n</body>\n</html>\n";
}
static const std::string& label(int l, int kind, const std::string& k) {
  auto i = L[l].term[kind].find(k);
  return i == L[l].term[kind].end() ? k : i->second;
}
static void page(std::string& o, const Doc& d, const std::string& src, const Exts& x) {
  const Labels& b = L[d.lang];
  head(o, d.lang, d.title, d.desc, d.url(), [&](bool h) {
    for (auto t : d.trans) alt(o, h, d.lang, docs[t].lang, docs[t].url(), docs[t].title);
  });
  o += "<article>\n<h1>";
  esc(o, d.title);
  o += "</h1>\n<p class=\"symbol\">";
  esc(o, d.symbol);
  o += "</p>\n<dl>\n";
  auto dt = [&](const std::string& name, int kind, const char* path, const char* attr) {
    o += "<dt>";
    o += name;
    o += "</dt><dd>";
    for (auto& k : d.v[kind]) {
      if (path) {
        o += "<a href=\"/";
        o += LANGS[d.lang];
        o += '/';
        o += path;
        o += '/';
        for (char c : k) o += char(tolower(c));
        o += "/\"";
        o += attr;
        o += '>';
        esc(o, label(d.lang, kind, k));
        o += "</a> ";
      } else
        esc(o, label(d.lang, kind, k));
    }
    o += "</dd>\n";
  };
  dt(b.fstate, 0, "state", " data-pagefind-filter=\"state\""), dt(b.finstrument, 1, nullptr, ""),
      dt(b.fcluster, 2, nullptr, "");
  dt(b.farticle, 3, "article", " data-pagefind-filter=\"article\""), dt(b.fphase, 4, nullptr, ""),
      dt(b.fdoctype, 5, nullptr, "");
  o += "<dt>";
  o += b.fdate;
  o += "</dt><dd><time datetime=\"";
  o += d.date;
  o += "\">";
  o += d.date;
  o += "</time></dd>\n";
  dt(b.fkeywords, 6, "keywords", "");
  o += "</dl>\n";
  render(body(src), x, &arena_mem, o);
  o += "</article>\n<nav class=\"pn\">";
  auto pn = [&](int64_t i, const char* rel) {
    if (i < 0) return;
    o += "<a rel=\"";
    o += rel;
    o += "\" href=\"";
    o += docs[size_t(i)].url();
    o += "\">";
    esc(o, docs[size_t(i)].title);
    o += "</a>";
  };
  pn(d.prev, "prev"), o += ' ', pn(d.next, "next"), o += "</nav>";
  foot(o, d.lang);
}

struct List {
  int lang;
  std::string path, title;
  std::vector<uint32_t> items;
  std::vector<std::pair<std::string, size_t>> terms;
};

int main(int argc, char** argv) {
  if (argc < 3)
    return fprintf(stderr, "usage: lb_build CORPUS OUT [threads] [dir|flat] [cache FILE]\n"), 2;
  fs::path corpus = argv[1];
  unsigned threads = argc > 3 ? unsigned(atoi(argv[3])) : 1;
  flat = argc > 4 && sv(argv[4]) == "flat", useCache = argc > 6 && sv(argv[5]) == "cache";
  Clock all, c;
  json j = json::parse(slurp((corpus / "labels.json").c_str()));
  for (int l = 0; l < 6; ++l) {
    auto& s = j[LANGS[l]];
    Labels& b = L[l];
    b.next = s["next"], b.prev = s["prev"], b.site = s["site"], b.nav2 = s["nav2"],
    b.nav3 = s["nav3"], b.updated = s["updated"];
    auto& f = s["f"];
    b.fstate = f["state"], b.finstrument = f["instrument"], b.fcluster = f["cluster"],
    b.farticle = f["article"], b.fphase = f["phase"];
    b.fdoctype = f["doctype"], b.fdate = f["date"], b.fkeywords = f["keywords"];
    for (int k = 0; k < 7; ++k)
      for (auto& [key, val] : s[KINDS[k]].items()) b.term[k][key] = val;
    std::string p = std::string("/") + LANGS[l] + "/";
    b.nav = "<a class=\"skip\" href=\"#main\">" + b.next +
            "</a>\n<header><a class=\"brand\" href=\"" + p + "\">" + b.site +
            "</a>\n<nav aria-label=\"" + std::string(s["nav1"]) + "\"><ul>\n";
    for (auto& [key, val] : s["instrument"].items())
      b.nav += "<li><a href=\"" + p + key + "/\">" + std::string(val) + "</a></li>\n";
    for (auto [key, n] :
         {std::pair{"state", &b.fstate}, {"article", &b.farticle}, {"keywords", &b.fkeywords}})
      b.nav += "<li><a href=\"" + p + key + "/\">" + *n + "</a></li>\n";
    b.nav += "</ul></nav>\n";
  }
  auto files = list(corpus / "content", ".md");
  docs.resize(files.size());
  std::atomic<size_t> in{0}, out{0}, wrote{0};
  parallel(threads, files.size(), 64, [&](unsigned, size_t b, size_t e) {
    for (; b < e; ++b) {
      Doc& d = docs[b];
      d.path = (corpus / "content" / files[b]).string();
      for (int l = 0; l < 6; ++l)
        if (files[b].compare(0, 2, LANGS[l]) == 0) d.lang = l;
      std::string s = slurp(d.path.c_str());
      parse(s, d), in += s.size();
    }
  });
  c.report("  scan + metadata", docs.size(), in);
  c = {};
  std::vector<uint32_t> order(docs.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [](auto a, auto b) {
    return docs[a].date != docs[b].date ? docs[a].date > docs[b].date : a < b;
  });
  std::unordered_map<sv, std::vector<uint32_t>> byId;
  std::map<std::string, List> groups;
  std::unordered_map<std::string, int64_t> last;
  for (uint32_t i = 0; i < docs.size(); ++i)
    byId[docs[i].id].push_back(i);  // path order = language order
  for (uint32_t i : order) {
    Doc& d = docs[i];
    d.trans = byId[d.id];
    auto add = [&](const std::string& path, const std::string& title) {
      List& g = groups["/" + std::string(LANGS[d.lang]) + "/" + path];
      if (g.items.empty()) g.lang = d.lang, g.path = path, g.title = title;
      g.items.push_back(i);
    };
    add("", SITE[d.lang]), add(d.v[1][0] + "/", label(d.lang, 1, d.v[1][0]));
    auto [it, first] = last.try_emplace(std::string(LANGS[d.lang]) + d.v[1][0], -1);
    if (it->second >= 0) d.prev = it->second, docs[size_t(it->second)].next = i;
    it->second = i;
    for (int k : {0, 3, 6})
      for (auto& t : d.v[k]) {
        std::string low = t;
        for (char& ch : low) ch = char(tolower(ch));
        add(std::string(KINDS[k]) + "/" + low + "/", label(d.lang, k, t));
      }
  }
  std::vector<List> lists;
  for (int l = 0; l < 6; ++l)
    for (int k : {0, 3, 6}) lists.push_back({l, std::string(KINDS[k]) + "/", KINDS[k], {}, {}});
  for (auto& [k, g] : groups) {
    for (auto& t : lists)
      if (t.lang == g.lang && g.path.rfind(t.path, 0) == 0) t.terms.emplace_back(k, g.items.size());
  }
  for (auto& [k, g] : groups) lists.push_back(std::move(g));
  std::vector<std::pair<uint32_t, uint32_t>> lp;  // (list, page)
  for (uint32_t i = 0; i < lists.size(); ++i)
    for (uint32_t p = 0; p == 0 || p * 50 < lists[i].items.size(); ++p) lp.emplace_back(i, p);
  c.report("  index", lists.size(), 0);
  c = {};
  mkdir(argv[2], 0777);
  root = open(argv[2], O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (useCache) {
    std::ifstream f(argv[6]);
    std::string k;
    size_t h;
    while (f >> k >> h) cacheOld[k] = h;
  }
  std::vector<std::vector<std::pair<std::string, size_t>>> cacheNew(threads);
  auto put = [&](unsigned t, const std::string& url, const std::string& html) {
    out += html.size();
    std::string p = flat && url.size() > 5 ? url.substr(1, url.size() - 2) + ".html"
                                           : url.substr(1) + "index.html";
    if (useCache) {
      size_t h = std::hash<sv>{}(html);
      cacheNew[t].emplace_back(p, h);
      if (auto i = cacheOld.find(p); i != cacheOld.end() && i->second == h) return;
    }
    ++wrote;
    int fd = -1;
    for (int tries = 0; tries < 2; ++tries) {
      if (!flat && !useCache && !tries)
        mkdirat(root, p.substr(0, p.rfind('/')).c_str(),
                0777);  // likely new: try the last level first
      fd = openat(root, p.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
      if (fd >= 0) break;
      for (size_t i = p.find('/'); i != p.npos; i = p.find('/', i + 1))
        mkdirat(root, p.substr(0, i).c_str(), 0777);
    }
    if (fd < 0 || write(fd, html.data(), html.size()) != ssize_t(html.size())) die(p);
    close(fd);
  };
  Exts x({"table", "strikethrough", "tasklist"});
  parallel(threads, docs.size(), 32, [&](unsigned t, size_t b, size_t e) {
    static thread_local std::string o;
    for (; b < e; ++b)
      o.clear(), page(o, docs[b], slurp(docs[b].path.c_str()), x), put(t, docs[b].url(), o);
  });
  c.report("  render + write pages", docs.size(), out);
  c = {};
  size_t pagesOut = out;
  parallel(threads, lp.size(), 16, [&](unsigned t, size_t b, size_t e) {
    static thread_local std::string o;
    for (; b < e; ++b) {
      auto [li, no] = lp[b];
      const List& g = lists[li];
      std::string base = "/" + std::string(LANGS[g.lang]) + "/" + g.path;
      size_t n = (g.items.size() + 49) / 50;
      auto url = [&](uint32_t p) {
        return p ? base + "page/" + std::to_string(p + 1) + "/" : base;
      };
      o.clear();
      head(o, g.lang, g.title, "", url(no), [&](bool h) {
        for (int l = 0; l < 6; ++l)
          alt(o, h, g.lang, l, "/" + std::string(LANGS[l]) + "/" + g.path, "");
      });
      o += "<h1>";
      esc(o, g.title);
      o += "</h1>\n";
      if (!g.terms.empty()) {
        o += "<ul class=\"terms\">\n";
        for (auto& [u, cnt] : g.terms) {
          o += "<li><a href=\"";
          o += u;
          o += "\">";
          o += u;
          o += "</a> ";
          o += std::to_string(cnt);
          o += "</li>\n";
        }
      } else {
        o += "<p>" + std::to_string(g.items.size()) + "</p>\n<ul class=\"list\">\n";
        for (size_t i = no * 50; i < std::min<size_t>(g.items.size(), no * 50 + 50); ++i) {
          const Doc& d = docs[g.items[i]];
          o += "<li><a href=\"";
          o += d.url();
          o += "\">";
          esc(o, d.title);
          o += "</a> <span>";
          for (auto& s : d.v[0]) esc(o, label(d.lang, 0, s));
          o += "</span> <time datetime=\"";
          o += d.date;
          o += "\">";
          o += d.date;
          o += "</time> <span>";
          esc(o, label(d.lang, 4, d.v[4][0]));
          o += "</span></li>\n";
        }
        o += "</ul>\n<nav class=\"pager\">";
        if (no) {
          o += "<a rel=\"prev\" href=\"";
          o += url(no - 1);
          o += "\">";
          o += L[g.lang].prev;
          o += "</a>";
        }
        o += " " + std::to_string(no + 1) + "/" + std::to_string(n) + " ";
        if (no + 1 < n) {
          o += "<a rel=\"next\" href=\"";
          o += url(no + 1);
          o += "\">";
          o += L[g.lang].next;
          o += "</a>";
        }
        o += "</nav>";
      }
      foot(o, g.lang), put(t, url(no), o);
    }
  });
  c.report("  render + write lists", lp.size(), out - pagesOut);
  if (useCache) {
    std::ofstream f(argv[6]);
    for (auto& v : cacheNew)
      for (auto& [p, h] : v) f << p << ' ' << h << '\n';
  }
  all.report(("build " + std::to_string(threads) + "t written=" + std::to_string(wrote)).c_str(),
             docs.size() + lp.size(), out);
}
