// SPDX-License-Identifier: Apache-2.0
// Every kind of page with one address of the sample site, chosen for what stands on it. The kinds
// are the files of templates/: allKinds() fails where a template has no address here, so that a
// new kind of page is looked at by all tests that look at every kind.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { folder, languages } from './site.mjs';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

// In the folder of a language; without a language: from the root of the site.
const inLanguage = {
  a_z: 'a-z.html',
  about: 'about.html',
  article: 'articles/untoc-5.html',
  cluster: 'clusters/criminalization.html',
  clusters: 'clusters.html',
  conference: 'conference.html',
  confidentiality: 'confidentiality.html',
  data: 'data.html',
  document: 'xaa/criminalization_experience-collecte-des-reponses.html',
  finding_list: 'findings/assistance-need.html',
  findings: 'findings.html',
  group: 'groups/1.html',
  home: 'index.html',
  instrument: 'instruments/untoc.html',
  instruments: 'instruments.html',
  not_found: '404.html',
  phases: 'phases.html',
  publication_log: 'publication-log.html',
  record: 'xaa/criminalization_responses-untoc.html',
  search: 'search.html',
  state: 'xaa.html',
  states: 'states.html',
  style: 'style.html',
  topic: 'topics/crime-money-laundering.html',
  withdrawn: 'xai/criminalization_document-declaration-statistics.html',
  workplan: 'workplan.html',
};
const withoutLanguage = {
  docs: 'docs/tutorial.html',
  entrance: 'index.html',
  side_by_side: 'side-by-side/xaa/criminalization_responses-untoc.html',
};

// Further pages of a kind that look otherwise than its first.
export const others = {
  dialogue: 'xaa/criminalization_dialogue.html',
  observations: 'xaa/criminalization_observations.html',
  progress: 'xaa/criminalization_progress.html',
  summary: 'xaa/criminalization_summary-summary.html',
};

// [{ kind, paths }], paths in every language that the kind has.
export function allKinds() {
  const kinds = readdirSync(templates).filter((name) => name.endsWith('.html'))
    .map((name) => path.basename(name, '.html')).filter((kind) => kind !== 'layout');
  return kinds.map((kind) => {
    const paths = inLanguage[kind]
      ? languages.map((language) => `${language}/${inLanguage[kind]}`)
      : [withoutLanguage[kind]].filter(Boolean);
    assert.ok(paths.length > 0, `kinds.mjs has no address for templates/${kind}.html`);
    for (const file of paths) {
      assert.ok(existsSync(path.join(folder, file)), `${kind}: the site has no ${file}`);
    }
    return { kind, paths };
  });
}
