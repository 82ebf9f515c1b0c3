// SPDX-License-Identifier: Apache-2.0
// Filters the list of a page by what its items say of themselves. The choice stands in the address,
// so that it can be shared, and goes along to other languages and pages. Without this script the
// list is complete.
'use strict';

(() => {
  const filter = document.getElementById('_filter');
  if (!filter) return;
  const choices = [...filter.querySelectorAll('select')];
  const status = filter.querySelector('[role="status"]');
  const items = [...document.querySelectorAll('.findings > li')];
  const sections = [...document.querySelectorAll('main section:not(#_filter)')];
  const links = [...document.querySelectorAll('.languages a, .pager a')];
  links.forEach((link) => { link.dataset.href = link.getAttribute('href'); });

  // Addresses of places on the page have no "=".
  const chosen = () => new URLSearchParams(
    location.hash.includes('=') ? location.hash.slice(1) : '');

  const matches = (item, wanted) => choices.every(({ name }) => {
    const value = wanted.get(name);
    return !value || item.dataset[name].split(' ').includes(value);
  });

  const address = () => {
    const values = new URLSearchParams();
    choices.forEach(({ name, value }) => { if (value) values.set(name, value); });
    return `#${values}`;
  };

  // What the address asks for may stand on another page of the list.
  const select = (choice, value) => {
    choice.value = value;
    if (choice.selectedIndex < 0) choice.add(new Option(value, value, false, true));
  };

  const show = () => {
    const wanted = chosen();
    choices.forEach((choice) => select(choice, wanted.get(choice.name) || ''));
    items.forEach((item) => { item.hidden = !matches(item, wanted); });
    sections.forEach((section) => {
      section.hidden = !items.some((item) => !item.hidden && section.contains(item));
    });
    const filtered = items.some((item) => item.hidden);
    const empty = items.every((item) => item.hidden);
    status.textContent = filtered ? status.dataset[empty ? 'none' : 'some'] : '';
    links.forEach((link) => {
      link.setAttribute('href', link.dataset.href + (wanted.toString() ? `#${wanted}` : ''));
    });
  };

  const choose = () => {
    history.pushState(null, '', address());
    show();
  };

  choices.forEach((choice) => choice.addEventListener('change', choose));
  filter.querySelector('button').addEventListener('click', () => {
    choices.forEach((choice) => { choice.value = ''; });
    choose();
  });
  window.addEventListener('popstate', show);
  window.addEventListener('hashchange', show);
  filter.hidden = false;
  show();
})();
