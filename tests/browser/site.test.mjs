// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { languages, withSite } from './site.mjs';

test('home pages open without a fault in six languages', () => withSite(async ({ page, url }) => {
  for (const language of languages) {
    await page.goto(url(`${language}/index.html`));
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    assert.equal(await page.locator('h1').count(), 1);
  }
}));

test('the site stands as well below a path', () =>
  withSite({ under: '/review/outcomes/' }, async ({ page, url }) => {
    await page.goto(url('fr/states.html'));
    await page.locator('.states a').first().click();
    assert.match(page.url(), /\/review\/outcomes\/fr\/\w+\.html$/);
    assert.equal(await page.locator('h1').count(), 1);
  }));

test('the site opens from a disk', () => withSite(async ({ page, file }) => {
  await page.goto(file('ar/index.html'));
  await page.locator('.menu a').first().click();
  assert.equal(await page.locator('h1').count(), 1);
  assert.match(page.url(), /^file:.*\/ar\/states\.html$/);
}));

test('a fault on a page fails its test', async () => {
  const missing = withSite(({ page, url }) => page.goto(url('en/no-such-page.html')));
  await assert.rejects(missing, /404/);
  const stopped = withSite(async ({ page, url }) => {
    await page.goto(url('en/index.html'));
    await page.evaluate(() => { document.body.setAttribute('style', 'color: red'); });
    await page.evaluate(() => { document.body.innerHTML += '<img src="https://a.example/b.png">'; });
    await page.waitForTimeout(100);
  });
  await assert.rejects(stopped, /Content Security Policy/);
});
