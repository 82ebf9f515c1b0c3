// SPDX-License-Identifier: Apache-2.0
// What can be done with keys alone on one page of every kind: everything that acts is reached by
// Tab in the order in which it is read, and one sees where one is.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { allKinds } from './kinds.mjs';
import { withSite } from './site.mjs';

const quiet = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } };

// Where focus is: its place among all that can be reached, what it is and whether it shows.
const here = () => {
  const can = 'a[href], button, input, select, summary, [tabindex="0"]';
  const element = document.activeElement;
  if (element === document.body) return null;
  const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    place: [...document.querySelectorAll(can)].indexOf(element),
    name: `${element.localName} ${element.textContent.trim().slice(0, 30)}`,
    seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity !== '0',
    inside: box.bottom > 0 && box.right > 0 && box.left < innerWidth && box.top < innerHeight,
  };
};

// How many Tab must reach: all that acts and is shown.
const reachable = () => {
  const can = 'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]';
  return [...document.querySelectorAll(can)].filter((element) => element.checkVisibility({
    visibilityProperty: true,
  })).length;
};

// From the first that can be reached; after the last comes the browser itself or the first again.
async function walk(page, limit) {
  await page.locator('a').first().focus();
  const steps = [await page.evaluate(here)];
  while (steps.length < limit) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(here);
    if (step === null || step.place === 0) return steps;
    steps.push(step);
  }
  return steps;
}

function faultsOf(steps) {
  return steps.flatMap(({ place, name, seen, inside }, i) => [
    ...(i > 0 && place <= steps[i - 1].place ? [`${name}: out of order`] : []),
    ...(seen ? [] : [`${name}: no mark of focus`]),
    ...(inside ? [] : [`${name}: outside of the window`]),
  ]);
}

const most = 60;  // steps on one page; beyond come more links of the same list

test('Tab reaches everything in reading order, and one sees where one is', () =>
  withSite(quiet, async ({ page, url }) => {
    const found = [];
    for (const { kind, paths } of allKinds()) {
      const path = paths.find((one) => one.startsWith('ar/')) ?? paths[0];
      // What can be found comes in after the page, and moves what stands below it.
      await page.goto(url(path), { waitUntil: kind === 'search' ? 'networkidle' : 'load' });
      const expected = await page.evaluate(reachable);
      const steps = await walk(page, Math.min(expected, most) + 1);
      if (steps.length < Math.min(expected, most)) {
        found.push(`${kind}: ${steps.length} of ${expected} reached`);
      }
      found.push(...faultsOf(steps).map((fault) => `${kind}: ${fault}`));
    }
    assert.deepEqual(found, []);
  }));

// The page of search begins in its box, the entrance has nothing to pass.
const direct = ['entrance', 'search'];

test('the first step leads past the menu', () => withSite(quiet, async ({ page, url }) => {
  for (const { kind, paths } of allKinds().filter((one) => !direct.includes(one.kind))) {
    await page.goto(url(paths[0]));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip', kind);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('main, footer')), kind);
  }
}));

test('language, search, filter, choice and tables are used by keys', () =>
  withSite(quiet, async ({ page, url }) => {
    await page.goto(url('en/articles/untoc-5.html'));
    await page.locator('.compare summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.compare li input').first().focus();
    await page.keyboard.press('Space');
    assert.equal(await page.locator('.compare li input:checked').count(), 1);
    await page.locator('.languages a[lang="fr"]').focus();
    await page.keyboard.press('Enter');
    await page.locator(':root[lang="fr"]').waitFor();
    await page.locator('.find input').focus();
    await page.keyboard.type('extradition');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=extradition/);
    await page.goto(url('en/findings/assistance-need.html'));
    await page.getByLabel('State', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    assert.match(page.url(), /#state=/);
    await page.goto(url('en/xaa.html'));
    await page.locator('.chart summary').first().focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.chart details table').first().isVisible());
  }));
