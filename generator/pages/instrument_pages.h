// SPDX-License-Identifier: Apache-2.0
// The list of instruments and the page of each: its articles and how States stand to it (keys of
// templates/instruments.html and instrument.html). Knows nothing of what was published.
#pragma once

#include "pages/chart_rows.h"
#include "pages/treaty_rows.h"

namespace palermo::pages {

struct InstrumentRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> name = schema.text("name");
};

struct InstrumentsKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<InstrumentRow> instruments = schema.list<InstrumentRow>("instruments");
};

struct ArticleRow {
  Schema& schema;
  Key<Text> number = schema.text("number");
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Flag> has_clusters = schema.flag("has_clusters");
  ListOf<LinkRow> clusters = schema.list<LinkRow>("clusters");
};

struct InstrumentKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<ArticleRow> articles = schema.list<ArticleRow>("articles");
  Key<Text> treaties_as_of = schema.text("treaties_as_of");
  ListOf<ChartRow> tiles = schema.list<ChartRow>("tiles");
  ListOf<TreatyRow> states = schema.list<TreatyRow>("states");
  ListOf<FactRow> facts = schema.list<FactRow>("facts");
};

void print_instruments(Press& press);
void print_instrument(Press& press, const mechanism::Instrument& instrument);

}  // namespace palermo::pages
