// SPDX-License-Identifier: Apache-2.0
// How much a page asks of a reader's connection and patience. What is sent for the first view is
// computed of every page of the site from its files; what a browser does with it (nothing holds up
// the first picture, nothing moves once it is there) is measured on one page of every kind.
// `node --test --test-reporter=spec` prints the heaviest page of every folder.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { allKinds, others } from './kinds.mjs';
import { folder, withSite } from './site.mjs';

const mostSent = 60 * 1024;   // bytes of a first view, compressed by gzip
const mostStyle = 25 * 1024;  // bytes of a style sheet as it is

const read = (file) => readFileSync(path.join(folder, file));
const known = new Map();
function sizeOf(file) {
  if (!known.has(file)) known.set(file, gzipSync(read(file)).length);
  return known.get(file);
}

// Files that the first view needs: style sheets, scripts and pictures that do not wait.
function filesOf(page, html) {
  const tags = [...html.matchAll(/<(?:link|script|img)\b[^>]*>/g)].map(([tag]) => tag);
  const needed = tags.filter((tag) => /^<(script|img)|rel="(stylesheet|icon)"/.test(tag))
    .filter((tag) => !tag.includes('loading="lazy"'));
  const names = needed.map((tag) => tag.match(/(?:src|href)="([^"]+)"/)?.[1]).filter(Boolean);
  // Where pages cannot know how deep they stand, addresses are whole: what follows is a file.
  return [...new Set(names)].map((name) => (/^https:/.test(name)
    ? new URL(name).pathname.slice(1) : path.join(path.dirname(page), name)));
}

function weigh(page) {
  const html = read(page);
  const files = filesOf(page, html.toString());
  const text = gzipSync(html).length;
  return { page, text, sent: files.reduce((sum, name) => sum + sizeOf(name), text) };
}

// "en/xaa/criminalization_dialogue.html": "*/State"
const place = (page) => path.dirname(page)
  .replace(/^(ar|zh|en|fr|ru|es)(?=\/|$)/, '*').replace(/\bx[a-z]{2}\b/, 'State');

test('no page sends more for its first view than the budget', (t) => {
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  const weights = pages.map(weigh).sort((a, b) => b.sent - a.sent);
  const heaviest = new Map();
  for (const one of weights) {
    if (!heaviest.has(place(one.page))) heaviest.set(place(one.page), one);
  }
  for (const { page, sent, text } of heaviest.values()) {
    const [all, own] = [sent, text].map((bytes) => (bytes / 1024).toFixed(1));
    t.diagnostic(`${all} KB, ${own} of them text: ${page}`);
  }
  assert.deepEqual(weights.filter(({ sent }) => sent > mostSent).slice(0, 10), []);
  const sheets = [...known.keys()].filter((name) => name.endsWith('.css'));
  assert.deepEqual(sheets.filter((name) => read(name).length > mostStyle), []);
});

// A font that comes late moves a line by less than a pixel, and nobody sees it: 0.001 is the least
// that counts; the Web Vitals call 0.1 good.
const watch = () => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries().filter((one) => one.value >= 0.001)) {
      const [{ node } = {}] = sources;
      const element = node?.nodeType === 1 ? node : node?.parentElement;
      const what = `${element?.localName} ${element?.className} ${element?.id}`;
      globalThis.shifts.push(`${value.toFixed(4)} by ${what}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

const faults = async () => {
  await new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 60)); });
  const blocking = performance.getEntriesByType('resource')
    .filter(({ renderBlockingStatus, name }) =>
      renderBlockingStatus === 'blocking' && !name.endsWith('.css'));
  return [...globalThis.shifts.map((shift) => `moves ${shift}`),
    ...blocking.map(({ name }) => `waits for ${name}`)];
};

for (const width of [360, 1280]) {
  test(`nothing holds up or moves a page that is ${width} pixels wide`, () =>
    withSite({ viewport: { width, height: 800 } }, async ({ page, window, url }) => {
      await window.addInitScript(watch);
      const found = [];
      const further = Object.values(others).flatMap((one) => [`ar/${one}`, `ru/${one}`]);
      for (const one of [...allKinds().flatMap(({ paths }) => paths), ...further]) {
        if (!/^(ar|en|ru|side-by-side|index)\b/.test(one)) continue;
        await page.goto(url(one));
        let seen = await page.evaluate(faults);
        // A script's font that the machine reads for the first time comes late once.
        if (seen.length > 0) {
          await page.reload();
          seen = await page.evaluate(faults);
        }
        for (const fault of seen) found.push(`${one}: ${fault}`);
      }
      assert.deepEqual(found, []);
    }));
}
