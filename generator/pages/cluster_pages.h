// SPDX-License-Identifier: Apache-2.0
// The table of clusters (table 1 of the resolution) and the page of each cluster (keys of
// templates/clusters.html and cluster.html). Knows nothing of texts.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct ClusterCellRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Flag> has_articles = schema.flag("has_articles");
  ListOf<LinkRow> articles = schema.list<LinkRow>("articles");
};

struct ClusterRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  ListOf<ClusterCellRow> cells = schema.list<ClusterCellRow>("cells");
};

struct ClustersKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<LinkRow> columns = schema.list<LinkRow>("columns");
  ListOf<ClusterRow> clusters = schema.list<ClusterRow>("clusters");
};

struct ClusterStateRow {
  Schema& schema;
  FlagKeys flag{schema};
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  ListOf<LinkRow> kinds = schema.list<LinkRow>("kinds");
};

struct ClusterKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<ClusterCellRow> cells = schema.list<ClusterCellRow>("cells");
  Key<Flag> has_states = schema.flag("has_states");
  ListOf<ClusterStateRow> states = schema.list<ClusterStateRow>("states");
  ListOf<FactRow> facts = schema.list<FactRow>("facts");
};

void print_clusters(Press& press);
void print_cluster(Press& press, const mechanism::Cluster& cluster);

}  // namespace palermo::pages
