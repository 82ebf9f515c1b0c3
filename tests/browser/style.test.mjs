// SPDX-License-Identifier: Apache-2.0
// The page of styles cannot rot: every class of the style sheets stands on it, and its colours and
// figures are those of the style sheet.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { folder, languages, withSite } from './site.mjs';

const read = (name) => readFileSync(path.join(folder, name), 'utf8');
const sheet = (name) => read(`assets/${name}.css`).replace(/\/\*[^]*?\*\//g, '');
const sheets = ['palermo', 'search', 'filter', 'compare'];
// Only while a script runs.
const passing = ['comparing', 'compared', 'said'];

test('every class of the style sheets stands on the page of styles', () => {
  const there = new Set([...read('en/style.html').matchAll(/class="([^"]*)"/g)]
    .flatMap(([, names]) => names.split(' ')));
  const wanted = new Set(sheets.flatMap((name) =>
    [...sheet(name).matchAll(/\.([a-z][a-z0-9-]*)(?=[^{};]*\{)/g)].map(([, one]) => one)));
  assert.deepEqual([...wanted].filter((one) => !there.has(one) && !passing.includes(one)), []);
});

// "#abc" or "#aabbcc": relative luminance by WCAG 2.
function luminance(colour) {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const [r, g, b] = digits.match(/../g).map((pair) => parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(...colours) {
  const [dark, light] = colours.map(luminance).sort((a, b) => a - b);
  return ((light + 0.05) / (dark + 0.05)).toFixed(1);
}

const tokens = (css) => Object.fromEntries(
  [...css.matchAll(/(--[a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, colour]) => [name, colour]));

test('the colours on the page of styles and their contrast are those of the style sheet', () => {
  const css = sheet('palermo');
  const [light, dark] = [css.indexOf(':root {'), css.indexOf('prefers-color-scheme: dark')]
    .map((start) => tokens(css.slice(start, css.indexOf('}', start))));
  const rows = Object.keys(light).map((name) => [name,
    light[name], contrast(light[name], light['--ground']),
    dark[name], contrast(dark[name], dark['--ground'])].join(' '));
  const table = read('fr/style.html').match(/<tbody>[^]*?<\/tbody>/)[0].match(/<tr>.*<\/tr>/g)
    .map((row) => [...row.matchAll(/<code[^>]*>([^<]*)</g)].map(([, text]) => text).join(' '));
  assert.deepEqual(table, rows);
});

test('the page of styles is there for those who know of it', () =>
  withSite(async ({ page, url }) => {
    for (const language of languages) {
      await page.goto(url(`${language}/style.html`));
      assert.equal(await page.locator('meta[name="robots"]').getAttribute('content'), 'noindex');
    }
    const maps = readdirSync(folder).filter((name) => /^sitemap.*\.xml$/.test(name));
    assert.ok(existsSync(path.join(folder, 'en/style.html')));
    for (const name of maps) assert.doesNotMatch(read(name), /\/style\.html/, name);
    assert.doesNotMatch(read('en/index.html'), /style\.html/);
  }));
