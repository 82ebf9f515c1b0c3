// SPDX-License-Identifier: Apache-2.0
// Buttons that copy the address and the citation of what is read: the page, a part, a paragraph.
// All words come from the page; without this script the numbers of parts are links all the same.
'use strict';

const texNames = {
  '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};
const babel = {
  ar: 'arabic', zh: 'chinese', en: 'english', fr: 'french', ru: 'russian', es: 'spanish',
};

(() => {
  const section = document.querySelector('.cite');
  const head = section && section.querySelector('[data-join]');
  if (!head) return;
  const words = section.dataset;
  const join = head.dataset.join;
  const line = (node) => node.textContent.replace(/\s+/g, ' ').trim();
  const source = line(head.parentNode).slice(line(head).length);

  const whole = document.querySelector('link[rel=canonical]');
  const page = (whole ? whole.href : location.href).split('#')[0];
  const address = (id) => (id ? `${page}#${id}` : page);

  // A paragraph that the address names, if it stands in this element.
  const paragraphIn = (element) => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return target && target.tagName === 'P' && element.contains(target) ? target.id : '';
  };
  const numberOf = (id) => id.slice(id.lastIndexOf('p') + 1);

  // "Public since 1 July · decision 3" goes on in the middle of a sentence.
  const released = (part) => {
    const text = line(part.querySelector('.release').firstChild);
    return (text[0].toLocaleLowerCase(document.documentElement.lang) + text.slice(1))
      .split(' · ').join(join);
  };
  const cite = (part) => {
    const paragraph = paragraphIn(part || document.body);
    const pieces = [line(head)];
    const title = part && part.querySelector('h3:not(.question)');
    if (title) pieces.push(line(title));
    if (part) pieces.push(part.id);
    if (paragraph) pieces.push(words.paragraph.replace('{0}', numberOf(paragraph)));
    const at = address(paragraph || (part ? part.id : ''));
    if (part) return [...pieces, released(part), `SHA-256 ${part.dataset.hash}`, at].join(join);
    const last = source.lastIndexOf(join);
    return pieces.join(join) + source.slice(0, last) + join + at;
  };

  // The same as the page's entry of the file of its State, as far as the page knows it.
  const meta = (name) => document.querySelector(`meta[name="citation_${name}"]`)?.content ?? '';
  const tex = (text) => text.replace(/[\\{}~^#$%&_]/g, (c) => texNames[c] ?? `\\${c}`);
  // Spaces that do not break stay what they are.
  const said = (node) => node.textContent.trim();
  // Who speaks in a dialogue is its author; a record of parts is in the language of its page.
  const authorOf = (part) => {
    const speaker = part && part.querySelector('.speaker h3');
    return speaker ? said(speaker) : meta('author').replace(/,$/, '');
  };
  const titleOf = (part, id) => {
    const own = part && part.querySelector('.part-head > h3:not(.question)');
    const whole = said(document.querySelector('h1'));
    if (own) return said(own);
    return part ? whole + join + id : whole;
  };
  const languageOf = (part) => {
    const read = part || (document.querySelector('.part') ? null : document.querySelector('main'));
    return read?.querySelector('.text[lang]')?.lang || document.documentElement.lang;
  };
  const bibtex = (part) => {
    const [state, name] = location.pathname.replace(/\.html$/, '').split('/').slice(-2);
    const own = `${name.split('-').pop()}-`;
    const id = part && (part.id.startsWith(own) ? part.id.slice(own.length) : part.id);
    const day = (part || section).dataset.since;
    const fields = {
      title: `{${tex(titleOf(part, id))}}`,
      author: `{${tex(authorOf(part))}}`,
      year: day.slice(0, 4),
      date: day,
      langid: babel[languageOf(part)],
      note: tex(cite(part)),
      url: address(part ? part.id : '').replace(/[{}\\ ]/g, ''),
    };
    const key = [state, name.replace('_', '-'), id, document.documentElement.lang];
    const lines = Object.entries(fields).map(([field, text]) => `  ${field} = {${text}}`);
    return `@misc{${key.filter(Boolean).join(':').replace(':', '-')},\n${lines.join(',\n')}\n}\n`;
  };

  // Where the page is not secure there is no clipboard but that of a selection.
  const copy = (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const box = document.body.appendChild(document.createElement('textarea'));
    box.value = text;
    box.select();
    document.execCommand('copy');
    box.remove();
    return Promise.resolve();
  };
  const status = document.body.appendChild(document.createElement('p'));
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  const say = (element) => {
    status.textContent = words.done;
    element.classList.add('done');
    setTimeout(() => {
      status.textContent = '';
      element.classList.remove('done');
    }, 2000);
  };

  const button = (label, text) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'copy';
    made.textContent = label;
    made.dataset.done = words.done;
    made.addEventListener('click', () => copy(text()).then(() => say(made)));
    return made;
  };
  // At the end of a line that is there, so that nothing moves.
  const offer = (place, part) => {
    const copies = place.appendChild(document.createElement('span'));
    copies.className = 'copies';
    copies.append(
      button(words.link, () => address(part ? part.id : paragraphIn(document.body))), ' ',
      button(words.cite, () => cite(part)), ' ', button(words.bibtex, () => bibtex(part)));
  };

  offer(section.querySelector('.meta'), null);
  for (const part of document.querySelectorAll('.part[id]')) {
    const release = part.querySelector('.release');
    if (release) offer(release, part);
  }
  for (const paragraph of document.querySelectorAll('.text p[id]')) {
    const mark = document.createElement('a');
    mark.className = 'pilcrow';
    mark.href = `#${paragraph.id}`;
    mark.textContent = '¶';
    mark.setAttribute('aria-label',
      `${words.link}: ${words.paragraph.replace('{0}', numberOf(paragraph.id))}`);
    mark.addEventListener('click', () => copy(address(paragraph.id)).then(() => say(mark)));
    paragraph.prepend(mark);
  }
})();
