// SPDX-License-Identifier: Apache-2.0
// The search page: the address says what is searched for, and what is searched for is put into the
// address. So a search can be sent to others, and "back" leads to the one before.
'use strict';

(() => {
  const byId = (id) => document.getElementById(`_${id}`);
  const texts = JSON.parse(byId('texts').textContent);
  const page = texts.language;
  const hitsPerPage = 10;
  const hitsPerOtherLanguage = 3;
  const box = byId('q');
  let labels, bridge, drawFacets;
  let search = fromAddress();
  let turn = 0;  // of searches: only the newest may draw
  let typing = false;

  function fromAddress() {
    const given = new URLSearchParams(location.search);
    const chosen = Object.fromEntries(facetNames.map((name) => [name, given.getAll(name)]));
    const count = Number.parseInt(given.get('page'), 10);
    return {
      query: given.get('q') ?? '',
      chosen,
      sort: given.get('sort') === 'date' ? 'date' : '',
      pages: Math.min(Math.max(count || 1, 1), 50),
    };
  }

  function toAddress({ query, chosen, sort, pages }) {
    const said = new URLSearchParams();
    if (query) said.set('q', query);
    for (const name of facetNames) chosen[name].forEach((code) => said.append(name, code));
    if (sort) said.set('sort', sort);
    if (pages > 1) said.set('page', pages);
    return said.size ? `?${said}` : location.pathname;
  }

  const isAsked = () => search.query.trim() !== '' || isNarrowed();
  const isNarrowed = () => Object.values(search.chosen).some((codes) => codes.length > 0);
  const nameOf = (facet, code) =>
    labels.labels[facet]?.[code]?.[labels.languages.indexOf(page)] ?? code;

  // While words are being typed the address follows them in place; all else can be gone back from.
  function change(changes, isTyped = false) {
    search = { ...search, pages: 1, ...changes };
    history[isTyped && typing ? 'replaceState' : 'pushState'](null, '', toAddress(search));
    typing = isTyped;
    return run();
  }

  function choose(facet, code, isChosen) {
    if (!facet) return change({ chosen: Object.fromEntries(facetNames.map((name) => [name, []])) });
    const others = search.chosen[facet].filter((held) => held !== code);
    const chosen = { ...search.chosen, [facet]: isChosen ? [...others, code] : others };
    return change({ chosen });
  }

  // "Results: 12"; a Chinese colon is wide enough.
  function counted(count) {
    const number = new Intl.NumberFormat(`${page}-u-nu-latn`).format(count);
    return texts.count + (texts.count.endsWith('：') ? '' : ' ') + number;
  }

  function help(text) {
    byId('help').hidden = !text;
    byId('help_text').textContent = text;
    byId('help_clear').hidden = !isNarrowed();
  }

  const hitItem = (hit) => hitElement(hit, page,
    { kind: hit.kind ? nameOf('kind', hit.kind) : '', flag: labels.flags?.[hit.state] });
  const readHits = (language, results) =>
    Promise.all(results.map((result) => readHit(language, result)));

  async function runHere(mine) {
    const { query, chosen, sort, pages } = search;
    const there = labels.bundles.includes(page);
    const found = there && isAsked() ? await searchIn(page, query, { chosen, sort })
      : { results: [], filters: there ? (await searchIn(page, '')).filters : {} };
    const counts = isAsked() && there ? await countsIn(page, query, chosen, found) : found.filters;
    const hits = await readHits(page, found.results.slice(0, pages * hitsPerPage));
    if (mine !== turn) return null;
    byId('count').textContent = isAsked() ? counted(found.results.length) : '';
    drawFacets(counts, chosen);
    byId('hits').replaceChildren(...hits.map(hitItem));
    byId('sample').hidden = !hits.some((hit) => hit.sample);
    byId('more').hidden = found.results.length <= hits.length;
    const similar = query && hits.length > 0 && looksSimilarOnly(page, query, hits.slice(0, 3));
    help(similar ? texts.similar : '');
    return { hits, similar };
  }

  async function foundIn(language, known) {
    const query = bridge(search.query, page, language);
    const { results } = await searchIn(language, query, search);
    const hits = await readHits(language, results.slice(0, hitsPerOtherLanguage * 4));
    const fresh = hits.filter((hit) => !known.has(hit.part)).slice(0, hitsPerOtherLanguage);
    const similar = search.query && looksSimilarOnly(language, query, fresh);
    return { language, query, count: results.length, hits: similar ? [] : fresh };
  }

  function otherElement({ language, query, count, hits }) {
    const address = toAddress({ ...search, query, pages: 1 });
    const all = element('a', { href: `../${language}/search.html${address}`, hreflang: language },
      element('bdi', { lang: language }, ownNames[language]), ` (${counted(count)})`);
    return element('section', { 'aria-label': texts.languages[language] },
      element('ol', { class: 'hits' }, ...hits.map(hitItem)), element('p', { class: 'more' }, all));
  }

  async function runElsewhere(mine, here) {
    const others = labels.bundles.filter((language) => language !== page);
    const known = new Set(here.hits.map((hit) => hit.part));
    const asked = isAsked() ? others : [];
    const found = await Promise.all(asked.map((language) => foundIn(language, known)));
    if (mine !== turn) return;
    const shown = found.filter(({ hits }) => hits.length > 0);
    if (shown.some(({ hits }) => hits.some((hit) => hit.sample))) byId('sample').hidden = false;
    byId('others_hits').replaceChildren(...shown.map(otherElement));
    byId('others').hidden = shown.length === 0;
    if (here.hits.length === 0 && isAsked()) help(shown.length > 0 ? texts.none_here : texts.none);
  }

  // Draws the state of the search; a newer one overtakes it.
  async function run() {
    turn += 1;
    const mine = turn;
    byId('search').setAttribute('aria-busy', 'true');
    byId('sort').value = search.sort;
    if (box.value.trim() !== search.query) box.value = search.query;
    try {
      const here = await runHere(mine);
      if (here) await runElsewhere(mine, here);
    } catch (error) {
      if (mine === turn) help(texts.failed);
      throw error;
    } finally {
      if (mine === turn) byId('search').setAttribute('aria-busy', 'false');
    }
  }

  async function showMore() {
    const shown = byId('hits').children.length;
    await change({ pages: search.pages + 1 });
    byId('hits').children[shown]?.querySelector('a').focus();
  }

  // Arrows go from the box through the results and back.
  function step(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [box, ...document.querySelectorAll('.hit h3 a')];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  function listen() {
    let waiting;
    box.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => change({ query: box.value.trim() }, true), 200);
    });
    box.form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      if (box.value.trim() !== search.query) change({ query: box.value.trim() });
      typing = false;
    });
    byId('sort').addEventListener('change', () => change({ sort: byId('sort').value }));
    byId('more').addEventListener('click', showMore);
    byId('help_clear').querySelector('button').addEventListener('click', () => choose());
    addEventListener('popstate', () => { search = fromAddress(); typing = false; run(); });
    addEventListener('keydown', (event) => {
      step(event);
      if (event.key !== '/' || event.target.closest('input, select, textarea')) return;
      event.preventDefault();
      box.select();
    });
  }

  // Where there is room for the filters they are there without being asked for.
  function unfoldFacets() {
    const wide = matchMedia('(min-width: 48rem)');
    const unfold = () => { if (wide.matches) byId('facets').open = true; };
    wide.addEventListener('change', unfold);
    unfold();
  }

  function without(text) {
    byId('without').firstElementChild.textContent = text;
    byId('without').classList.add('said');
  }

  async function start() {
    if (location.protocol === 'file:') return without(texts.from_disk);
    labels = await searchLabels().catch(() => null);
    if (!labels?.bundles?.length) return without(texts.no_index);
    bridge = makeBridge(labels);
    const words = { ...texts, nameOf, codes: (facet) => Object.keys(labels.labels[facet] ?? {}) };
    drawFacets = makeFacets({ panel: byId('facets'), chips: byId('chips'), words, choose });
    unfoldFacets();
    byId('without').hidden = true;
    byId('search').hidden = false;
    listen();
    if (!search.query) box.focus();
    return run();
  }

  start();
})();
