// SPDX-License-Identifier: Apache-2.0
// The way of a reader who has never been here, click by click and in three scripts: what two States
// say about extradition (article 16), next to each other; one paragraph cited; the answers as a
// table; a feed of one State. The clicks that it takes are held; the time is only told.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { withSite } from './site.mjs';

const granted = { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true };

// Clicks and seconds from one goal to the next.
function counted(page) {
  let clicks = 0;
  let start = performance.now();
  return {
    click: async (locator) => {
      clicks += 1;
      await locator.click();
    },
    reached: (goal, most) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      const took = `${goal}: ${clicks} clicks, ${seconds} s`;
      assert.ok(clicks <= most, `${took}, at most ${most} clicks`);
      clicks = 0;
      start = performance.now();
      return took;
    },
  };
}

for (const language of ['ar', 'zh', 'fr']) {
  test(`a reader finds, compares, cites, downloads and follows (${language})`, (context) =>
    withSite(granted, async ({ page, url }) => {
      await page.goto(url(`${language}/index.html`));
      const reader = counted(page);

      await reader.click(page.locator('.menu a[href$="instruments.html"]'));
      await reader.click(page.locator('main a[href="instruments/untoc.html"]').first());
      await reader.click(page.locator('main a[href="../articles/untoc-16.html"]').first());
      const question = page.locator('section[aria-labelledby="_q_untoc-16-2"]');
      assert.ok(await question.locator('.part[data-state="xaa"]').isVisible());
      assert.ok(await question.locator('.part[data-state="xab"]').isVisible());
      context.diagnostic(reader.reached('what two States say about article 16', 3));

      await reader.click(page.locator('.compare summary'));
      await reader.click(page.locator('.compare input[value="xaa"]'));
      await reader.click(page.locator('.compare input[value="xab"]'));
      const shown = await question.locator('.part[data-state]').evaluateAll((parts) =>
        parts.map((part) => part.dataset.state));
      assert.deepEqual(shown, ['xaa', 'xab']);
      context.diagnostic(reader.reached('these two next to each other', 3));

      const [table] = await Promise.all([
        page.waitForEvent('download'),
        reader.click(page.locator('a[href$="data/articles/untoc-16.csv"]')),
      ]);
      const rows = (await readFile(await table.path(), 'utf8')).split('\r\n');
      assert.ok(rows[0].startsWith('\uFEFF'));
      assert.ok(rows.some((row) => row.includes('xaa')) && rows.some((row) => row.includes('xab')));
      context.diagnostic(reader.reached('the answers as a table', 1));

      await reader.click(question.locator('.part[data-state="xab"] h3 a'));
      const answer = page.locator('[id="untoc-16-2"]');
      await reader.click(answer.locator('.pilcrow').first());
      await reader.click(answer.locator('.copy').nth(1));
      await answer.locator('.copy.done').waitFor();
      const cited = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(cited, /SHA-256 [0-9a-f]{12}.*#untoc-16-2\.p1$/);
      context.diagnostic(reader.reached('one paragraph cited', 3));

      await reader.click(page.locator('.crumbs a[href$="xab.html"]'));
      const feed = await page.locator('main a[href="xab/feed.xml"]').getAttribute('href');
      const atom = await page.request.get(url(`${language}/${feed}`));
      assert.equal(atom.status(), 200);
      assert.match(await atom.text(), /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
      context.diagnostic(reader.reached('the feed of a State', 1));
    }));
}
