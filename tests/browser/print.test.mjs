// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { allKinds } from './kinds.mjs';
import { withSite } from './site.mjs';

const shown = (page, selector) => page.locator(selector).evaluateAll((elements) =>
  elements.filter((element) => element.getClientRects().length > 0).length);

test('what is printed has the name of the site on each page and nothing to click', () =>
  withSite(async ({ page, url }) => {
    await page.emulateMedia({ media: 'print' });
    for (const { kind, paths } of allKinds()) {
      if (kind === 'entrance') continue;  // it only leads on
      await page.goto(url(paths.at(-1)));
      const head = await page.locator('.banner').evaluate((element) => {
        const { display, breakInside } = getComputedStyle(element);
        return `${display}, ${breakInside}`;
      });
      assert.equal(head, 'table-header-group, avoid', kind);
      assert.equal(await shown(page, '.brand-name'), 1, kind);
      assert.equal(await shown(page, '.menu, .languages, .crumbs, .copies, .pilcrow'), 0, kind);
    }
  }));

test('each sheet says the title and the address of its page', () =>
  withSite(async ({ page, url }) => {
    await page.emulateMedia({ media: 'print' });
    for (const { kind, paths } of allKinds()) {
      if (kind === 'entrance') continue;
      await page.goto(url(paths[0]));
      const [said, title, address] = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return [['--head', '--address'].map((name) => style.getPropertyValue(name)),
          document.title, document.querySelector('link[rel="canonical"]')?.href];
      });
      assert.ok(title.startsWith(`${JSON.parse(said[0])} – `), `${kind}: ${said[0]}`);
      if (address) assert.equal(JSON.parse(said[1]), address, kind);
    }
  }));

test('a record and a profile fit the width of the sheet, in both directions', () =>
  withSite({ viewport: { width: 673, height: 950 } }, async ({ page, url }) => {
    await page.emulateMedia({ media: 'print' });
    for (const address of ['en/xaa.html', 'ar/xaa.html', 'zh/findings.html',
      'ar/xaa/criminalization_responses-untoc.html', 'en/articles/untoc-5.html']) {
      await page.goto(url(address));
      const over = await page.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 1, `${address}: ${over} pixels too wide`);
    }
  }));
