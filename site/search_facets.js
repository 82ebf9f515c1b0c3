// SPDX-License-Identifier: Apache-2.0
// The filters beside the results: a list of choices for each, and what was chosen as buttons that
// take it back. States and regional groups are alphabetical and show no counts: nothing here
// compares States (resolution 9/1, annex, para. 4 (b)). Knows nothing of the index.
'use strict';

const facetNames = ['state', 'group', 'instrument', 'article', 'cluster', 'kind', 'theme',
  'original', 'year'];
const alphabetical = new Set(['state', 'group', 'theme']);
const uncounted = new Set(['state', 'group']);

// `words`: nameOf(facet, code), facets, remove, clear, language; `choose`: called with the change.
function makeFacets({ panel, chips, words, choose }) {
  const open = new Set(['kind', 'state']);

  function sortedCodes(facet, counts, chosen) {
    const offered = (code) => counts[code] > 0 || chosen.includes(code);
    const codes = Object.keys(counts ?? {}).filter(offered);
    const { compare } = new Intl.Collator(words.language);
    const name = (code) => words.nameOf(facet, code);
    if (alphabetical.has(facet)) return codes.sort((a, b) => compare(name(a), name(b)));
    if (facet === 'year') return codes.sort().reverse();
    const order = words.codes(facet);
    return codes.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  }

  function choiceElement(facet, code, count, isChosen) {
    const box = element('input', { type: 'checkbox', name: facet, value: code });
    box.checked = isChosen;
    box.addEventListener('change', () => choose(facet, code, box.checked));
    const shown = uncounted.has(facet) ? null : element('span', { class: 'count' }, ` ${count}`);
    return element('li', {}, element('label', {}, box, ` ${words.nameOf(facet, code)}`, shown));
  }

  function facetElement(facet, counts, chosen) {
    const codes = sortedCodes(facet, counts, chosen);
    if (codes.length === 0) return null;
    const list = element('ul', {}, ...codes.map((code) =>
      choiceElement(facet, code, counts[code] ?? 0, chosen.includes(code))));
    const group = element('details', { class: 'facet', 'data-facet': facet },
      element('summary', {}, words.facets[facet]), list);
    group.open = open.has(facet) || chosen.length > 0;
    group.addEventListener('toggle', () => { open[group.open ? 'add' : 'delete'](facet); });
    return group;
  }

  // Keeps the keyboard where it was: the boxes are made anew.
  function keepingFocus(redraw) {
    const held = document.activeElement;
    const inside = panel.contains(held) && held.name;
    redraw();
    if (inside) {
      panel.querySelector(`[name="${held.name}"][value="${CSS.escape(held.value)}"]`)?.focus();
    }
  }

  function chipElement(facet, code) {
    const name = words.nameOf(facet, code);
    const chip = element('button', { type: 'button', class: 'chip' },
      element('span', { class: 'visually-hidden' }, `${words.remove} `), element('bdi', {}, name),
      element('span', { 'aria-hidden': 'true' }, ' ×'));
    chip.addEventListener('click', () => choose(facet, code, false));
    return element('li', {}, chip);
  }

  function drawChips(chosen) {
    const made = facetNames.flatMap((facet) =>
      chosen[facet].map((code) => chipElement(facet, code)));
    if (made.length > 1) {
      const clear = element('button', { type: 'button', class: 'plain' }, words.clear);
      clear.addEventListener('click', () => choose());
      made.push(element('li', {}, clear));
    }
    chips.replaceChildren(...made);
  }

  return (counts, chosen) => {
    keepingFocus(() => {
      const summary = panel.querySelector('summary');
      const groups = facetNames.map((facet) => facetElement(facet, counts[facet], chosen[facet]));
      panel.replaceChildren(summary, ...groups.filter(Boolean));
    });
    drawChips(chosen);
  };
}
