// SPDX-License-Identifier: Apache-2.0
#include "charts/data.h"

#include "support/catch.h"

using namespace palermo;
using namespace palermo::charts;

namespace {

PerLanguage<std::string> names(const std::string& word) {
  PerLanguage<std::string> all;
  for (const Language language : all_languages)
    all[language] = word + " " + std::string(code(language));
  return all;
}

Data sample() {
  Data data{.name = "sample", .columns = {"code"}, .labels = {{"x", names("X")}}};
  add_columns(data, "name");
  data.columns.emplace_back("count");
  data.rows.push_back({std::string("a,\"b\"")});
  add_values(data.rows.back(), names("N"));
  data.rows.back().emplace_back(std::int64_t{7});
  data.rows.push_back({std::string("=1+1"), {}, {}, {}, {}, {}, {}, {}});
  return data;
}

}  // namespace

TEST_CASE("CSV has a byte-order mark, names in six languages and CR LF") {
  std::string out = "left over";
  write_csv(sample(), out);
  CHECK(out ==
        "\xEF\xBB\xBF"
        "code,name_ar,name_zh,name_en,name_fr,name_ru,name_es,count\r\n"
        "\"a,\"\"b\"\"\",N ar,N zh,N en,N fr,N ru,N es,7\r\n"
        "'=1+1,,,,,,,\r\n");
}

TEST_CASE("JSON has the columns of the CSV in every row, and what the codes mean") {
  std::string out = "left over";
  write_json(sample(), out);
  CHECK(out.find(R"("chart": "sample")") != std::string::npos);
  CHECK(out.find(R"("code": "a,\"b\"")") != std::string::npos);
  CHECK(out.find(R"("name_fr": "N fr")") != std::string::npos);
  CHECK(out.find(R"("count": 7)") != std::string::npos);
  CHECK(out.find(R"("count": null)") != std::string::npos);
  CHECK(out.find(R"("ru": "X ru")") != std::string::npos);
}
