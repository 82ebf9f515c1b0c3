// SPDX-License-Identifier: Apache-2.0
// The queries as the table in README.md: `node table.mjs` prints it.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
export const { queries } = JSON.parse(read('queries.json'));

export function table() {
  const rows = queries.map(({ language, query, about, works = true }) =>
    `| ${language} | ${query} | ${about} | ${works ? 'yes' : 'no'} |`);
  return ['| language | query | what it tries | found |', '|---|---|---|---|', ...rows].join('\n');
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(table());
