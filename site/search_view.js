// SPDX-License-Identifier: Apache-2.0
// Hits as elements. All words of the index are put in as text, never as HTML. Knows nothing of the
// index or the address.
'use strict';

// element('a', { href: 'x' }, 'text', …)
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const directionOf = (language) => (language === 'ar' ? 'rtl' : 'ltr');
const ownNames = {
  ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español',
};
const dateLocales = { ar: 'ar-u-nu-latn-ca-gregory', en: 'en-GB' };

// In another language than the page's.
function foreign(hit, page) {
  return hit.language === page ? {} : { lang: hit.language, dir: directionOf(hit.language) };
}

function dayElement(iso, page) {
  if (!iso) return null;
  const { format } = new Intl.DateTimeFormat(dateLocales[page] ?? page,
    { dateStyle: 'long', timeZone: 'UTC' });
  return element('time', { datetime: iso }, format(new Date(`${iso}T00:00:00Z`)));
}

function excerptElement(hit, page) {
  const pieces = hit.pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  return element('p', { class: 'excerpt', ...foreign(hit, page) }, ...pieces);
}

function flagElement(flag) {
  const src = `../assets/flags/${flag}.svg`;
  return flag ? element('img', { class: 'flag', src, alt: '', width: 20, height: 15 }) : null;
}

// `kind` in the words of the page; `flag`: the name of a picture, or nothing.
function hitElement(hit, page, { kind, flag }) {
  const strange = foreign(hit, page);
  const tongue = hit.language === page ? null
    : element('span', { class: 'badge', ...strange }, ownNames[hit.language]);
  const link = element('a', { href: `../${hit.url}`, hreflang: strange.lang }, hit.title);
  return element('li', { class: 'hit' },
    element('p', { class: 'meta', ...strange }, flagElement(flag), hit.where ?? ''),
    element('h3', strange, link),
    hit.kind === 'page' ? null : excerptElement(hit, page),  // that would be its name again
    element('p', { class: 'hit-facts meta' },
      kind ? element('span', { class: 'badge' }, kind) : null,
      tongue, dayElement(hit.date, page)));
}
