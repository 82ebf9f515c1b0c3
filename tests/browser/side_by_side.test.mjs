// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withSite } from './site.mjs';

const record = 'xaa/criminalization_responses-untoc.html';
const parallel = `side-by-side/${record}`;
const shown = (page) => page.locator('.row').first().locator('.cell:visible')
  .evaluateAll((cells) => cells.map((cell) => cell.lang));
const topsOf = (cells) => cells.evaluateAll((all) =>
  [...new Set(all.map((cell) => Math.round(cell.getBoundingClientRect().top)))]);

test('a record page leads to its languages side by side, and they to the record', () =>
  withSite(async ({ page, url }) => {
    await page.goto(url(`en/${record}`));
    await page.locator('a[href*="side-by-side/"]').first().click();
    assert.equal(page.url(), url(parallel));
    await page.locator('.cell[lang="ar"] h2 a').first().click();
    assert.equal(page.url(), url(`ar/${record}`));
  }));

test('parts and their texts begin at one height in all columns', () =>
  withSite({ viewport: { width: 1600, height: 900 } }, async ({ page, url }) => {
    await page.goto(url(parallel));
    const rows = page.locator('.row');
    for (let i = 0; i < await rows.count(); i += 1) {
      assert.equal((await topsOf(rows.nth(i).locator('.cell'))).length, 1, `row ${i}`);
      const texts = rows.nth(i).locator('.cell-text');
      if (await texts.count() > 0) assert.equal((await topsOf(texts)).length, 1, `texts ${i}`);
    }
  }));

for (const javaScriptEnabled of [true, false]) {
  test(`languages are chosen ${javaScriptEnabled ? 'with' : 'without'} scripts, from a disk`, () =>
    withSite({ javaScriptEnabled }, async ({ page, file }) => {
      await page.goto(file(parallel));
      const all = await shown(page);
      for (const language of all.filter((tag) => !['ar', 'fr'].includes(tag))) {
        await page.locator(`#_${language}`).uncheck();
      }
      assert.deepEqual(await shown(page), ['ar', 'fr']);
      await page.locator('#_ar').uncheck();
      await page.locator('#_fr').uncheck();
      assert.deepEqual(await shown(page), all);
    }));
}

test('on a telephone a column fills the screen and only the columns scroll sideways', () =>
  withSite({ viewport: { width: 360, height: 800 } }, async ({ page, url }) => {
    await page.goto(url(parallel));
    const { width } = await page.locator('.cell').first().boundingBox();
    assert.ok(width > 260 && width < 330, `${width}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await page.locator('.rows').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.rows').scrollLeft !== 0);
  }));

test('the page prints every chosen column on its sheets', () =>
  withSite(async ({ page, url }) => {
    await page.goto(url(parallel));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1040, height: 700 });
    assert.equal(await page.locator('.pick:visible').count(), 0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 1040, `${wide}`);
  }));
