// What goes wrong in a browser, and what people take back: nothing may be lost.
import { readFile } from 'node:fs/promises';
import { THEMES, expect, expectAccessible, settled, shot, test } from './fixtures.mjs';

const saving = (page) => page.locator('#saving-total button');
const amount = (page, name) => page.getByRole('textbox', { name: `${name}, Data transfer out` });

/** A change, and the time after which it is kept. */
async function keepSomething(page) {
  await page.goto('./');
  await amount(page, 'Susan').fill('7 TB');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('billfold.order'))).toBeTruthy();
}

for (const colorScheme of THEMES) {
  test(`when the program ends, a panel has the report and the scenario, ${colorScheme}`, async ({ browser, site }) => {
    // A page of its own: its errors are the point.
    const context = await browser.newContext({ colorScheme, baseURL: site.root });
    const page = await context.newPage();
    await keepSomething(page);
    // The page's program finds a row gone from the document that it has to put another one before:
    // there is no going on from that, and it panics.
    await page.getByRole('button', { name: 'Remove Data transfer out to the internet of Bob' }).click();
    await page.evaluate(() => document.querySelector('#amount-susan-transfer').closest('tbody').replaceChildren());
    await page.getByRole('button', { name: /^Undo: Remove/ }).click();
    const panel = page.getByRole('dialog', { name: 'Billfold has stopped' });
    await expect(panel).toContainText(/panicked at .*\.rs:\d+/);
    await expectAccessible(page);
    await shot(page, 'panic');
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save the scenario' }).click();
    const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(file.usage.metered.find(({ id }) => id === 'susan-transfer').quantity).toBe('7');
    await panel.getByRole('button', { name: 'Go on' }).click();
    await expect(amount(page, 'Susan')).toHaveValue('7 TB');
    await context.close();
  });
}

test('a browser without room says so once, and the work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.tried = 0;
    Storage.prototype.setItem = (key) => {
      if (key.startsWith('billfold.scenario.')) globalThis.tried += 1;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const tried = () => page.evaluate(() => globalThis.tried);
  await page.goto('./');
  await amount(page, 'Susan').fill('7 TB');
  await expect(page.getByRole('alert')).toContainText('saves nothing');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const before = await tried();
  await amount(page, 'Susan').fill('9 TB');
  // 17 TB together: 10,240 GB x 0.17 + 7,168 GB x 0.13 = 2,672.64; alone 17,408 x 0.17 = 2,959.36.
  await expect(saving(page)).toHaveAccessibleName(/^\$286\.72/);
  // It was tried again in vain, and that is not said again.
  await expect.poll(tried).toBeGreaterThan(before);
  await settled(page);
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('a browser that forbids storage altogether still computes', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }
  });
  await page.goto('./');
  await amount(page, 'Susan').fill('9 TB');
  await expect(saving(page)).toHaveAccessibleName(/^\$286\.72/);
});

test('a deleted scenario comes back', async ({ page }) => {
  await keepSomething(page);
  const kept = page.getByRole('button', { name: /^Delete / });
  await page.getByRole('button', { name: 'Scenarios' }).click();
  await kept.click();
  await expect(kept).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await page.reload();
  await expect(amount(page, 'Susan')).toHaveValue('7 TB');
});

test('keys: views, rows, and the list of them', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Alt+Shift+K');
  const sheet = page.locator('#keys');
  await expect(async () => {
    if (!(await sheet.isVisible())) await page.keyboard.press('Alt+Shift+K');
    await expect(sheet).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await shot(page, 'keys');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('Alt+Shift+5');
  await expect(page.locator('nav a[aria-current=page]')).toHaveText('Bill');
  await page.keyboard.press('Alt+Shift+1');
  await amount(page, 'Bob').focus();
  await page.keyboard.press('ArrowDown');
  await expect(amount(page, 'Susan')).toBeFocused();
  await page.keyboard.type('7 TB');
  await page.keyboard.press('Shift+Enter');
  await expect(amount(page, 'Bob')).toBeFocused();
  await expect(amount(page, 'Susan')).toHaveValue('7 TB');
});

test('a digit that is written opens no view', async ({ page }) => {
  await page.goto('./');
  await amount(page, 'Bob').fill('');
  await amount(page, 'Bob').pressSequentially('5 TB');
  await expect(page.locator('nav a[aria-current=page]')).toHaveText('Compare');
  await expect(amount(page, 'Bob')).toHaveValue('5 TB');
});

test('on paper there is the bill and nothing to press', async ({ page }) => {
  await page.goto('./#bill');
  await expect(page.locator('.bill-paper')).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.bill-paper')).toContainText('$2,007.04');
  for (const gone of ['header.bar nav', '.bill-controls', '.foot']) {
    await expect(page.locator(gone).first(), gone).toBeHidden();
  }
  await page.locator('nav a[href="#compare"]').dispatchEvent('click');
  await page.goto('./#compare');
  await expect(page.locator('.fold')).toContainText('$2,007.04');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toMatch(/^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/);
});

test('on the narrowest screen every view and every switch is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./#organization');
  const within = async (locator) => {
    const box = await locator.boundingBox();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
  };
  const hidden = (nav) => nav.scrollWidth - nav.clientWidth;
  expect(await page.locator('.bar nav').evaluate(hidden)).toBe(0);
  for (const link of await page.locator('.bar nav a').all()) await within(link);
  for (const name of ['Bob shares Reserved Instances', 'Bob shares Savings Plans']) {
    await within(page.getByRole('switch', { name }));
  }
});

test('undo takes back a wrong text before it takes back a change', async ({ page }) => {
  await page.goto('./');
  await amount(page, 'Susan').fill('5 TB');
  await page.keyboard.press('Enter');
  await amount(page, 'Susan').click();
  await page.keyboard.press('End');
  await page.keyboard.type('77 potatoes');
  await expect(page.getByText('Kept: 5 TB', { exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(amount(page, 'Susan')).toHaveValue('5 TB');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(amount(page, 'Susan')).toHaveValue('4 TB');
});

test('a text that makes no sense in the end leaves the bill as it was before its beginning', async ({ page }) => {
  await page.goto('./');
  await expect(saving(page)).toHaveAccessibleName(/^\$81\.92/);
  for (const text of ['8 potatoes', '1,5 TB', '1e5 TB', '9'.repeat(21)]) {
    await amount(page, 'Susan').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await expect(page.getByText('Kept: 4 TB', { exact: true })).toBeVisible();
    await expect(saving(page)).toHaveAccessibleName(/^\$81\.92/);
    await page.keyboard.press('Escape');
  }
  // Nothing was changed, so nothing is there to take back.
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
});
