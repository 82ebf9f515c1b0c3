// SPDX-License-Identifier: Apache-2.0
// The scripts that need no browser: what is typed and shown follows the rules of the index, and
// names are put to other languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = createContext({ Intl });
for (const name of ['search_text', 'search_bridge']) runInContext(read(`site/${name}.js`), page);
const cases = JSON.parse(read('tests/language/search_text_cases.json'));

test('a text becomes in the browser what it became in the index', () => {
  for (const { language, text, indexed } of cases.texts) {
    assert.equal(page.indexedText(language, text), indexed);
  }
});

test('what is typed is looked up by the same rules', () => {
  for (const { language, typed, searched } of cases.queries) {
    assert.equal(page.searchedText(language, typed), searched);
  }
});

const shown = (language, excerpt) => page.excerptPieces(language, excerpt)
  .map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('an excerpt is shown as the text was written', () => {
  assert.equal(shown('ar', 'الدول و <mark>المنظمات</mark> و من'), 'الدول و[المنظمات] و من');
  assert.equal(shown('fr', "l'<mark>État</mark> d'Ivoire"), 'l’[État] d’Ivoire');
  assert.equal(shown('en', 'a &lt;img src=x&gt; &amp; <mark>b</mark>'), 'a <img src=x> & [b]');
});

test('an excerpt does not say the title again', () => {
  const pieces = page.excerptPieces('fr', "L'<mark>État</mark>. Oui, l'<mark>État</mark>.");
  const rest = page.withoutTitle(pieces, 'L’État');
  assert.equal(rest.map(({ text }) => text).join(''), 'Oui, l’État.');
  assert.equal(page.withoutTitle(pieces, 'Autre').length, pieces.length);
});

const labels = {
  languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es'],
  labels: {
    state: {
      xaa: ['أمبريليا (مثال)', '安布雷利亚（示例）', 'Ambrelia (sample)', 'Ambrélie (exemple)',
        'Амбрелия (пример)', 'Ambrelia (ejemplo)'],
    },
    article: {
      'untoc-16': ['المادة 16- تسليم المجرمين', '第16条　引渡', 'Article 16. Extradition',
        'Article 16. Extradition', 'Статья 16. Выдача', 'Artículo 16. Extradición'],
    },
  },
};

test('names of States and articles are put to other languages', () => {
  const bridge = page.makeBridge(labels);
  assert.equal(bridge('Ambrelia', 'en', 'ru'), 'Амбрелия');
  assert.equal(bridge('ambrelie', 'fr', 'zh'), '安布雷利亚');
  assert.equal(bridge('article 16', 'en', 'zh'), '第16条');
  assert.equal(bridge('第16条', 'zh', 'es'), 'Artículo 16');
  assert.equal(bridge('تسليم المجرمين', 'ar', 'fr'), 'Extradition');
  assert.equal(bridge('extradition in Ambrelia', 'en', 'es'), 'Extradición Ambrelia');
});

test('other words and longer numbers stay as they are', () => {
  const bridge = page.makeBridge(labels);
  assert.equal(bridge('the court', 'en', 'fr'), 'the court');
  assert.equal(bridge('article 160', 'en', 'fr'), 'article 160');
});
