// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withSite } from './site.mjs';

const record = 'xaa/criminalization_responses-untoc.html';
const granted = { permissions: ['clipboard-read', 'clipboard-write'] };
// As citations give it: whole where the site knows its own, else as it was opened.
const address = (page) => page.evaluate(() => {
  const whole = document.querySelector('link[rel="canonical"]');
  return (whole ? whole.href : location.href).split('#')[0];
});
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

// The first and the second button beside a part: its address, its citation.
async function press(page, part, number) {
  await page.locator(`[id="${part}"] .copy`).nth(number).click();
  await page.locator('.copy.done').waitFor();
  return clipboard(page);
}

test('the address of a part goes to the clipboard', () =>
  withSite(granted, async ({ page, url }) => {
    await page.goto(url(`en/${record}`));
    assert.equal(await press(page, 'untoc-5-1', 0), `${await address(page)}#untoc-5-1`);
    await page.goto(url(`en/${record}#untoc-5-1`));
    assert.equal(await page.locator('.part:target').getAttribute('id'), 'untoc-5-1');
  }));

test('a citation of a part names State, part, decision, hash and address', () =>
  withSite(granted, async ({ page, url }) => {
    for (const language of ['fr', 'ar', 'zh']) {
      await page.goto(url(`${language}/${record}`));
      const join = await page.locator('.cite [data-join]').getAttribute('data-join');
      const cited = await press(page, 'untoc-5-1', 1);
      assert.ok(cited.startsWith((await page.locator('.head .kicker').innerText()).trim()));
      const pieces = cited.split(join);
      assert.ok(pieces.includes('untoc-5-1'));
      assert.ok(pieces.some((piece) => piece.includes('xaa-')));
      assert.match(pieces.at(-2), /^SHA-256 [0-9a-f]{12}$/);
      assert.equal(pieces.at(-1), `${await address(page)}#untoc-5-1`);
    }
  }));

test('one paragraph is linked and cited', () => withSite(granted, async ({ page, url }) => {
  await page.goto(url(`en/${record}`));
  const mark = page.locator('[id="untoc-5-1"] .pilcrow').first();
  await mark.focus();
  await mark.press('Enter');
  await page.locator('.pilcrow.done').waitFor();
  assert.equal(await clipboard(page), `${await address(page)}#untoc-5-1.p1`);
  assert.equal(await page.locator('p:target').getAttribute('id'), 'untoc-5-1.p1');
  const cited = await press(page, 'untoc-5-1', 1);
  assert.match(cited, /, untoc-5-1, para\. 1, public since .*#untoc-5-1\.p1$/);
}));

// Fields of one entry of BibTeX, and its key.
function fieldsOf(entry) {
  const fields = { key: /^@misc\{([^,]+),/.exec(entry)[1] };
  for (const [, name, text] of entry.matchAll(/^  (\w+) = \{(.*)\},?$/gm)) fields[name] = text;
  return fields;
}

test('a part and a record go to the clipboard as BibTeX, as the file of the State has them', () =>
  withSite(granted, async ({ page, url }) => {
    for (const language of ['fr', 'ar', 'zh']) {
      await page.goto(url(`${language}/${record}`));
      const file = await page.request.get(url(`${language}/xaa/citations.bib`));
      const entries = (await file.text()).split('\n\n').filter(Boolean).map(fieldsOf);
      const ofPart = await press(page, 'untoc-5-1', 2);
      await page.locator('.copy.done').waitFor({ state: 'detached' });
      await page.locator('.cite .copy').nth(2).click();
      await page.locator('.copy.done').waitFor();
      for (const copied of [ofPart, await clipboard(page)].map(fieldsOf)) {
        const kept = entries.find((entry) => entry.key === copied.key);
        assert.ok(kept, `${copied.key} is in the file`);
        for (const name of ['author', 'title', 'year', 'date', 'langid'])
          assert.equal(copied[name], kept[name], `${language}: ${name}`);
        assert.match(copied.note, /SHA-256 [0-9a-f]{12}/);
      }
    }
  }));

test('BibTeX names who speaks, the own title of a part and the language of a text', () =>
  withSite(granted, async ({ page, url }) => {
    const pages = ['xaa/criminalization_dialogue', 'xaa/criminalization_observations',
      'xaa/criminalization_experience-collecte-des-reponses'];
    const file = await page.request.get(url('en/xaa/citations.bib'));
    const entries = (await file.text()).split('\n\n').filter(Boolean).map(fieldsOf);
    for (const one of pages) {
      await page.goto(url(`en/${one}.html`));
      const buttons = page.locator('.copies .copy:nth-of-type(3)');
      for (let i = 0; i < await buttons.count(); i += 1) {
        await buttons.nth(i).click();
        await buttons.nth(i).and(page.locator('.done')).waitFor();
        const copied = fieldsOf(await clipboard(page));
        const kept = entries.find((entry) => entry.key === copied.key);
        for (const name of ['author', 'title', 'date', 'langid', 'url']) {
          assert.equal(copied[name], kept?.[name], `${copied.key}: ${name}`);
        }
      }
    }
  }));

test('addresses and citations are copied from a disk as well', () =>
  withSite(granted, async ({ page, file }) => {
    await page.goto(file(`en/${record}`));
    await page.locator('.cite .copy').first().click();
    await page.locator('.copy.done').waitFor();
    assert.equal(await page.locator('[role="status"]').innerText(), 'Copied');
  }));

test('without a script the number of a part is its address, and citations are files', () =>
  withSite({ javaScriptEnabled: false }, async ({ page, url }) => {
    await page.goto(url(`en/${record}`));
    assert.equal(await page.locator('.copy').count(), 0);
    await page.locator('[id="untoc-5-1"] .part-no').click();
    assert.equal(page.url(), url(`en/${record}#untoc-5-1`));
    for (const form of ['bib', 'ris', 'json']) {
      const link = page.locator(`.cite a[href$="citations.${form}"]`);
      const target = new URL(await link.getAttribute('href'), page.url());
      const answer = await page.request.get(target.href);
      assert.equal(answer.status(), 200);
      assert.ok((await answer.text()).includes('xaa-criminalization-responses-untoc:5-1:en'));
    }
  }));
