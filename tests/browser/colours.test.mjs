// SPDX-License-Identifier: Apache-2.0
// Readers who choose their colours or want no motion: nothing is invisible where the system's
// colours take the place of ours, light or dark, and nothing moves where that was asked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { allKinds } from './kinds.mjs';
import { withSite } from './site.mjs';

// Every kind once; right to left where it is written in languages.
const pages = () => allKinds().map(({ paths }) =>
  paths.find((path) => path.startsWith('ar/')) ?? paths[0]);

// What has the colour of the ground that it stands on: words, and shapes of pictures.
const invisible = () => {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const clear = (colour) => /^(none$|rgba\(.*, 0\)$)/.test(colour);
  const none = (colour) => clear(colour) || colour === paper;
  const found = [];
  for (const element of document.querySelectorAll('main *, header *, footer *')) {
    const { color, backgroundColor, fill, stroke } = getComputedStyle(element);
    const words = [...element.childNodes].some((node) =>
      node.nodeType === Node.TEXT_NODE && node.data.trim());
    const ground = clear(backgroundColor) ? paper : backgroundColor;
    const drawn = element.matches('svg rect, svg circle, svg path, svg line, svg polygon');
    const label = element.matches('svg text');
    if (drawn ? none(fill) && none(stroke) : label ? none(fill) : words && color === ground) {
      found.push(`${element.localName}.${element.getAttribute('class')}`);
    }
  }
  return [...new Set(found)];
};

for (const colorScheme of ['light', 'dark']) {
  test(`nothing is invisible in the colours of a ${colorScheme} system`, () =>
    withSite({ forcedColors: 'active', colorScheme }, async ({ page, url }) => {
      const found = [];
      for (const path of pages()) {
        await page.goto(url(path));
        assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
        for (const what of await page.evaluate(invisible)) found.push(`${path}: ${what}`);
      }
      assert.deepEqual(found, []);
    }));
}

const moving = () => [...document.querySelectorAll('*')].filter((element) => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
  return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
}).map((element) => `${element.localName}.${element.className}`);

test('nothing moves for readers who want no motion', () =>
  withSite({ reducedMotion: 'reduce' }, async ({ page, url }) => {
    for (const path of pages()) {
      await page.goto(url(path));
      assert.deepEqual(await page.evaluate(moving), [], path);
    }
  }));
