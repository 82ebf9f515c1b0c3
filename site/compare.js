// SPDX-License-Identifier: Apache-2.0
// Puts the answers of chosen States next to each other on a page of an article. The choice stands
// behind the # of the address and goes along to pages of other questions, articles and languages.
// Without it, or without this script, the page shows all answers.
'use strict';
(() => {
  const key = '#compare=';
  const panel = document.getElementById('_compare');
  const follow = document.querySelectorAll('a[rel="prev"], a[rel="next"], .languages a');
  const boxes = panel ? [...panel.querySelectorAll('input[type="checkbox"]')] : [];
  const questions = [...document.querySelectorAll('.side-by-side')].map((element) => ({
    element,
    answers: [...element.children],
  }));
  let chosen = [];

  const inAddress = () => (location.hash.startsWith(key)
    ? location.hash.slice(key.length).split(',').filter((id) => /^[a-z]{3}$/.test(id))
    : null);
  const nameOf = (box) => box.closest('label').textContent.trim();
  // Letters alone: without accents, vowel signs and capitals.
  const plain = (text) => text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').toLowerCase();

  function absent(box) {
    const part = document.createElement('article');
    const name = document.createElement('h3');
    const said = document.createElement('p');
    part.className = 'part';
    name.textContent = nameOf(box);
    said.className = 'empty';
    said.textContent = panel.dataset.empty;
    part.append(name, said);
    return part;
  }

  function say(shown) {
    const names = new Intl.ListFormat(document.documentElement.lang).format(shown.map(nameOf));
    const status = document.querySelector('.compared');
    if (shown.length > 0) status.textContent = `${panel.dataset.shown} ${names}`;
    else status.textContent = chosen.length > 0 ? panel.dataset.elsewhere : '';
  }

  function show() {
    const shown = boxes.filter((box) => chosen.includes(box.value));
    for (const { element, answers } of questions) {
      if (shown.length === 0 && !element.classList.contains('comparing')) continue;
      const of = (box) => answers.find((answer) => answer.dataset.state === box.value);
      element.replaceChildren(
        ...(shown.length > 0 ? shown.map((box) => of(box) ?? absent(box)) : answers),
      );
      element.classList.toggle('comparing', shown.length > 0);
    }
    for (const box of boxes) box.checked = chosen.includes(box.value);
    for (const link of follow) link.hash = chosen.length > 0 ? key + chosen.join(',') : '';
    if (!panel) return;
    panel.querySelector('button').disabled = chosen.length === 0;
    say(shown);
  }

  function choose(ids) {
    chosen = ids;
    const address = location.pathname + location.search;
    history.replaceState(null, '', ids.length > 0 ? key + ids.join(',') : address);
    show();
  }

  function find(wanted) {
    let found = false;
    for (const box of boxes) {
      const matches = plain(nameOf(box)).includes(plain(wanted.trim()));
      found = found || matches;
      box.closest('li').hidden = !matches && !box.checked;
    }
    return found;
  }

  if (panel) {
    const field = panel.querySelector('input[type="search"]');
    panel.classList.add('ready');
    panel.addEventListener('change', ({ target }) => {
      if (target.type !== 'checkbox') return;
      const others = chosen.filter((id) => id !== target.value);
      choose(target.checked ? [...others, target.value] : others);
    });
    panel.querySelector('button').addEventListener('click', () => choose([]));
    field.addEventListener('input', () => {
      field.setCustomValidity('');
      if (!find(field.value)) field.setCustomValidity(panel.dataset.unknown);
      field.reportValidity();
    });
  }
  const read = (ids) => {
    chosen = ids;
    if (panel && ids.length > 0) panel.open = true;
    show();
  };
  addEventListener('hashchange', () => read(inAddress() ?? chosen));
  read(inAddress() ?? []);
})();
