// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { drawn, found, open, openFacet, titles, type } from './search_page.mjs';
import { languages, withSite } from './site.mjs';

test('the box on every page leads to results', () => withSite(async ({ page, url }) => {
  await page.goto(url('en/xaa.html'));
  await page.fill('.banner .find input', 'extradition');
  await page.keyboard.press('Enter');
  await drawn(page);
  assert.match(page.url(), /\/en\/search\.html\?q=extradition$/);
  assert.ok((await titles(page)).length > 0);
  assert.match(await page.locator('#_count').textContent(), /^Results: \d+$/);
}));

test('results come while one types, in six languages', () => withSite(async ({ page, url }) => {
  const words = {
    ar: 'المحكمة', zh: '法院', en: 'court', fr: 'tribunal', ru: 'суд', es: 'tribunal',
  };
  for (const language of languages) {
    await open(page, url, language);
    await type(page, words[language]);
    assert.ok((await titles(page)).length > 0, language);
    assert.ok(await page.locator('#_hits mark').count() > 0, language);
  }
}));

test('a hit leads to the part itself', () => withSite(async ({ page, url }) => {
  await open(page, url, 'fr', { q: 'extradition', kind: 'responses' });
  await page.locator('#_hits h3 a').first().click();
  const { hash } = new URL(page.url());
  assert.match(hash, /^#\w+/);
  assert.equal(await page.locator(`[id="${hash.slice(1)}"]`).count(), 1);
}));

test('the address holds the whole search', () => withSite(async ({ page, window, url }) => {
  await open(page, url, 'en', { q: 'court' });
  await (await openFacet(page, 'kind')).getByLabel('Responses').check();
  await drawn(page);
  await page.selectOption('#_sort', 'date');
  await drawn(page);
  const shown = await found(page);
  const other = await window.newPage();
  await other.goto(page.url());
  await drawn(other);
  assert.deepEqual(await found(other), shown);
  assert.equal(await other.inputValue('#_q'), 'court');
  assert.equal(await other.locator('.chip').count(), 1);
  const days = await other.locator('#_hits time').evaluateAll((all) => all.map((t) => t.dateTime));
  assert.deepEqual(days, [...days].sort().reverse());
}));

test('back and forward lead through searches', () => withSite(async ({ page, url }) => {
  await open(page, url, 'en', { q: 'court' });
  const before = await found(page);
  await (await openFacet(page, 'kind')).getByLabel('Responses').check();
  await page.locator('.chip').waitFor();
  await drawn(page);
  const after = await found(page);
  assert.notDeepEqual(after, before);
  await page.goBack();
  await page.locator('.chip').waitFor({ state: 'detached' });
  await drawn(page);
  assert.deepEqual(await found(page), before);
  await page.goForward();
  await page.locator('.chip').waitFor();
  await drawn(page);
  assert.deepEqual(await found(page), after);
}));

test('a chosen filter is taken back by its button', () => withSite(async ({ page, url }) => {
  await open(page, url, 'es', { q: 'tribunal', state: 'xac' });
  const narrowed = await page.locator('#_count').textContent();
  await page.locator('.chip').click();
  await page.locator('.chip').waitFor({ state: 'detached' });
  await drawn(page);
  assert.notEqual(await page.locator('#_count').textContent(), narrowed);
  assert.doesNotMatch(page.url(), /state=/);
}));

test('States and regional groups have no counts and are alphabetical', () =>
  withSite(async ({ page, url }) => {
    await open(page, url, 'en', { q: 'court' });
    const state = await openFacet(page, 'state');
    const names = (await state.locator('label').allTextContents()).map((name) => name.trim());
    assert.ok(names.length > 2);
    assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, 'en')));
    assert.ok(names.every((name) => !/\d/.test(name)), names.join());
    assert.equal(await page.locator('[data-facet=state] .count').count(), 0);
    assert.equal(await page.locator('[data-facet=group] .count').count(), 0);
    assert.ok(await page.locator('[data-facet=kind] .count').count() > 0);
  }));

test('one search finds in six languages', () => withSite(async ({ page, url }) => {
  await open(page, url, 'fr', { q: 'Halvoria' });
  const others = page.locator('#_others section');
  assert.ok(await others.count() >= 2);
  for (const hit of await others.locator('.hit h3').all()) {
    const language = await hit.getAttribute('lang');
    assert.ok(languages.includes(language) && language !== 'fr');
    assert.equal(await hit.getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr');
  }
}));

test('the name of an article is put to the other languages', () =>
  withSite(async ({ page, url }) => {
    await open(page, url, 'ru', { q: 'выдача' });
    const more = await page.locator('#_others .more a').evaluateAll((all) => all.map((a) => a.href));
    assert.ok(more.some((link) => /\/en\/search\.html\?q=Extradition$/.test(link)), more.join());
    assert.ok(more.some((link) => link.includes(encodeURIComponent('引渡'))), more.join());
  }));

test('more results are shown below the first', () => withSite(async ({ page, url }) => {
  await open(page, url, 'en', { q: 'law' });
  assert.equal((await titles(page)).length, 10);
  await page.locator('#_more').click();
  await page.waitForURL(/page=2/);
  await drawn(page);
  assert.ok((await titles(page)).length > 10);
}));

test('the keyboard alone is enough', () => withSite(async ({ page, url }) => {
  await open(page, url, 'en', { q: 'extradition' });
  await page.locator('h1').click();
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), '_q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const first = await page.locator('#_hits h3 a').first().getAttribute('href');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), first);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.href.endsWith(first.replace('..', '')));
}));

