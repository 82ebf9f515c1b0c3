// SPDX-License-Identifier: Apache-2.0
// The search index: one bundle a language, made and read by Pagefind, opened when it is first
// needed. Knows nothing of the page. What a result holds: generator/search/document.h.
'use strict';

const opened = new Map();

async function openBundle(language) {
  const module = await import(`../search/${language}/pagefind.js`);
  // Without this no search counts what the filters would let through; only the page's does.
  if (language === document.documentElement.lang) await module.filters();
  return module;
}

// The module of a bundle; rejects where there is none.
function bundle(language) {
  if (!opened.has(language)) opened.set(language, openBundle(language));
  return opened.get(language);
}

// What the codes mean, and which bundles there are; nothing where the site has no index.
async function searchLabels() {
  const answer = await fetch('../search/labels.json');
  return answer.ok ? answer.json() : null;
}

// One of several values of a filter is enough, every filter counts.
function asFilters(chosen) {
  const named = Object.entries(chosen).filter(([, values]) => values.length > 0);
  return Object.fromEntries(named.map(([name, values]) => [name, { any: values }]));
}

// Without words everything is found that the filters let through.
async function searchIn(language, query, { chosen = {}, sort = '' } = {}) {
  const module = await bundle(language);
  const text = dividedText(language, searchedText(language, query));
  const options = { filters: asFilters(chosen) };
  if (sort === 'date') options.sort = { date: 'desc' };
  return module.search(text || null, options);
}

// How many results each value of each filter would have. A filter that is in use is counted as if
// it were not, or its other values could never be chosen.
async function countsIn(language, query, chosen, found) {
  const counts = { ...found.filters };
  const used = Object.keys(chosen).filter((name) => chosen[name].length > 0);
  await Promise.all(used.map(async (name) => {
    const without = await searchIn(language, query, { chosen: { ...chosen, [name]: [] } });
    counts[name] = without.filters[name];
  }));
  return counts;
}

// Pagefind shortens a word that it does not know until it fits something. Whether that happened:
// a word of the query has little in common with all that is marked in the first results.
function looksSimilarOnly(language, query, shown) {
  const marked = shown.flatMap((hit) => hit.marked).map((word) => foldedText(language, word));
  if (marked.length === 0) return false;
  const words = dividedText(language, foldedText(language, searchedText(language, query)))
    .split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const common = (a, b) => {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i += 1;
    return i;
  };
  return words.some((word) => !marked.some((other) => other.includes(word) ||
    common(word, other) >= Math.max(3, word.length * 0.4)));
}

// A result with what is shown of it.
async function readHit(language, result) {
  const { meta, excerpt } = await result.data();
  const pieces = excerptPieces(language, excerpt);
  const marked = pieces.filter((piece) => piece.marked).map((piece) => piece.text);
  return { ...meta, language, pieces: withoutTitle(pieces, meta.title), marked };
}
