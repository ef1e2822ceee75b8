// Why a figure is what it is: rules with the pages that say so, sums that no bill has.
import {
  THEMES,
  bobAndSusan,
  expect,
  expectAccessible,
  openFile,
  openNamed,
  openScenario,
  scenarioName,
  settled,
  shot,
  test,
  transferPrice,
} from './fixtures.mjs';

const panel = (page) => page.getByRole('dialog', { name: /^Why / });

const scenario = (accounts, more = {}) => ({
  version: 1,
  month: '2026-11',
  name: 'Why',
  organization: { managementAccount: 'a1' },
  accounts: Array.from({ length: accounts }, (_, at) => ({ id: `a${at + 1}`, name: `Team ${at + 1}` })),
  prices: {
    metered: [transferPrice({ rate: '0.09' })],
    instances: [{ region: 'us-east-1', instanceType: 'm5.large', onDemand: '0.1' }],
  },
  usage: {
    metered: Array.from({ length: accounts }, (_, at) => ({
      id: `line-${at + 1}`,
      account: `a${at + 1}`,
      service: 'AWSDataTransfer',
      region: 'us-east-1',
      usageType: 'DataTransfer-Out-Bytes',
      quantity: '100',
      tags: { env: at % 2 ? 'dev' : 'prod' },
    })),
    ...more.usage,
  },
  ...more.rest,
});

const open = (page, document, view = 'compare') => openNamed(page, document, view);

test('a rule is a sentence with a link to where AWS says it', async ({ page }) => {
  await page.goto('./');
  await page.locator('#saving-total button').click();
  // What makes the difference is told first, as AWS tells it: 2 of the 12 TB at 0.13 instead of 0.17.
  const moved = panel(page).getByText('units that cost 0.13 each instead of 0.17');
  await expect(moved).toBeVisible();
  await expect(panel(page)).toContainText('= 2,048 GB × $0.04 per GB');
  // Rule 2.3 is of AWS's two bills; 2.4 is ours, and says so.
  await expect(panel(page)).toContainText('rule 2.3: saving = separate less consolidated; may be below zero');
  await page.locator('#consolidated-total button').click();
  await expect(panel(page)).toContainText('rule 2.1: consolidated: all accounts rated as one');
  const link = panel(page).getByRole('link', { name: /^Understanding consolidated bills .*opens in a new tab/ }).first();
  await expect(link).toHaveAttribute('href', /^https:\/\/docs\.aws\.amazon\.com\/.*con-bill-blended-rates\.html$/);
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', /noopener/);
});

test('the pile of receipts and the sums by tag answer why', async ({ page }) => {
  // Three receipts lie side by side; the pile has the other three: 3 x 100 GB x 0.09.
  await open(page, scenario(6));
  await page.getByRole('button', { name: '$27.00, and 3 more accounts. Why?' }).click();
  await expect(panel(page)).toContainText('Team 4 alone');
  await expect(panel(page)).toContainText('$9.00 + $9.00 + $9.00');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await page.getByLabel('Group by').selectOption('Tag env');
  await page.getByRole('button', { name: '27.00, total of dev. Why?' }).click();
  await expect(panel(page)).toContainText('dev');
  await expect(panel(page)).toContainText('$9.00 + $9.00 + $9.00');
  await page.keyboard.press('Escape');
  await page.getByLabel('Group by').selectOption('Account');
  await page.getByRole('button', { name: '9.00, total of Team 2. Why?' }).click();
  await expect(panel(page)).toContainText('Team 2 on the consolidated bill');
});