test('the keyboard stays on a filter that it chose', () => withSite(async ({ page, url }) => {
  await open(page, url, 'en', { q: 'court' });
  await (await openFacet(page, 'kind')).locator('input').first().focus();
  await page.keyboard.press('Space');
  await page.locator('.chip').waitFor();
  await drawn(page);
  assert.ok(await page.evaluate(() => document.activeElement.checked));
}));

test('O03: what is typed stays text', () => withSite(async ({ page, url }) => {
  await open(page, url, 'en', { q: '"><img src=x onerror=alert(1)>', kind: '"><b>' });
  assert.equal(await page.locator('#_search img').count(), 0);
  assert.equal(await page.locator('#_chips b').count(), 0);
  assert.equal(await page.inputValue('#_q'), '"><img src=x onerror=alert(1)>');
}));

test('where nothing is found the page helps on', () => withSite(async ({ page, url }) => {
  await open(page, url, 'en', { q: 'court', year: '1901' });
  assert.match(await page.locator('#_help_text').textContent(), /^Nothing public was found/);
  await page.locator('#_help_clear button').click();
  await page.locator('.chip').waitFor({ state: 'detached' });
  await drawn(page);
  assert.ok((await titles(page)).length > 0);
}));

test('results that only begin alike are called similar', () => withSite(async ({ page, url }) => {
  await open(page, url, 'en', { q: 'courtxyzzyplugh' });
  if ((await titles(page)).length > 0) {
    assert.match(await page.locator('#_help_text').textContent(), /similar/);
  }
}));

test('search works below a path', () => withSite({ under: '/a/b/' }, async ({ page, url }) => {
  await open(page, url, 'en', { q: 'court' });
  await page.locator('#_hits h3 a').first().click();
  assert.match(page.url(), /\/a\/b\/en\/\w+/);
}));

test('without JavaScript the page leads to the lists', () =>
  withSite({ javaScriptEnabled: false }, async ({ page, url }) => {
    await page.goto(url('fr/search.html?q=tribunal'));
    assert.match(await page.locator('main').innerText(), /nécessite JavaScript/);
    await page.locator('#_without a[href="a-z.html"]').click();
    assert.ok(await page.locator('.letters a').count() > 15);
  }));

test('from a disk the page says that search does not work there', () =>
  withSite(async ({ page, file }) => {
    await page.goto(file('en/index.html'));
    await page.fill('.banner .find input', 'court');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=court$/);
    assert.match(await page.locator('main').innerText(), /opened from a disk/);
    assert.equal(await page.locator('#_search').isVisible(), false);
  }));

// What moved on the page, by how much.
const shifts = () => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().map(({ value, sources }) =>
    `${value.toFixed(4)} by ${sources[0]?.node?.nodeName}`))).observe(
    { type: 'layout-shift', buffered: true });
  setTimeout(() => done([]), 100);
});

for (const width of [360, 1280]) {
  test(`nothing moves when a page ${width} pixels wide says that it cannot search`, () =>
    withSite({ viewport: { width, height: 800 } }, async ({ page, url, file, faults }) => {
      await page.route('**/search/labels.json', (route) => route.fulfill({ status: 404 }));
      for (const language of ['ar', 'zh', 'fr']) {
        for (const address of [file, url]) {
          await page.goto(`${address(`${language}/search.html`)}?q=x`);
          await page.locator('#_without.said').waitFor();
          assert.deepEqual(await page.evaluate(shifts), [], `${page.url()}`);
          const box = await page.locator('#_without li a').last().boundingBox();
          assert.ok(box.y + box.height < 800, `${page.url()} is said below the first view`);
          assert.equal(await page.locator('.footer').count(), 1);
        }
      }
      faults.length = 0;
    }));
}

test('a site without an index says so', () => withSite(async ({ page, url, faults }) => {
  await page.route('**/search/labels.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(url('zh/search.html'));
  await page.getByText('没有搜索索引').waitFor();
  assert.equal(await page.locator('#_search').isVisible(), false);
  faults.length = 0;
}));
