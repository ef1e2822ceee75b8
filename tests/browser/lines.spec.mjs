// Lines of usage and of commitments: selected, moved, duplicated, tagged, found, however many.
import {
  THEMES,
  WIDTHS,
  bobAndSusan,
  expect,
  expectAccessible,
  expectFits,
  expectTotals,
  openNamed,
  settled,
  shot,
  test,
  transferPrice,
} from './fixtures.mjs';

/** Bob and Susan send data; 0.09 a GB whatever the amount, so that sums are simple. */
const scenario = (lines, more = {}) => bobAndSusan('Lines', {
  prices: {
    metered: [transferPrice({ rate: '0.09' })],
    instances: [{ region: 'us-east-1', instanceType: 'm5.large', onDemand: '0.1' }],
  },
  usage: { metered: lines },
  ...more,
});

const line = (id, account, quantity, tags) => ({
  id,
  account,
  service: 'AWSDataTransfer',
  region: 'us-east-1',
  usageType: 'DataTransfer-Out-Bytes',
  quantity: String(quantity),
  ...(tags ? { tags } : {}),
});

const THREE = scenario([
  line('first', 'bob', 100),
  line('second', 'susan', 200),
  line('third', 'bob', 300, { env: 'prod' }),
]);

const open = (page, document, view = 'usage') => openNamed(page, document, view);

const rows = (page) => page.locator('.lines tbody tr[data-line]');
const order = (page) => rows(page).evaluateAll((all) => all.map((row) => row.dataset.line));
const bulk = (page) => page.getByRole('group', { name: 'Selected' });
const undo = (page, name) => page.getByRole('button', { name: `Undo: ${name}`, exact: true });
const pick = (page, id) => page.locator(`#pick-${id}`);

test('a line is duplicated below itself, and taken back by its name', async ({ page }) => {
  await open(page, THREE);
  // 600 GB x 0.09.
  await expectTotals(page, { separate: 54, consolidated: 54, saving: 0 });
  await page.getByRole('button', { name: 'Duplicate Data transfer out of Susan' }).click();
  await expect.poll(() => order(page)).toEqual(['first', 'second', 'second-2', 'third']);
  // 800 GB x 0.09.
  await expectTotals(page, { separate: 72, consolidated: 72, saving: 0 });
  await undo(page, 'Duplicate Data transfer out of Susan').click();
  await expect.poll(() => order(page)).toEqual(['first', 'second', 'third']);
});

test('Alt+Shift and arrows move the line that has the focus, and the focus with it', async ({ page }) => {
  await open(page, THREE);
  const amount = page.locator('#amount-third');
  await amount.focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => order(page)).toEqual(['first', 'third', 'second']);
  await expect(amount).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => order(page)).toEqual(['third', 'first', 'second']);
  await expect(amount).toBeFocused();
  await expect(page.getByText('Data transfer out of Bob moved up.')).toHaveCount(1);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => order(page)).toEqual(['first', 'third', 'second']);
  await expect(amount).toBeFocused();
  await undo(page, 'Move Data transfer out of Bob down').click();
  await expect.poll(() => order(page)).toEqual(['third', 'first', 'second']);
});

test('several lines are selected by keyboard and changed in one step each', async ({ page }) => {
  await open(page, THREE);
  await pick(page, 'first').focus();
  await page.keyboard.press('Space');
  await expect(bulk(page)).toContainText('1 selected');
  await pick(page, 'third').click({ modifiers: ['Shift'] });
  await expect(bulk(page)).toContainText('3 selected');
  await pick(page, 'second').click();
  await expect(bulk(page)).toContainText('2 selected');

  await bulk(page).getByRole('textbox').fill('no equals sign');
  await page.keyboard.press('Enter');
  await expect(bulk(page)).toContainText('Enter a key and a value, such as env=prod.');
  await bulk(page).getByRole('textbox').fill('team = web');
  await page.keyboard.press('Enter');
  await expect(rows(page).filter({ hasText: 'team=web' })).toHaveCount(2);
  await expect(undo(page, 'Tag 2 lines with team=web')).toBeVisible();

  await bulk(page).getByLabel('Move to account').selectOption('Susan');
  await bulk(page).getByRole('button', { name: 'Move', exact: true }).click();
  await expect(rows(page).filter({ hasText: 'Susan' })).toHaveCount(3);
  await undo(page, 'Move 2 lines to Susan').click();
  await expect(rows(page).filter({ hasText: 'Susan' })).toHaveCount(1);

  await bulk(page).getByRole('button', { name: 'Duplicate' }).click();
  await expect.poll(() => order(page)).toEqual(['first', 'first-2', 'second', 'third', 'third-2']);
  await bulk(page).getByRole('button', { name: 'Move down' }).click();
  await expect.poll(() => order(page)).toEqual(['first-2', 'first', 'second', 'third-2', 'third']);
  await bulk(page).getByRole('button', { name: 'Remove', exact: true }).click();
  // 100 + 200 + 300 GB are left: the copies.
  await expect.poll(() => order(page)).toEqual(['first-2', 'second', 'third-2']);
  await expect(bulk(page)).toHaveCount(0);
  await expectTotals(page, { separate: 54, consolidated: 54, saving: 0 });
  await undo(page, 'Remove 2 lines').click();
  await expect(rows(page)).toHaveCount(5);
});

