// An account is dragged to a unit by its handle, with a mouse and with a finger alike.
import { expect, expectTotals, openScenario, settled, test } from './fixtures.mjs';
import { row } from './organization.mjs';

const SCENARIO = {
  version: 1,
  month: '2026-11',
  organization: { managementAccount: '111111111111', units: [{ id: 'web', name: 'Web' }] },
  accounts: [
    { id: '111111111111', name: 'Payer' },
    { id: '222222222222', name: 'Shop', unit: 'web' },
    { id: '333333333333', name: 'Lab' },
  ],
};

const depth = (page, name) => expect(row(page, name).locator('th'));
const undo = (page) => page.getByRole('button', { name: 'Undo: Move Lab to Web', exact: true });

async function open(page) {
  await openScenario(page, 'organization', SCENARIO);
  await expectTotals(page, { separate: 0, consolidated: 0, saving: 0 });
  // The summary lies over the lower edge of the window.
  await row(page, 'Lab').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await depth(page, 'Lab').toHaveCSS('--depth', '1');
}

/** The middle of an element in the window. */
async function middle(target) {
  const { x, y, width, height } = await target.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the account's handle and the unit's row are. */
async function ends(page) {
  return [await middle(row(page, 'Lab').locator('.drag-handle')), await middle(row(page, 'Web').locator('th'))];
}

async function expectMoved(page) {
  await depth(page, 'Lab').toHaveCSS('--depth', '2');
  await expect(page.locator('[data-under]')).toHaveCount(0);
  await undo(page).click();
  await depth(page, 'Lab').toHaveCSS('--depth', '1');
}

test('an account is dragged to a unit with the mouse', async ({ page }) => {
  await open(page);
  const [from, to] = await ends(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(row(page, 'Web')).toHaveAttribute('data-under', '');
  await page.mouse.up();
  await expectMoved(page);
});

test('Escape gives a drag up, and so does a place that takes no account', async ({ page }) => {
  await open(page);
  const [from, to] = await ends(page);
  const nowhere = await middle(row(page, 'Shop').locator('th'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(row(page, 'Web')).toHaveAttribute('data-under', '');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-under]')).toHaveCount(0);
  await page.mouse.move(to.x + 2, to.y);
  await page.mouse.up();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.move(nowhere.x, nowhere.y, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  await depth(page, 'Lab').toHaveCSS('--depth', '1');
  await expect(undo(page)).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  /** What a finger does, as the browser's own input. */
  async function finger(page) {
    const input = await page.context().newCDPSession(page);
    return (type, point) =>
      input.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  }

  test('an account is dragged to a unit, and the page does not scroll', async ({ page }) => {
    await open(page);
    const touch = await finger(page);
    const [from, to] = await ends(page);
    const scrolled = await page.evaluate(() => scrollY);
    await touch('touchStart', from);
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await touch('touchMove', {
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
      });
    }
    await expect(row(page, 'Web')).toHaveAttribute('data-under', '');
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await touch('touchEnd');
    await expectMoved(page);
  });

  test('a touch that the browser takes away moves nothing', async ({ page }) => {
    await open(page);
    const touch = await finger(page);
    const [from, to] = await ends(page);
    await touch('touchStart', from);
    await touch('touchMove', to);
    await expect(row(page, 'Web')).toHaveAttribute('data-under', '');
    await touch('touchCancel');
    await expect(page.locator('[data-under]')).toHaveCount(0);
    await settled(page);
    await depth(page, 'Lab').toHaveCSS('--depth', '1');
    await expect(undo(page)).toHaveCount(0);
  });
});
