// SPDX-License-Identifier: Apache-2.0
// What pages say to machines, as a browser sees it: data that it never runs, feeds that it finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { languages, withSite } from './site.mjs';

const record = 'xaa/criminalization_responses-untoc.html';

test('data for search engines is read as data and stopped by nothing', () =>
  withSite(async ({ page, url }) => {
    for (const language of languages) {
      await page.goto(url(`${language}/${record}`));
      const data = page.locator('script[type="application/ld+json"]');
      const title = await page.locator('meta[name="citation_title"]').getAttribute('content');
      assert.equal(JSON.parse(await data.textContent()).name, title);
    }
  }));

test('a reader of a State finds its feed, and the feed is well-formed', () =>
  withSite(async ({ page, url, window }) => {
    await page.goto(url('ar/xaa.html'));
    const follow = page.locator('main a[type="application/atom+xml"]');
    const address = await follow.evaluate((element) => element.href);
    assert.equal(address, url('ar/xaa/feed.xml'));
    const offered = page.locator('head link[type="application/atom+xml"]');
    assert.equal(await offered.evaluate((element) => element.href), address);
    const source = await (await window.request.get(address)).text();
    const entries = await page.evaluate((text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      return feed.querySelector('parsererror') ? -1 : feed.getElementsByTagName('entry').length;
    }, source);
    assert.ok(entries > 0);
  }));