test('tags are added and taken off, and the bill adds up by them', async ({ page }) => {
  await open(page, THREE);
  const third = rows(page).nth(2);
  await third.getByRole('button', { name: 'Tag Data transfer out of Bob' }).click();
  await expect(third.getByRole('textbox', { name: 'Tag Data transfer out of Bob' })).toBeFocused();
  await page.keyboard.type('aws:x=1');
  await page.keyboard.press('Enter');
  await expect(third).toContainText('Keys that begin with aws: are reserved for AWS.');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('team=data');
  await page.keyboard.press('Enter');
  await expect(third).toContainText('team=data');
  await expect(third.getByRole('button', { name: 'Tag Data transfer out of Bob' })).toBeFocused();
  await third.getByRole('button', { name: 'Remove env=prod from Data transfer out of Bob' }).click();
  await expect(third).not.toContainText('env=prod');
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await page.getByLabel('Group by').selectOption('Tag team');
  // 300 GB x 0.09.
  await expect(page.getByRole('row', { name: 'data 27.00' })).toBeVisible();
});

test('commitments are duplicated, moved and given away', async ({ page }) => {
  const reserved = (id) => ({
    id,
    account: 'bob',
    region: 'us-east-1',
    instanceType: 'm5.large',
    hourly: '0.06',
  });
  const commitments = { reservedInstances: [reserved('one'), reserved('two')] };
  await open(page, scenario([], { commitments }), 'commitments');
  // 2 x 720 hours x 0.06.
  await expectTotals(page, { separate: 86.4, consolidated: 86.4, saving: 0 });
  await pick(page, 'one').click();
  await page.locator('#commitment-one').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => order(page)).toEqual(['two', 'one']);
  await bulk(page).getByRole('button', { name: 'Duplicate' }).click();
  await expectTotals(page, { separate: 129.6, consolidated: 129.6, saving: 0 });
  await bulk(page).getByLabel('Move to account').selectOption('Susan');
  await bulk(page).getByRole('button', { name: 'Move', exact: true }).click();
  await expect(rows(page).filter({ hasText: 'Susan' })).toHaveCount(1);
  await expect(undo(page, 'Move 1 commitment to Susan')).toBeVisible();
});

/** 5,000 lines of 1 GB; every thousandth is Susan's. */
const MANY = scenario(
  Array.from({ length: 5000 }, (_, at) =>
    line(`line-${at + 1}x`, (at + 1) % 1000 ? 'bob' : 'susan', 1, { no: `n${at + 1}` }),
  ),
);

