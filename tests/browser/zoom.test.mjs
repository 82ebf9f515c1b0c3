// SPDX-License-Identifier: Apache-2.0
// Readers who see otherwise: 400 per cent of a window of 1280 pixels (320 that are left), colours
// of their own, wider spaces between letters and lines, and no motion.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { allKinds, others } from './kinds.mjs';
import { languages, withSite } from './site.mjs';

const pages = () => [...allKinds().flatMap(({ paths }) => paths),
  ...Object.values(others).flatMap((path) => languages.map((language) => `${language}/${path}`))];

// What is wider than the window, and words that a box cuts off.
const overflow = () => {
  const root = document.scrollingElement;
  const wide = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} wide`] : [];
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const hides = (element) => /hidden|clip/.test(getComputedStyle(element).overflowX);
  for (const element of document.querySelectorAll('body *')) {
    if (element.scrollWidth <= element.clientWidth + 1) continue;
    if (element.matches('.visually-hidden')) continue;
    const what = `${element.localName}.${element.className}`;
    if (scrolls(element) && element.tabIndex < 0 && !element.querySelector('a, input, button')) {
      wide.push(`${what} scrolls and cannot be reached`);
    }
    if (hides(element)) wide.push(`${what} is cut off`);
  }
  for (const element of document.querySelectorAll('main *, header *, footer *')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.closest('.visually-hidden, .skip, svg')) continue;
    if (element.closest('[tabindex="0"], .hits, .pilcrow')) continue;
    if (box.left < -1 || box.right > innerWidth + 1) {
      wide.push(`${element.localName}.${element.className} stands out: ${
        element.textContent.trim().slice(0, 40)} ${Math.round(box.left)}–${Math.round(box.right)}`);
    }
  }
  return wide.slice(0, 4);
};

const everyPage = (options, look) => withSite(options, async ({ page, url }) => {
  const found = [];
  for (const path of pages()) {
    await page.goto(url(path));
    for (const fault of await look(page)) found.push(`${path}: ${fault}`);
  }
  assert.deepEqual(found, []);
});

test('at 400 per cent nothing but tables scrolls sideways and nothing is cut off', () =>
  everyPage({ viewport: { width: 320, height: 256 } }, (page) => page.evaluate(overflow)));

test('wider letters, words, lines and paragraphs cut nothing off', () =>
  everyPage({ viewport: { width: 360, height: 800 }, bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content: `* { line-height: 1.5 !important;
      letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }` });
    return page.evaluate(overflow);
  }));
