// The gallery of examples: its cards say what `billfold compare` says of the same files, and open them.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { billfold } from './billfold.mjs';
import {
  THEMES, dollars, expect, expectAccessible, expectFits, expectTotals, scenarioName, settled, shot, test,
} from './fixtures.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = readdirSync(`${ROOT}static/presets`).map((name) => `static/presets/${name}`);
const WIDTHS = [320, 768, 1440];

const cards = (page) => page.locator('.story');
const card = (page, name) => cards(page).filter({ has: page.getByRole('button', { name, exact: true }) });
const opener = (page, name) => page.getByRole('button', { name, exact: true });

/** What the command line says of each example, and its name. */
const compared = () =>
  FILES.map((file) => ({
    name: JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8')).name,
    ...billfold('compare', file),
  }));

const saving = (amount) => {
  if (amount === 0) return 'No difference';
  return `${dollars(Math.abs(amount))} ${amount > 0 ? 'saved' : 'more'}`;
};

test('each card has the bills that the command line computes', async ({ page }) => {
  const results = compared();
  await page.goto('./#gallery');
  await expect(page.getByRole('heading', { level: 1, name: 'Ten stories' })).toBeVisible();
  await expect(cards(page)).toHaveCount(10);
  expect(results.length).toBe(11);
  for (const { name, separate, consolidated, saving: saved } of results) {
    const shown = card(page, name);
    const other = shown.locator('.story-other').filter({ has: opener(page, name) });
    if (await other.count()) {
      await expect(other).toContainText(saving(Number(saved.total)));
      continue;
    }
    await expect(shown.locator('.story-saving').last()).toHaveText(saving(Number(saved.total)));
    await expect(shown.locator('dd .n')).toHaveText([separate.total, consolidated.total].map(Number).map(dollars));
    await expect(shown).toContainText(name === 'Bob and Susan' ? 'Open now' : `${separate.accounts.length} accounts`);
  }
});

test('a story is opened by keyboard, kept only once it is changed, and Back leads to the gallery', async ({ page }) => {
  await page.goto('./');
  const scenarios = page.getByRole('button', { name: 'Scenarios' });
  await expect(scenarios).toBeEnabled();
  await scenarios.press('Enter');
  await page.getByRole('button', { name: /^Ten stories/ }).press('Enter');
  await expect(page).toHaveURL(/#gallery$/);
  await opener(page, 'Dev by day, Batch by night').press('Enter');
  await expect(page).toHaveURL(/#compare$/);
  await expect(scenarioName(page)).toHaveText('Example: Dev by day, Batch by night');
  // 8 x 0.121 x 720 h; 8 x 0.192 x 468 h.
  await expectTotals(page, { separate: 1415.81, consolidated: 696.96, saving: 718.85 });
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Ten stories' })).toBeVisible();
  await expect(opener(page, 'Dev by day, Batch by night')).toHaveAttribute('aria-current', 'true');
  await settled(page);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => /^billfold\.(order|scenario)/.test(key))).toEqual([]);
  await scenarios.click();
  await expect(page.locator('.menu-kept')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.goForward();
  await scenarios.click();
  await page.getByRole('textbox', { name: 'Name of this scenario' }).fill('Shifts');
  await expect(scenarioName(page)).toHaveText('Shifts');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('billfold.order'))).toBeTruthy();
});

test('the other stories stand below an example until it is changed', async ({ page }) => {
  await page.goto('./');
  const more = page.getByRole('region', { name: 'More stories' });
  await expect(more.locator('.story')).toHaveCount(9);
  await expect(more).not.toContainText('Bob and Susan');
  await opener(page, 'CloudFront: five accounts pay more').click();
  await expect(scenarioName(page)).toHaveText('Example: CloudFront: five accounts pay more');
  await expectTotals(page, { separate: 3916.8, consolidated: 4060.16, saving: -143.36 });
  // The page begins at its top, and the keys are where reading begins.
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator('#answer')).toBeFocused();
  await expect(more.locator('.story')).toHaveCount(9);
  await page.getByRole('textbox', { name: /^Ada, / }).fill('11 TB');
  await expect(more).toHaveCount(0);
});

test('a story whose change was undone is not kept either', async ({ page }) => {
  await page.goto('./#gallery');
  await opener(page, 'Dev by day, Batch by night').click();
  await page.goto('./#organization/sharing');
  await page.getByRole('switch', { name: 'Batch shares Reserved Instances' }).click();
  const kept = () => page.evaluate(() => localStorage.getItem('billfold.order'));
  await expect.poll(kept).toBeTruthy();
  await page.getByRole('button', { name: /^Undo: Turn off/ }).click();
  await expect.poll(kept).toBeFalsy();
});

test('every story opens and holds', async ({ page }) => {
  await page.goto('./#gallery');
  await expect(cards(page)).toHaveCount(10);
  const names = await cards(page).locator('.story-title button').allTextContents();
  for (const name of names) {
    await page.goto('./#gallery');
    const shown = await card(page, name).locator('.story-saving').last().textContent();
    await opener(page, name).click();
    await expect(scenarioName(page)).toHaveText(`Example: ${name}`);
    const [amount] = shown.split(' ');
    await expect(page.locator('#saving-total button')).toHaveAccessibleName(
      new RegExp(`^${amount.replace(/[$.]/g, '\\$&')}, `),
    );
  }
});

for (const colorScheme of THEMES) {
  for (const [what, address] of [['gallery', './#gallery'], ['more-stories', './']]) {
    test(`${what}: accessible and fits at every width, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expect(cards(page).first()).toBeVisible();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page);
        await expectFits(page);
        await shot(page, what);
      }
    });
  }
}
