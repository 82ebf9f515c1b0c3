// SPDX-License-Identifier: Apache-2.0
// The built site in a real browser: withSite() gives a test a fresh window and, when the test is
// over, holds what every page promises: no error in the console, nothing that the security policy
// had to stop, nothing missing, nothing asked of another host.
//
//   import assert from 'node:assert/strict';
//   import { test } from 'node:test';
//   import { withSite } from './site.mjs';
//
//   test('the home page has a heading', () => withSite(async ({ page, url }) => {
//     await page.goto(url('en/index.html'));
//     assert.equal(await page.locator('h1').count(), 1);
//   }));
//
// Options come first: withSite({ under: '/outcomes/' }, …) serves the site below a path; all others
// go to the browser's window (javaScriptEnabled, viewport, colorScheme, reducedMotion, …).
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

import { serve } from './server.mjs';

export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

// Where the site lies that is tested: `palermo build --out FOLDER` makes one.
export const folder = path.resolve(process.env.PALERMO_SITE ?? 'public');
if (!existsSync(path.join(folder, 'en/index.html'))) {
  throw new Error(`${folder} holds no site: set PALERMO_SITE to a folder that palermo build made`);
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-component-update'];
const servers = new Map();
let browser;

async function theBrowser() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  browser ??= chromium.launch({ executablePath, args: flags });
  return browser;
}

function theServer(under) {
  if (!servers.has(under)) servers.set(under, serve(folder, under));
  return servers.get(under);
}

after(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
});

// Everything that no page may do, as it happens.
function watch(page, address) {
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const own = request.url().startsWith(address) || /^(blob|data|file):/.test(request.url());
    if (!own) faults.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

async function open(options) {
  const { under = '/', ...others } = options;
  const { address } = await theServer(under);
  const window = await (await theBrowser()).newContext(others);
  window.setDefaultTimeout(20_000);
  const page = await window.newPage();
  const faults = watch(page, address);
  return { window, page, faults, address };
}

// `body` gets: page; window (its browser context); url(path) and file(path), the address of a file
// of the site as served and on disk; faults, which a test that provokes one may empty.
export async function withSite(...given) {
  const body = given.pop();
  const { window, page, faults, address } = await open(given[0] ?? {});
  try {
    const url = (name) => address + name;
    const file = (name) => pathToFileURL(path.join(folder, name)).href;
    await body({ page, window, url, file, faults });
    assert.deepEqual(faults, []);
  } finally {
    await window.close();
  }
}
