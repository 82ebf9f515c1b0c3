// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { languages, withSite } from './site.mjs';

const list = 'findings/assistance-need.html';
const shown = (page) => page.locator('.findings > li:visible').count();

test('a list of findings is filtered, the address keeps the choice and back undoes it', () =>
  withSite(async ({ page, url }) => {
    await page.goto(url(`en/${list}`));
    const all = await shown(page);
    await page.getByLabel('State', { exact: true }).selectOption('xaa');
    assert.match(page.url(), /#state=xaa$/);
    assert.equal(await shown(page), 1);
    assert.equal(await page.locator('main h2:visible').count(), 1);
    await page.reload();
    assert.equal(await shown(page), 1);
    await page.goBack();
    assert.equal(await shown(page), all);
  }));

test('a choice goes along to the other languages, and can be taken back', () =>
  withSite(async ({ page, url }) => {
    await page.goto(url(`en/${list}#article=untoc-10&state=xab`));
    assert.equal(await shown(page), 1);
    for (const language of languages) {
      await page.locator(`.languages a[lang="${language}"]`).click();
      await page.locator(`:root[lang="${language}"] #_filter`).waitFor();
      assert.match(page.url(), new RegExp(`/${language}/${list}#article=untoc-10&state=xab$`));
      assert.equal(await shown(page), 1);
    }
    await page.locator('#_filter button').click();
    assert.ok(await shown(page) > 1);
    assert.equal(await page.locator('[role="status"]').textContent(), '');
  }));

test('where nothing matches the page says so, without a number', () =>
  withSite(async ({ page, url }) => {
    await page.goto(url(`en/${list}#state=xyz`));
    assert.equal(await shown(page), 0);
    assert.match(await page.locator('[role="status"]').textContent(), /^\D+$/);
  }));

test('without scripts the list is complete and offers no filter', () =>
  withSite({ javaScriptEnabled: false }, async ({ page, url }) => {
    await page.goto(url(`en/${list}#state=xaa`));
    assert.ok(await shown(page) > 1);
    assert.equal(await page.locator('#_filter').isVisible(), false);
  }));

test('the filter works from a disk', () => withSite(async ({ page, file }) => {
  await page.goto(file(`ar/${list}`));
  await page.locator('#_by_state').selectOption('xaa');
  assert.equal(await shown(page), 1);
  assert.match(page.url(), /#state=xaa$/);
}));