for (const theme of THEMES) {
  test(`a derivation with its rules is accessible and fits, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('./');
    await page.locator('#consolidated-total button').click();
    await expect(panel(page)).toContainText('rule 2.1');
    const closed = panel(page).locator('details:not([open]) > summary');
    while (await closed.count()) await closed.first().click();
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await shot(page, 'why-rules');
    }
  });
}

/** The figures of the first screen and of the bill, each with what it belongs to. */
const ASKED = [
  ['compare', '#separate-total button', '.fold .stack'],
  ['compare', '#consolidated-total button', '.fold-side:last-child .receipt'],
  ['compare', '#saving-total button', '.fold-side:last-child .receipt'],
  ['compare', '.stack .receipt:nth-child(1) .receipt-total button', '.stack .receipt:nth-child(1)'],
  ['compare', '.stack .receipt:nth-child(2) .receipt-total button', '.stack .receipt:nth-child(2)'],
  ['compare', '.fold-side:last-child .receipt-total button', '.fold-side:last-child .receipt'],
  ['bill', '#consolidated-total button', '.bill-paper'],
  ['bill', '.bill-paper tbody button', '.bill-paper'],
  ['bill', '.bill-groups button', '.bill-groups'],
  ['usage', '.line-table tbody tr:nth-child(2) button.why', '.line-table tbody tr:nth-child(2)'],
];

const covers = (one, other) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Waits until nothing moves any more: pictures and prices come a little later. */
async function still(page) {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => `${document.documentElement.scrollHeight} at ${scrollY}`);
        const isSame = now === before;
        before = now;
        return isSame;
      },
      { intervals: [200] },
    )
    .toBe(true);
}

/** The box of the panel when it has its place. */
async function placed(page) {
  await expect(panel(page)).toHaveAttribute('style', /max-height/);
  return panel(page).boundingBox();
}

for (const width of [1280, 1440]) {
  test(`at ${width} px a derivation covers neither its figure nor what that belongs to`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, scenario(2));
    for (const [view, figure, belongs] of ASKED) {
      await page.locator(`.bar nav a[href="#${view}"]`).click();
      await page.locator(figure).first().click();
      const box = await placed(page);
      const kept = await page.locator(belongs).first().boundingBox();
      const what = `${figure} in ${view}: ${JSON.stringify({ box, kept })}`;
      expect(covers(box, kept), what).toBe(false);
      expect(covers(box, await page.locator(figure).first().boundingBox()), what).toBe(false);
      expect(box.x, what).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, what).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
  });
}

test('on a phone a derivation takes the lower half at most, and its figure stays in sight above it', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await open(page, scenario(6));
  for (const [view, figure] of [...ASKED, ['compare', '.line-table tbody tr:last-child button.why']]) {
    await page.locator(`.bar nav a[href="#${view}"]`).click();
    await still(page);
    // As low in the window as a finger could still press it.
    const asked = page.locator(figure).first();
    await asked.evaluate((element) => element.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await asked.dispatchEvent('click');
    await expect(panel(page)).toBeFocused();
    const sheet = await panel(page).boundingBox();
    expect(sheet.height, figure).toBeLessThanOrEqual(350);
    expect(sheet.y + sheet.height, figure).toBe(700);
    await expect.poll(async () => {
      const { y, height } = await asked.boundingBox();
      return y >= 0 && y + height <= sheet.y;
    }, figure).toBe(true);
    await page.keyboard.press('Escape');
  }
  // A long one has its own scroll.
  await page.locator('.bar nav a[href="#compare"]').click();
  await page.locator('#saving-total button').click();
  const closed = panel(page).locator('details:not([open]) > summary');
  while (await closed.count()) await closed.first().click();
  expect(await panel(page).evaluate((sheet) => sheet.scrollHeight > sheet.clientHeight)).toBe(true);
  expect((await panel(page).boundingBox()).height).toBeLessThanOrEqual(350);
});

test('closing a derivation leaves the page where it was', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('./');
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'));
  // The line about today's prices comes a little later and moves what is below it.
  await expect(page.getByRole('button', { name: 'Use today’s prices' })).toBeVisible();
  let height = 0;
  const isStill = async () => {
    const before = height;
    height = await page.evaluate(() => document.documentElement.scrollHeight);
    return height === before;
  };
  await expect.poll(isStill, { intervals: [300] }).toBe(true);
  const at = () => page.evaluate(() => Math.round(scrollY));
  await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await expect.poll(at).toBe(900);
  // A press by mouse would first scroll to where the summary stands at the top of the page.
  await page.locator('#saving-total button').dispatchEvent('click');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator('#saving-total button')).toBeFocused();
  expect(await at()).toBe(900);
});

test('a derivation closes when what it is about is gone', async ({ page }) => {
  await page.goto('./#usage');
  // The line twice; each shows its own part of what Susan pays.
  await page.getByRole('checkbox', { name: /^Select Data transfer out to the internet of Susan/ }).check();
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  const rows = page.locator('.line-table tbody tr');
  await expect(rows).toHaveCount(3);
  await rows.last().getByRole('button', { name: /on one bill\. Why\?$/ }).click();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(2);
  await expect(panel(page)).toHaveCount(0);
  // The page goes on.
  await page.keyboard.press('Control+y');
  await expect(rows).toHaveCount(3);
});

test('a derivation stays with its line when one before it goes, and closes with its scenario', async ({ page }) => {
  // Three lines at $1 a unit, so that each has a cost of its own.
  const key = (usageType) => ({ service: 'S', region: 'r', usageType });
  const line = (usageType, quantity) => ({ id: usageType, account: 'susan', ...key(usageType), quantity });
  const usage = { metered: [line('U', '10'), line('V', '20'), line('W', '30')] };
  const prices = { metered: ['U', 'V', 'W'].map((type) => ({ ...key(type), unit: 'GB', tiers: [{ rate: '1' }] })) };
  await openScenario(page, 'usage', bobAndSusan('Three lines', { usage, prices }));
  const rows = page.locator('.line-table tbody tr');
  await expect(rows).toHaveCount(3);
  await rows.nth(1).getByRole('button', { name: /on one bill\. Why\?$/ }).click();
  await expect(panel(page)).toContainText('$20.00');
  await rows.first().getByRole('button', { name: /^Remove/ }).dispatchEvent('click');
  await expect(rows).toHaveCount(2);
  await settled(page);
  await expect(panel(page)).toContainText('$20.00');
  await expect(panel(page)).not.toContainText('$30.00');
  await openFile(page, bobAndSusan('Nothing used', {}));
  await expect(scenarioName(page)).toHaveText('Nothing used');
  await expect(panel(page)).toHaveCount(0);
});

test('the derivation brings no second banner', async ({ page }) => {
  await page.goto('./');
  await page.locator('#saving-total button').click();
  await expect(panel(page)).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(1);
});
