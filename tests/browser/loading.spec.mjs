// What is seen where the page cannot be loaded: never a blank page, always a reason and a way on.
import { expect, test as base } from '@playwright/test';
import { openSite } from './site.mjs';

const test = base.extend({
  site: [
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.root),
});

const SCRIPT = /\/billfold-page-[^/]*\.js$/;
const PROGRAM = /\/billfold-page-[^/]*\.wasm$/;
const START = /\/start-[^/]*\.js$/;

const place = (page) => page.locator('#loading');
const again = (page) => page.getByRole('button', { name: 'Try again' });

const missing = (route) => route.fulfill({ status: 404, body: '' });

async function cut(route) {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
}

const typed = (contentType) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'content-type': contentType } });
};

/** Serves the HTML with a policy. */
const under = (policy) => async (page) => {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    },
  );
};

const replaced = (files, how) => (page) => page.route(files, how);

/** Cases in which a script of the page can still tell what is wrong. */
const TOLD = [
  ['the script is missing', replaced(SCRIPT, missing), 'Its program did not arrive whole, or something blocks scripts.'],
  ['the script is cut', replaced(SCRIPT, cut), 'Its program did not arrive whole, or something blocks scripts.'],
  ['the script has a wrong type', replaced(SCRIPT, typed('text/plain')), 'Its program did not arrive whole'],
  ['the WebAssembly is missing', replaced(PROGRAM, missing), 'Its program (WebAssembly) did not arrive whole.'],
  ['the WebAssembly is cut', replaced(PROGRAM, cut), 'Its program (WebAssembly) did not arrive whole.'],
  ['a policy blocks WebAssembly', under("script-src 'self'"), 'allows no WebAssembly'],
];

for (const [what, breaks, says] of TOLD) {
  test(`${what}: the page says so and can be tried again`, async ({ page }) => {
    await breaks(page);
    await page.goto('./#usage');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Billfold could not be loaded');
    await expect(place(page)).toContainText(says);
    await page.unrouteAll();
    await again(page).click();
    await expect(page.locator('#saving-total')).toBeVisible();
    await expect(page).toHaveURL(/#usage$/);
  });
}

/** Cases in which no script runs at all. */
const SILENT = [
  ['the first script is missing', replaced(START, missing)],
  ['a policy blocks all scripts', under("script-src 'none'")],
];

for (const [what, breaks] of SILENT) {
  test(`${what}: the HTML itself says what to do`, async ({ page }) => {
    await breaks(page);
    await page.goto('./');
    await expect(place(page)).toBeVisible();
    await expect(place(page)).toContainText('a part of the page did not arrive or was blocked');
    await expect(place(page)).toContainText('reload the page to try again');
  });
}

/** The texts that a page shows, asked of the browser itself: no script runs in it. */
async function shownTexts(page) {
  const session = await page.context().newCDPSession(page);
  const { strings, documents } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['visibility'] });
  const [{ layout }] = documents;
  const isShown = (_, at) => strings[layout.styles[at]?.[0]] === 'visible';
  return layout.text.filter(isShown).map((at) => strings[at] ?? '').join(' ');
}

test('without JavaScript the HTML says what is missing', async ({ playwright, launchOptions, site }) => {
  // What Playwright itself calls switching JavaScript off still reads the HTML as if it were on.
  const args = [...launchOptions.args, '--blink-settings=scriptEnabled=false'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage();
  await page.goto(site.root);
  await expect.poll(() => shownTexts(page)).toContain('JavaScript is off.');
  expect(await shownTexts(page)).toContain('reload the page to try again');
  await browser.close();
});

test('WebAssembly of a wrong type is taken all the same', async ({ page }) => {
  await page.route(PROGRAM, typed('application/octet-stream'));
  await page.goto('./');
  await expect(page.locator('#saving-total')).toBeVisible();
});

test('a price list that hangs is given up, and the page says so', async ({ page }) => {
  await page.clock.install();
  const asked = page.waitForRequest(/catalogue-[^/]*\.json$/);
  await page.route(/catalogue-[^/]*\.json$/, () => new Promise(() => {}));
  await page.goto('./');
  await asked;
  await page.clock.runFor(31_000);
  await expect(page.getByRole('alert')).toContainText('The price list was not opened');
  await expect(page.getByRole('alert')).toContainText('Reload the page to try again.');
});
