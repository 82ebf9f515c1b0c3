// SPDX-License-Identifier: Apache-2.0
// The search page for tests: opening it, waiting for it, reading it.

// Until all that was asked for is drawn.
export const drawn = (page) => page.waitForSelector('#_search[aria-busy=false]');

export async function open(page, url, language, asked = {}) {
  await page.goto(url(`${language}/search.html?${new URLSearchParams(asked)}`));
  await drawn(page);
}

// Waits for the search that typing starts.
export async function type(page, query) {
  await page.fill('#_q', query);
  await page.waitForURL((address) => address.searchParams.get('q') === query);
  await drawn(page);
}

export const titles = (page) => page.locator('#_hits h3').allTextContents();

// Where the hits in the page's language lead: "en/xaa/….html#…".
export async function found(page) {
  const links = await page.locator('#_hits h3 a').evaluateAll(
    (all) => all.map((link) => link.getAttribute('href')));
  return links.map((link) => link.replace('../', ''));
}

export async function openFacet(page, name) {
  const facet = page.locator(`[data-facet=${name}]`);
  if (!await facet.evaluate((details) => details.open)) await facet.locator('summary').click();
  return facet;
}