test('of 5,000 lines those in sight are in the page, and every one can be reached', async ({ page }) => {
  test.slow();
  await open(page, MANY);
  // 5,000 GB x 0.09.
  await expectTotals(page, { separate: 450, consolidated: 450, saving: 0 });
  const few = async () => expect(await rows(page).count()).toBeLessThan(200);
  await few();
  const table = page.locator('.lines table');
  await expect(table).toHaveAttribute('aria-rowcount', '5001');
  await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2');

  // To the end, as with the scroll bar.
  await expect(async () => {
    await page.evaluate(() => {
      const rows = document.querySelector('.lines tbody').getBoundingClientRect();
      scrollTo({ top: scrollY + rows.bottom - innerHeight / 2, behavior: 'instant' });
    });
    await expect(page.locator('#amount-line-5000x')).toBeInViewport({ timeout: 1000 });
  }).toPass();
  await expect(rows(page).last()).toHaveAttribute('aria-rowindex', '5001');
  await few();

  // A change far down, and by keys from row to row.
  await page.locator('#amount-line-4990x').fill('11');
  await expectTotals(page, { separate: 450.9, consolidated: 450.9, saving: 0 });
  for (let at = 4989; at >= 4940; at -= 1) {
    await page.keyboard.press('ArrowUp');
    await expect(page.locator(`#amount-line-${at}x`)).toBeFocused();
  }
  await few();

  // What has the focus stays, wherever the page is scrolled to.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(page.locator('#amount-line-1x')).toBeInViewport();
  await expect(page.locator('#amount-line-4940x')).toBeFocused();
  await few();

  // The key for finding goes to the table's own field, because the browser cannot find what is not
  // in the page.
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Find lines' })).toBeFocused();
  await page.keyboard.type('susan data');
  await expect(page.getByRole('search')).toContainText('5 of 5,000 lines');
  await expect(rows(page)).toHaveCount(5);
  await expect(table).toHaveAttribute('aria-rowcount', '6');
  await page.getByRole('checkbox', { name: 'Select all lines shown' }).check();
  await bulk(page).getByRole('button', { name: 'Remove', exact: true }).click();
  // 4,995 lines, one of them with 11 GB: 5,005 GB x 0.09.
  await expectTotals(page, { separate: 450.45, consolidated: 450.45, saving: 0 });
  await page.getByRole('searchbox').fill('no=n4990 ');
  await expect(rows(page)).toHaveCount(1);
});

test('of a bill of 1,500 lines those in sight are in the page', async ({ page }) => {
  test.slow();
  const document = scenario([]);
  const kinds = Array.from({ length: 1500 }, (_, at) => `Kind-${String(at + 1).padStart(4, '0')}`);
  document.prices.metered = kinds.map((usageType) => ({
    ...document.prices.metered[0],
    usageType,
    name: usageType,
  }));
  document.usage.metered = kinds.map((usageType, at) => ({ ...line(`l${at}`, 'bob', 1), usageType }));
  await open(page, document, 'bill');
  // 1,500 x 0.09.
  await expectTotals(page, { separate: 135, consolidated: 135, saving: 0 });
  const paper = page.getByRole('article', { name: 'Consolidated bill' });
  const shown = paper.locator('tbody tr[data-at]');
  expect(await shown.count()).toBeLessThan(200);
  await expect(paper.locator('table')).toHaveAttribute('aria-rowcount', '1503');
  await expect(async () => {
    await page.evaluate(() => {
      const rows = document.querySelector('.bill-paper tbody').getBoundingClientRect();
      scrollTo({ top: scrollY + rows.bottom - innerHeight / 2, behavior: 'instant' });
    });
    await expect(shown.filter({ hasText: 'Kind-1500' })).toBeInViewport({ timeout: 1000 });
  }).toPass();
  await expect(shown.last()).toHaveAttribute('aria-rowindex', '1503');
  expect(await shown.count()).toBeLessThan(200);
});

test('paper has all lines', async ({ page }) => {
  test.slow();
  await open(page, scenario(MANY.usage.metered.slice(0, 1000)));
  expect(await rows(page).count()).toBeLessThan(200);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(rows(page)).toHaveCount(1000);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows(page).count()).toBeLessThan(200);
});

for (const theme of THEMES) {
  test(`selected and tagged lines are accessible and fit, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await open(page, scenario([...THREE.usage.metered, ...MANY.usage.metered.slice(0, 15)]));
    await pick(page, 'first').click();
    await pick(page, 'third').click();
    await rows(page).nth(1).getByRole('button', { name: /^Tag / }).click();
    await page.keyboard.press('Enter');
    await expect(rows(page).nth(1)).toContainText('Enter a key and a value');
    for (const width of WIDTHS) {
      // What the bar of the selection half covers as the page is scrolled would count as too small.
      await page.setViewportSize({ width, height: 9000 });
      await expectAccessible(page);
      await page.setViewportSize({ width, height: 900 });
      await expectFits(page);
      await shot(page, 'lines');
    }
  });
}

test('who removes a line by keyboard goes on at the next one', async ({ page }) => {
  await open(page, THREE, 'compare');
  await page.getByRole('button', { name: 'Remove Data transfer out of Bob' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Data transfer out of Susan' })).toBeFocused();
});

test('lines that cannot move say so', async ({ page }) => {
  await open(page, THREE);
  await rows(page).first().getByRole('textbox').focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByText('is at the end of its list already')).toHaveCount(1);
  await settled(page);
  await expect(page.getByRole('button', { name: /^Undo: Move/ })).toHaveCount(0);
});
