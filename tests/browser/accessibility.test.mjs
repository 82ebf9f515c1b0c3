// SPDX-License-Identifier: Apache-2.0
// axe-core over one page of every kind in every language: the rules of WCAG 2.0, 2.1 and 2.2 at
// A and AA and its advice. What a colour can break is asked again in dark colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import axe from 'axe-core';

import { allKinds, others } from './kinds.mjs';
import { languages, withSite } from './site.mjs';

const all = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
};
const colours = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  preload: false,
};

// "contrast: text is too faint: .meta > time (one, two, …)"
function told({ id, help, nodes }) {
  const places = nodes.slice(0, 3).map(({ target, any }) =>
    `${target.join(' ')}${any[0] ? ` (${any[0].message})` : ''}`);
  return `${id}: ${help}: ${places.join('; ')}${nodes.length > 3 ? ` +${nodes.length - 3}` : ''}`;
}

async function violations(page, options) {
  const found = await page.evaluate((given) => globalThis.axe.run(document, given), options);
  return found.violations.map(told);
}

async function look(page, address) {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  const found = await violations(page, all);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...found, ...(await violations(page, colours)).map((one) => `dark: ${one}`)];
}

// Colours that are still on their way would be measured: no motion.
const quiet = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } };

test('axe finds nothing on one page of every kind in six languages', () =>
  withSite(quiet, async ({ page, window, url }) => {
    await window.addInitScript(axe.source);
    const further = Object.entries(others).map(([kind, path]) =>
      ({ kind, paths: languages.map((language) => `${language}/${path}`) }));
    const found = [];
    for (const path of [...allKinds(), ...further].flatMap(({ paths }) => paths)) {
      for (const one of await look(page, url(path))) found.push(`${path}: ${one}`);
    }
    assert.deepEqual(found, []);
  }));

test('axe finds a fault that is there', () => withSite(quiet, async ({ page, window, url }) => {
  await window.addInitScript(axe.source);
  await page.goto(url('en/about.html'));
  await page.evaluate(() => { document.querySelector('main').append(new Image()); });
  assert.match((await violations(page, all)).join(), /^image-alt: /);
}));
