// The month by the hour: its figures are those of `billfold hours` and `billfold compare`, and it opens
// hours by pointer and by key.
import { readFile } from 'node:fs/promises';
import { billfold } from './billfold.mjs';
import {
  THEMES,
  WIDTHS,
  dollars,
  expect,
  expectAccessible,
  expectFits,
  openFile,
  openScenario,
  picker,
  shot,
  test,
} from './fixtures.mjs';

const FILE = 'tests/cases/ten-reservations.json';
const SCENARIO = await readFile(new URL(`../../${FILE}`, import.meta.url), 'utf8');
const [MONTH] = billfold('hours', FILE);

test.beforeEach(({ page }) => openScenario(page, 'commitments', SCENARIO));

const chart = (page, name) => page.getByRole('slider', { name: `${name}: the hours of the week` });
const opened = (page) => page.getByRole('article', { name: /UTC$/ });
/** Opens an hour of the month, counted from 0, from the first. */
const openHour = async (page, hour) => {
  await chart(page, 'On one bill').focus();
  await page.keyboard.press('Home');
  for (let day = 0; day < Math.floor(hour / 24); day += 1) await page.keyboard.press('ArrowUp');
  for (let left = hour % 24; left > 0; left -= 1) await page.keyboard.press('ArrowRight');
};

/** The sum over a month of what accounts have in an hour. */
const summed = (groups, of) => groups.reduce((sum, group) => sum + group.count * of(group), 0);
const of = (account, list, figure) => (group) =>
  Number(group[list].find((share) => share.account === account)?.[figure] ?? 0);

test('the month in sums is that of the command line', async ({ page }) => {
  const row = (name) => page.locator('.hours-sums tr', { has: page.getByRole('rowheader', { name, exact: true }) });
  const number = (value) => new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(value);
  const expectRow = (name, amount, cost) =>
    expect(row(name).getByRole('cell')).toHaveText(
      ['separate', 'consolidated'].flatMap((side) => [
        number(summed(MONTH[side], amount)),
        dollars(summed(MONTH[side], cost)),
      ]),
    );
  for (const account of ['a', 'b']) {
    const name = account.toUpperCase();
    await expectRow(`Used by ${name}`, of(account, 'used', 'amount'), of(account, 'used', 'cost'));
    await expectRow(`On-Demand, ${name}`, of(account, 'onDemand', 'amount'), of(account, 'onDemand', 'cost'));
  }
  await expectRow('Idle', (group) => Number(group.idle), (group) => Number(group.idleCost));
  // Nothing else is in this scenario, so the hours cost what the bills do.
  const { separate, consolidated } = billfold('compare', FILE);
  await expect(row('Total').getByRole('cell')).toHaveText([
    '',
    dollars(separate.total),
    '',
    dollars(consolidated.total),
  ]);
});

test('an hour that is opened by key shows its assignment, as the command line does', async ({ page }) => {
  // Tuesday 3 November, 10 to 11.
  await openHour(page, 58);
  const hour = billfold('hours', FILE, '--hour', '2026-11-03T10').consolidated;
  const card = opened(page);
  await expect(card.getByRole('heading', { name: 'Tue 3 November, 10:00 to 11:00 UTC' })).toBeVisible();
  await expect(card).toContainText(`B, ${hour.coverage[0].quantity} × m5.xlarge${hour.coverage[0].used} units`);
  await expect(card).toContainText('rule 4.13: the purchasing account first');
  for (const paid of hour.onDemand) {
    const name = paid.account.toUpperCase();
    await expect(card).toContainText(`${name}, ${paid.quantity} × ${paid.usage === 'web' ? 'm5.large' : 'm5.xlarge'}, On-Demand$${paid.cost}`);
  }
  await expect(card).toContainText(`fees of 10 × m5.large of B$${Number(hour.commitments[0].fees).toFixed(2)}`);
  await expect(card).toContainText('Hour$2.328');
  await expect(chart(page, 'On one bill')).toHaveAttribute(
    'aria-valuetext',
    'Tue 3 November, 10:00 to 11:00 UTC: used by B 40 units; On-Demand B 24 units, A 48 units',
  );
});

