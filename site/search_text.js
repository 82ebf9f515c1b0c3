// SPDX-License-Identifier: Apache-2.0
// Texts as the search index holds them and as readers see them: the rules of
// generator/language/search_text.h, in the browser. Knows nothing of the page.
'use strict';

// Tashkeel and tatweel.
const arabicMarks =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g;

// A text as it stands in the index.
function indexedText(language, text) {
  const arabic = language === 'ar';
  let out = text.replace(/\u00AD/g, '');
  if (arabic) out = out.replace(arabicMarks, '').replace(/\u0671/g, '\u0627');
  out = out.replace(/[\u2010\u2011]/g, '-').replace(/(?<=\p{L})\u2019(?=\p{L})/gu, "'");
  if (arabic) out = out.replace(/(?<!\p{L})و(?=ال\p{L}{2})/gu, 'و ');
  return out;
}

// What a reader typed, as it is looked up: an Arabic "and" that stands alone is left out.
function searchedText(language, text) {
  const indexed = indexedText(language, text.trim());
  if (language !== 'ar') return indexed;
  const words = indexed.split(/\s+/).filter((word) => word !== 'و');
  return words.join(' ') || indexed;
}

// Chinese has no spaces between words, and the index is one of words.
function dividedText(language, text) {
  if (language !== 'zh' || !Intl.Segmenter) return text;
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return Array.from(segments, ({ segment }) => segment).join(' ').replace(/\s+/g, ' ').trim();
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#x2F': '/' };

// An excerpt of the index (its words escaped, what was found in <mark>) as pieces of plain text.
function excerptPieces(language, excerpt) {
  let text = excerpt.replace(/<mark>/g, '\uE000').replace(/<\/mark>/g, '\uE001')
    .replace(/&(\w+|#\w+);/g, (whole, name) => entities[name] ?? whole)
    .replace(/(?<=\p{L}\uE001?)'(?=\uE000?\p{L})/gu, '\u2019');
  const and = /(?<!\p{L})(\uE000?و\uE001?) (?=\uE000?ال)/gu;
  if (language === 'ar') text = text.replace(and, '$1');
  return text.split(/(?=\uE000)|(?<=\uE001)/).map((piece) => ({
    marked: piece.startsWith('\uE000'),
    text: piece.replace(/[\uE000\uE001]/g, ''),
  }));
}

// Pieces of an excerpt without the title where they begin with it: it stands above them.
function withoutTitle(pieces, title) {
  const said = pieces.map((piece) => piece.text).join('');
  if (!said.startsWith(title)) return pieces;
  let left = title.length + said.slice(title.length).match(/^[\s.]*/)[0].length;
  const rest = pieces.map((piece) => {
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    return { ...piece, text: piece.text.slice(cut) };
  });
  return rest.filter((piece) => piece.text !== '');
}

// Letters alone, without case and accents: what two spellings of a word have in common.
function foldedText(language, text) {
  return indexedText(language, text).normalize('NFD').replace(/[\u0300-\u036F\u0653-\u0655]/g, '')
    .toLowerCase();
}
