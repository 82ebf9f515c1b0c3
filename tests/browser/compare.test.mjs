// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withSite } from './site.mjs';

const article = 'articles/untoc-5.html';
const statesIn = (grid) => grid.locator('> .part').evaluateAll((parts) =>
  parts.map((part) => part.dataset.state ?? part.textContent.trim()));

test('chosen States stand next to each other under each question, and nothing else', () =>
  withSite(async ({ page, url }) => {
    await page.goto(url(`en/${article}`));
    const grids = page.locator('.side-by-side');
    const before = await statesIn(grids.first());
    await page.locator('.compare summary').click();
    await page.locator('.compare input[value="xab"]').check();
    await page.locator('.compare input[value="xaa"]').check();
    for (let i = 0; i < await grids.count(); i += 1) {
      assert.equal((await statesIn(grids.nth(i))).length, 2, `question ${i + 1}`);
    }
    assert.deepEqual(await statesIn(grids.first()), ['xaa', 'xab']);
    const tops = await grids.first().locator('> .part').evaluateAll((parts) =>
      parts.map((part) => part.getBoundingClientRect().top));
    assert.equal(tops[0], tops[1]);
    assert.match(await page.locator('[role="status"]').innerText(), /Ambrelia.*Bolvera/);
    await page.locator('.compare button').click();
    assert.deepEqual(await statesIn(grids.first()), before);
    assert.equal(await page.evaluate(() => location.hash), '');
  }));

test('an answer that is not public says so in one neutral sentence', () =>
  withSite(async ({ page, url }) => {
    await page.goto(url(`fr/${article}`));
    const chosen = await page.locator('.compare input[type="checkbox"]').evaluateAll((boxes) =>
      boxes.map((box) => box.value).join(','));
    await page.goto(`${url(`fr/${article}`)}#compare=${chosen}`);
    const absent = page.locator('.comparing .part:not([data-state])');
    assert.ok(await absent.count() > 0);
    for (const said of await absent.locator('.empty').allInnerTexts()) {
      assert.equal(said, 'Rien n’a été rendu public ici.');
    }
  }));

test('the choice is in the address and goes along to other languages and articles', () =>
  withSite(async ({ page, url }) => {
    await page.goto(`${url(`en/${article}`)}#compare=xab,xaa`);
    await page.locator('.languages a[lang="ar"]').click();
    await page.waitForURL(/\/ar\/articles\/untoc-5\.html#compare=xab,xaa$/);
    assert.deepEqual(await statesIn(page.locator('.comparing').first()), ['xaa', 'xab']);
    assert.equal(await page.locator('.compare').getAttribute('open'), '');
    await page.locator('a[rel="next"]').last().click();
    await page.waitForURL(/\/ar\/articles\/untoc-6\.html#compare=xab,xaa$/);
    await page.goBack();
    await page.waitForURL(/untoc-5\.html#compare=xab,xaa$/);
    assert.equal(await page.locator('.compare input:checked').count(), 2);
  }));

test('States are found by a few letters, without accents, and by keyboard alone', () =>
  withSite(async ({ page, url }) => {
    await page.goto(url(`fr/${article}`));
    await page.locator('.compare summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ambrelie');
    const found = page.locator('.compare li:visible');
    assert.equal(await found.count(), 1);
    assert.match(await found.innerText(), /Ambrélie/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await page.evaluate(() => location.hash), '#compare=xaa');
  }));

test('the choice works from a disk', () => withSite(async ({ page, file }) => {
  await page.goto(file(`zh/${article}`));
  await page.locator('.compare summary').click();
  await page.locator('.compare input[value="xab"]').check();
  assert.match(page.url(), /#compare=xab$/);
  await page.locator('.compare input[value="xab"]').uncheck();
  assert.equal(await page.locator('.comparing').count(), 0);
}));

test('without scripts all answers stand and nothing is offered that would not work', () =>
  withSite({ javaScriptEnabled: false }, async ({ page, url }) => {
    await page.goto(url(`en/${article}`));
    assert.ok(await page.locator('.side-by-side > .part:visible').count() > 4);
    assert.equal(await page.locator('.compare:visible').count(), 0);
  }));
