// The first paint needs the initial WebAssembly only; the lazy chunk follows by itself.
import { expect, test } from './fixtures.mjs';

const LAZY_CHUNK = /\/lazy-[0-9a-f]{16}\.wasm$/;
const COMING = 'Loading…';
const MISSING = 'could not be loaded';

/** What each view shows that no other part of the page does. */
const VIEWS = {
  organization: '#organization-heading',
  usage: '.line-table table',
  commitments: '#commitments-heading',
  bill: '.bill-view',
};

const headline = (page) => page.getByRole('heading', { level: 1 });
const saving = (page) => page.locator('#saving-total button');
const content = (page, view) => page.locator('main').locator(VIEWS[view]).first();

/** Holds the lazy chunk back until the function that it gives is called. */
async function holdChunk(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(LAZY_CHUNK, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('the first screen is complete and in use without the lazy chunk', async ({ page }) => {
  const release = await holdChunk(page);
  await page.goto('./');
  await expect(headline(page)).toContainText('save $81.92');
  await expect(page.locator('.below')).toBeVisible();
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('9 TB');
  // 17 TB together: 10,240 GB x 0.17 + 7,168 GB x 0.13 = 2,672.64; alone 17,408 x 0.17 = 2,959.36.
  await expect(saving(page)).toHaveAccessibleName(/^\$286\.72/);
  release();
});

test('work that cannot be kept yet is not left without a question', async ({ page }) => {
  const release = await holdChunk(page);
  await page.goto('./');
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('9 TB');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  release();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Susan, Data transfer out' })).toHaveValue('9 TB');
});

test('what waits for the lazy chunk appears with it', async ({ page }) => {
  const release = await holdChunk(page);
  await page.goto('./');
  await saving(page).click();
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await expect(page.getByText(COMING)).toBeVisible();
  release();
  await expect(content(page, 'bill')).toBeVisible();
  await expect(page.getByText(COMING)).toHaveCount(0);
});

for (const view of Object.keys(VIEWS)) {
  test(`${view} opens by its address, and again after a reload`, async ({ page, site }) => {
    await page.goto(`${site.below}#${view}`);
    await expect(content(page, view)).toBeVisible();
    await page.reload();
    await expect(content(page, view)).toBeVisible();
  });
}

test('the lazy chunk is fetched once, by itself, and serves without a network', async ({ browser, site }) => {
  // A page of its own: Chromium asks for its icon in vain, and says so on the console.
  const page = await browser.newPage();
  const asked = [];
  page.on('request', (request) => LAZY_CHUNK.test(request.url()) && asked.push(request.url()));
  const fetched = page.waitForResponse(LAZY_CHUNK);
  await page.goto(site.root);
  await (await fetched).finished();
  await page.context().setOffline(true);
  for (const view of Object.keys(VIEWS)) {
    await page.locator(`nav a[href="#${view}"]`).click();
    await expect(content(page, view)).toBeVisible();
  }
  await saving(page).click();
  await expect(page.getByRole('dialog')).toContainText('$81.92');
  expect(asked).toHaveLength(1);
  await page.close();
});

test('a lazy chunk that cannot be fetched is reported, and asked for again', async ({ browser, site }) => {
  // A page of its own: what cannot be fetched is an error on its console.
  const page = await browser.newPage();
  await page.route(LAZY_CHUNK, (route) => route.abort());
  await page.goto(`${site.root}#bill`);
  // In the view's place; the price list, which the chunk reads, may say the same.
  await expect(page.getByText(MISSING).first()).toBeVisible();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.locator('.below')).toBeVisible();
  await saving(page).click();
  await expect(page.getByText(MISSING).first()).toBeVisible();
  await page.unroute(LAZY_CHUNK);
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await expect(content(page, 'bill')).toBeVisible();
  await page.close();
});
