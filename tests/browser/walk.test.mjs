// SPDX-License-Identifier: Apache-2.0
// The day of a researcher, from the home page on, without typing an address: what two States say
// about article 16, side by side; one paragraph cited; the answers as a table; one State followed.
// Every step is done with clicks, which are counted and timed; the table stands in what is printed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { withSite } from './site.mjs';

const granted = { permissions: ['clipboard-read', 'clipboard-write'] };
const mostClicks = { find: 4, compare: 3, cite: 3, download: 1, follow: 3 };

// Clicks are made as a reader makes them: on what is seen, once it is there.
class Walk {
  constructor(page, language) {
    this.page = page;
    this.language = language;
    this.steps = [];
  }

  async click(selector) {
    this.clicks += 1;
    await this.page.locator(selector).first().click();
  }

  async step(name, walk) {
    this.clicks = 0;
    const start = performance.now();
    await walk();
    const seconds = (performance.now() - start) / 1000;
    this.steps.push(`${this.language}  ${name.padEnd(9)} ${this.clicks} clicks ${seconds.toFixed(2)} s`);
    assert.ok(this.clicks <= mostClicks[name], `${name}: ${this.clicks} clicks`);
  }
}

async function findArticle(walk) {
  const { page } = walk;
  await walk.click('.menu a[href$="instruments.html"]');
  await walk.click('main a[href$="instruments/untoc.html"]');
  await walk.click('main a[href$="articles/untoc-16.html"]');
  assert.match(await page.locator('h1').innerText(), /16/);
  for (const state of ['xaa', 'xab']) {
    assert.ok(await page.locator(`.part[data-state="${state}"] .text`).count() > 0);
  }
}

async function compareTwo(walk) {
  const { page } = walk;
  await walk.click('.compare summary');
  await walk.click('.compare input[value="xaa"]');
  await walk.click('.compare input[value="xab"]');
  const shown = page.locator('.comparing > .part[data-state]');
  const states = await shown.evaluateAll((parts) => [...new Set(parts.map((p) => p.dataset.state))]);
  assert.deepEqual(states.sort(), ['xaa', 'xab']);
}

async function downloadAnswers(walk) {
  const waiting = walk.page.waitForEvent('download');
  await walk.click('main a[href$="articles/untoc-16.csv"]');
  const text = await readFile(await (await waiting).path(), 'utf8');
  assert.ok(text.startsWith('\uFEFF'), 'spreadsheet programs see that it is UTF-8');
  for (const state of ['xaa', 'xab']) assert.match(text, new RegExp(`\\b${state}\\b`));
}

async function citeParagraph(walk) {
  const { page } = walk;
  await walk.click('.comparing > .part[data-state="xaa"] h3 a');
  const part = page.locator('.part:target');
  const id = await part.getAttribute('id');
  await walk.click(`[id="${id}"] .pilcrow`);
  await walk.click(`[id="${id}"] .copies .copy:nth-of-type(2)`);
  await page.locator(`[id="${id}"] .copies .copy.done`).waitFor();
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(cited.includes(id) && cited.includes('xaa-'), cited);
  assert.ok(cited.endsWith(`#${id}.p1`), cited);
}

async function followState(walk) {
  const { page } = walk;
  await walk.click('.head .kicker a');
  const link = page.locator('main a[type="application/atom+xml"]').first();
  const answer = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
  walk.clicks += 1;
  assert.equal(answer.status(), 200);
  const feed = await answer.text();
  assert.match(feed, /<feed /);
  assert.match(feed, /<entry/);
}

for (const language of ['ar', 'zh', 'fr']) {
  test(`in ${language}, a researcher finds, compares, cites, downloads and follows`, (t) =>
    withSite(granted, async ({ page, url }) => {
      const walk = new Walk(page, language);
      await page.goto(url(`${language}/index.html`));
      await walk.step('find', () => findArticle(walk));
      await walk.step('compare', () => compareTwo(walk));
      await walk.step('download', () => downloadAnswers(walk));
      await walk.step('cite', () => citeParagraph(walk));
      await walk.step('follow', () => followState(walk));
      for (const line of walk.steps) t.diagnostic(line);
    }));
}
