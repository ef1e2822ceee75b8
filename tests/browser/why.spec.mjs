// Why a figure is what it is: rules with the pages that say so, sums that no bill has.
import { THEMES, expect, expectAccessible, openFile, openScenario, shot, test } from './fixtures.mjs';

const panel = (page) => page.getByRole('dialog', { name: /^Why / });

const scenario = (accounts, more = {}) => ({
  version: 1,
  month: '2026-11',
  name: 'Why',
  organization: { managementAccount: 'a1' },
  accounts: Array.from({ length: accounts }, (_, at) => ({ id: `a${at + 1}`, name: `Team ${at + 1}` })),
  prices: {
    metered: [
      {
        service: 'AWSDataTransfer',
        region: 'us-east-1',
        usageType: 'DataTransfer-Out-Bytes',
        name: 'Data transfer out',
        unit: 'GB',
        tiers: [{ rate: '0.09' }],
      },
    ],
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

async function open(page, document, view = 'compare') {
  await openScenario(page, view, document);
  await expect(page.locator('.scenario-name')).toHaveText(document.name);
}

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

test('lines of commitments name their owners on the consolidated bill', async ({ page }) => {
  const document = scenario(2, {
    usage: { instances: [{ id: 'web', account: 'a1', region: 'us-east-1', instanceType: 'm5.large' }] },
    rest: {
      commitments: {
        reservedInstances: [
          { id: 'r', account: 'a2', region: 'us-east-1', instanceType: 'm5.large', hourly: '0.06' },
        ],
      },
    },
  });
  await open(page, document);
  const together = page.getByRole('article', { name: 'Consolidated bill' });
  await expect(together).toContainText('720 hours by Reserved Instances (Team 2)');
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  const paper = page.getByRole('article', { name: 'Consolidated bill' });
  await expect(paper.getByRole('row', { name: /covered by Reserved Instances \(Team 2\)/ })).toBeVisible();
  await expect(paper.getByRole('row', { name: /recurring fee \(Team 2\)/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Bill', exact: true }).selectOption('Team 2 alone');
  await expect(page.getByRole('article', { name: 'Team 2 alone' })).not.toContainText('(Team 2)');
});

test('one more item or line is shown instead of being counted', async ({ page }) => {
  const kinds = Array.from({ length: 8 }, (_, at) => `Kind-${at + 1}`);
  const document = (count) => {
    const base = scenario(1);
    const used = kinds.slice(0, count);
    base.prices.metered = used.map((usageType) => ({ ...base.prices.metered[0], usageType, name: usageType }));
    base.usage.metered = used.map((usageType, at) => ({
      ...base.usage.metered[0],
      id: `line-${at}`,
      usageType,
    }));
    return base;
  };
  await open(page, document(7));
  const alone = page.getByRole('article', { name: 'Team 1' });
  await expect(alone).toContainText('Kind-7');
  await expect(alone).not.toContainText('more item');
  await openFile(page, { ...document(8), name: 'Eight' });
  await expect(alone).toContainText('and 2 more items');
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

test('closing a derivation leaves the page where it was', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('./');
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'));
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
