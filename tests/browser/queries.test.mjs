// SPDX-License-Identifier: Apache-2.0
// Does search find what readers look for? The table of README.md is made of the same queries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { open } from './search_page.mjs';
import { languages, withSite } from './site.mjs';
import { queries, table } from './table.mjs';

// Through the scripts of the page, without its interface: the first twenty parts.
const partsFor = (page, { language, query }) => page.evaluate(async ([tongue, words]) => {
  const { results } = await searchIn(tongue, words);
  const hits = await Promise.all(results.slice(0, 20).map((result) => readHit(tongue, result)));
  return hits.map((hit) => hit.part);
}, [language, query]);

async function faultsOf(page, query) {
  const parts = await partsFor(page, query);
  const isFound = parts.some((part) => part.startsWith(query.finds));
  if (isFound === (query.works ?? true)) return [];
  const where = `${query.query} (${query.about})`;
  if (isFound) return [`${where} is found now: take "works": false from it`];
  return [`${where} does not find ${query.finds} but ${parts.slice(0, 4).join(', ') || 'nothing'}`];
}

for (const language of languages) {
  const asked = queries.filter((query) => query.language === language);
  test(`the queries in ${language} find what they should`, () => withSite(async ({ page, url }) => {
    assert.ok(asked.filter((query) => query.works ?? true).length >= 10);
    await open(page, url, language);
    const faults = [];
    for (const query of asked) faults.push(...await faultsOf(page, query));
    assert.deepEqual(faults, []);
  }));
}

test('README.md has the table of these queries', () => {
  const text = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  assert.ok(text.includes(table()), 'put the output of `node table.mjs` into it');
});