test('alone the reservations stand idle by night, on one bill another account uses them', async ({ page }) => {
  await openHour(page, 0);
  const card = opened(page);
  await expect(card).toContainText('10 × m5.large of B: then other accounts');
  await expect(card).toContainText('A, 10 × m5.large40 units');
  await card.getByRole('button', { name: 'Alone' }).click();
  await expect(card).toContainText('10 × m5.large of B: nobody uses it');
  await expect(card).toContainText('left idle40 units');
  await expect(card).toContainText('not used: in some hours less runs than it could cover; m5.xlarge of B is left to pay in others');
  await expect(card.getByRole('button', { name: 'Alone' })).toHaveAttribute('aria-pressed', 'true');
  await expect(chart(page, 'Alone')).toHaveAttribute('aria-valuetext', /: 40 units idle; On-Demand A 48 units$/);
});

test('a press on a chart opens the hour below it, and the week turns', async ({ page }) => {
  await page.getByRole('button', { name: 'A week later' }).click();
  await expect(page.getByText('2 to 8 November')).toBeVisible();
  const alone = chart(page, 'Alone');
  const { width, height } = await alone.boundingBox();
  // The middle of the hour from 9 to 10 on Monday.
  await alone.click({ position: { x: (width / 168) * 9.5, y: height / 2 } });
  await expect(opened(page).getByRole('heading', { name: 'Mon 2 November, 9:00 to 10:00 UTC' })).toBeVisible();
  await expect(opened(page).getByRole('button', { name: 'Alone' })).toHaveAttribute('aria-pressed', 'true');
  await opened(page).getByRole('button', { name: 'An hour earlier' }).click();
  await expect(opened(page).getByRole('heading', { name: 'Mon 2 November, 8:00 to 9:00 UTC' })).toBeVisible();
  // The week stays as it was turned, though the first week has this hour too.
  await page.getByRole('button', { name: 'A week earlier' }).click();
  await alone.click({ position: { x: (width / 168) * 33.5, y: height / 2 } });
  await expect(opened(page).getByRole('heading', { name: 'Mon 2 November, 9:00 to 10:00 UTC' })).toBeVisible();
  await expect(page.getByText('1 to 7 November')).toBeVisible();
  await page.keyboard.press('End');
  await expect(opened(page).getByRole('heading', { name: 'Mon 30 November, 23:00 to 24:00 UTC' })).toBeVisible();
  await expect(page.getByText('24 to 30 November')).toBeVisible();
  await expect(page.getByRole('button', { name: 'A week later' })).toBeDisabled();
  // The strip of the month has days from left to right and hours from top to bottom.
  const strip = page.locator('.hours-strip');
  const box = await strip.boundingBox();
  await strip.click({ position: { x: (box.width / 30) * 4.5, y: (box.height / 24) * 12.5 } });
  await expect(opened(page).getByRole('heading', { name: 'Thu 5 November, 12:00 to 13:00 UTC' })).toBeVisible();
});

test('a changed count changes the hours at once', async ({ page }) => {
  await openHour(page, 0);
  await page.getByRole('textbox', { name: 'B, m5.large: how much' }).fill('12');
  // Twelve cover all twelve of A by night: 48 units.
  await expect(chart(page, 'On one bill')).toHaveAttribute('aria-valuetext', /: used by A 48 units$/);
});

test('a plan is measured in money, and a commitment is chosen', async ({ page }) => {
  const scenario = JSON.parse(SCENARIO);
  delete scenario.expected;
  scenario.name = 'Two commitments';
  scenario.commitments.savingsPlans = [
    { id: 'plan', account: 'a', type: 'ec2Instance', family: 'm5', region: 'us-east-1', commitment: '0.12' },
  ];
  scenario.prices.instances[0].savingsPlanRates = [{ type: 'ec2Instance', rate: '0.06' }];
  await openFile(page, JSON.stringify(scenario));
  await picker(page, 'Commitment').selectOption({ label: '$0.12 EC2 Instance Savings Plan, m5 us-east-1, A' });
  await expect(page.getByText('Height: money an hour at the rates of the plan')).toBeVisible();
  // 0.12 at 0.06 covers two of the two instances that the reservations leave by night.
  await openHour(page, 0);
  await expect(chart(page, 'On one bill')).toHaveAttribute('aria-valuetext', /: used by A \$0\.12$/);
  await expect(opened(page)).toContainText('A, 2 × m5.large$0.12');
});

test('without commitments there are no hours', async ({ page }) => {
  await page.getByRole('button', { name: 'Remove m5.large of B' }).click();
  await expect(page.getByRole('heading', { name: 'The month by the hour' })).toHaveCount(0);
});

for (const theme of THEMES) {
  test(`the hours are accessible and fit, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectFits(page);
      await expectAccessible(page);
      await shot(page, 'hours');
    }
  });
}
