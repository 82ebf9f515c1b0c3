// SPDX-License-Identifier: Apache-2.0
// A query put to another language: names of States, articles, terms and kinds are replaced by what
// that language calls them; all other words stay. Knows nothing of the index or the page.
'use strict';

// Forms of one label that readers type, in the order of the languages: "Article 16. Extradition"
// also as "Article 16" and "Extradition", names also without what they have in brackets.
function labelForms(labels) {
  const plain = labels.map((label) => label.replace(/\s*[(（].*[)）]\s*$/, ''));
  const forms = [plain];
  const divided = plain.map((label) => label.match(/^(.*\d[^.\-\u3000]*)(?:\.|-|\u3000)\s*(.+)$/));
  if (divided.every(Boolean)) {
    forms.push(divided.map((found) => found[1].trim()));
    forms.push(divided.map((found) => found[2].trim()));
  }
  return forms;
}

// `labels` as in search/labels.json: code lists, each with six names a code.
function makeBridge({ languages, labels }) {
  const names = ['state', 'article', 'theme', 'instrument', 'kind', 'cluster']
    .flatMap((list) => Object.values(labels[list] ?? {})).flatMap(labelForms);
  const sorted = new Map();

  // Longest first, so that "smuggling of migrants by sea" wins over "smuggling of migrants".
  function namesIn(language) {
    const at = languages.indexOf(language);
    if (!sorted.has(language)) {
      const folded = names.map((name) => ({ name, folded: foldedText(language, name[at]) }));
      sorted.set(language, folded.filter(({ folded: f }) => f.length > 1)
        .sort((a, b) => b.folded.length - a.folded.length));
    }
    return sorted.get(language);
  }

  // Where `name` stands in `text` as whole words; Chinese has no word breaks to ask for.
  function placeOf(name, text, language) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const before = text.slice(0, at).slice(-1);
      const after = text.slice(at + name.length).slice(0, 1);
      if (language === 'zh' || !/[\p{L}\p{N}]/u.test(before + after)) return at;
    }
    return -1;
  }

  function put(text, from, to, candidates) {
    for (let i = 0; text && i < candidates.length; i += 1) {
      const { folded, name } = candidates[i];
      const at = placeOf(folded, text, from);
      if (at < 0) continue;
      const rest = candidates.slice(i + 1);
      const pieces = [put(text.slice(0, at), from, to, rest), name[languages.indexOf(to)],
        put(text.slice(at + folded.length), from, to, rest)];
      return pieces.join(' ').trim();
    }
    const keeps = (word) => word.length > 3 || from === 'zh' || /\d/.test(word);
    return text.split(' ').filter(keeps).join(' ');
  }

  // The query in the words of `to`; as it was where it holds no name. What is left of it loses its
  // little words, which stand in no text of another language.
  return (query, from, to) => {
    const folded = foldedText(from, query);
    const candidates = namesIn(from);
    if (!candidates.some(({ folded: name }) => placeOf(name, folded, from) >= 0)) return query;
    return put(folded, from, to, candidates).replace(/\s+/g, ' ');
  };
}
