// The hours of an instance line as a field of seven days and 24 hours, in step with their text.
import {
  THEMES,
  bobAndSusan,
  expect,
  expectAccessible,
  expectGoodAtEveryWidth,
  expectTotals,
  openScenario,
  test,
} from './fixtures.mjs';

const hours = (page) => page.getByLabel('When');
const week = (page) => page.getByRole('grid', { name: 'Hours of the week' });
const hour = (page, name) => week(page).getByRole('gridcell', { name, exact: true });
const running = (page) => week(page).getByRole('gridcell', { selected: true });

/** Opens the form for an instance line with the week unfolded. */
async function openWeek(page) {
  const fetched = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto('./#usage');
  await fetched;
  await page.getByRole('button', { name: 'Add usage' }).click();
  const pick = async (name, words, choice) => {
    await page.getByRole('combobox', { name, exact: true }).fill(words);
    await page.locator('li[role=option]').filter({ hasText: choice }).first().click();
  };
  await pick('What is used', 'm5.large ec2', 'm5.large');
  await pick('Region', 'ireland', 'EU (Ireland)');
  await page.getByText('Paint the week').click();
  await expect(week(page)).toBeVisible();
}

/** Presses on one hour and lets go on another. */
async function drag(page, from, until) {
  const middle = async (name) => {
    const { x, y, width, height } = await hour(page, name).boundingBox();
    return [x + width / 2, y + height / 2];
  };
  await hour(page, until).scrollIntoViewIfNeeded();
  await page.mouse.move(...(await middle(from)));
  await page.mouse.down();
  await page.mouse.move(...(await middle(until)), { steps: 4 });
  await page.mouse.up();
}

test('what is painted is written, and what is written is painted', async ({ page }) => {
  await openWeek(page);
  await expect(running(page)).toHaveCount(168);
  await page.getByRole('button', { name: 'No hours' }).click();
  await expect(running(page)).toHaveCount(0);
  await expect(page.locator('#add-usage-hours-note')).toContainText('Choose at least one hour.');
  await drag(page, 'Mon 9 to 10', 'Fri 16 to 17');
  await expect(hours(page)).toHaveValue('Mon-Fri 9-17');
  await drag(page, 'Sat 11 to 12', 'Sat 10 to 11');
  await expect(hours(page)).toHaveValue('Mon-Fri 9-17, Sat 10-12');
  await drag(page, 'Wed 12 to 13', 'Wed 12 to 13');
  await expect(hour(page, 'Wed 12 to 13')).toHaveAttribute('aria-selected', 'false');

  await hours(page).fill('Sat-Sun 0-3 Europe/Berlin');
  await expect(running(page)).toHaveCount(6);
  await drag(page, 'Mon 2 to 3', 'Mon 3 to 4');
  await expect(hours(page)).toHaveValue('Mon 2-4, Sat-Sun 0-3 Europe/Berlin');
  await page.getByRole('button', { name: 'All hours' }).click();
  await expect(hours(page)).toHaveValue('always');
});

test('a week is painted and added by keyboard alone', async ({ page }) => {
  await openWeek(page);
  await page.getByLabel('How much', { exact: true }).fill('4');
  await page.getByRole('button', { name: 'No hours' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(hour(page, 'Mon 0 to 1')).toBeFocused();
  const press = async (key, times) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  await press('ArrowRight', 9);
  await page.keyboard.press('Space');
  await press('Shift+ArrowRight', 7);
  await expect(hours(page)).toHaveValue('Mon 9-17');
  await press('ArrowDown', 1);
  await press('Home', 1);
  await page.keyboard.press('Space');
  await expect(hour(page, 'Tue 0 to 1')).toBeFocused();
  await expect(hours(page)).toHaveValue('Mon 9-17, Tue 0-1');
  // November 2026 has five Mondays and four Tuesdays: 4 x (5 x 8 + 4) = 176 hours.
  await expect(page.locator('#add-usage-amount-note')).toHaveText('176 instance-hours');
  await hours(page).press('Enter');
  // At 0.107 that is 18.832.
  await expectTotals(page, { separate: 2107.79, consolidated: 2025.87, saving: 81.92 });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 1000 } });

  test('a finger paints', async ({ page }) => {
    await openWeek(page);
    await page.getByRole('button', { name: 'No hours' }).tap();
    await hour(page, 'Tue 9 to 10').tap();
    await expect(hours(page)).toHaveValue('Tue 9-10');
    const client = await page.context().newCDPSession(page);
    const touch = async (type, name) => {
      const box = name && (await hour(page, name).boundingBox());
      const touchPoints = box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [];
      await client.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await touch('touchStart', 'Thu 8 to 9');
    await touch('touchMove', 'Thu 10 to 11');
    await touch('touchMove', 'Fri 11 to 12');
    await touch('touchEnd');
    await expect(hours(page)).toHaveValue('Tue 9-10, Thu-Fri 8-12');
  });
});

test('on a narrow page the arrows go the way that hours stand', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 1000 });
  await openWeek(page);
  const monday = await hour(page, 'Mon 0 to 1').boundingBox();
  const tuesday = await hour(page, 'Tue 0 to 1').boundingBox();
  expect(tuesday.x).toBeGreaterThan(monday.x);
  expect(monday.height).toBeGreaterThanOrEqual(24);
  expect(monday.width).toBeGreaterThanOrEqual(24);
  await hour(page, 'Mon 0 to 1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(hour(page, 'Tue 0 to 1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hour(page, 'Tue 1 to 2')).toBeFocused();
});

test('a line says when its instances run, and can be told otherwise', async ({ page }) => {
  await openWeek(page);
  await page.locator('#add-usage-amount').fill('1');
  await hours(page).fill('Mon-Fri 9-17');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const written = page.getByRole('textbox', { name: 'Hours of m5.large of Bob' });
  await expect(written).toHaveValue('Mon-Fri 9-17');
  // November 2026 has 21 weekdays.
  const line = page.locator('tr').filter({ has: written });
  await expect(line).toContainText('168 instance-hours');
  await written.fill('always');
  await expect(line).toContainText('720 instance-hours');
  // A field that is left keeps what was written; a text that makes no sense leads back to it.
  await written.press('Tab');
  await written.fill('whenever');
  await expect(line).toContainText('Kept: always');
});

test('hours may be typed letter by letter, and a wrong text leads back to those before it', async ({ page }) => {
  await openScenario(
    page,
    'usage',
    bobAndSusan('Hours', {
      usage: {
        instances: [
          {
            id: 'web',
            account: 'bob',
            region: 'us-east-1',
            instanceType: 'm5.large',
            count: 1,
            hours: { weekly: 'Mon-Sun 20-8' },
          },
        ],
      },
    }),
  );
  const written = page.getByRole('textbox', { name: 'Hours of m5.large of Bob' });
  await written.click();
  await page.keyboard.press('ControlOrMeta+a');
  // `weekdays` alone makes sense, `weekdays 9` does not.
  await page.keyboard.type('weekdays 9 to');
  await expect(page.getByText('Kept: Mon-Sun 20-8', { exact: true })).toBeVisible();
  await expect(written).toHaveValue('weekdays 9 to');
  await page.keyboard.type(' 5');
  await expect(written).toHaveValue('weekdays 9 to 5');
  await page.keyboard.press('Tab');
  await expect(written).toHaveValue('Mon-Fri 09:00-17:00');
});

for (const theme of THEMES) {
  test(`the week is accessible and fits, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await openWeek(page);
    await hours(page).fill('Mon-Fri 9-17; Sat 10-12');
    await expect(running(page)).toHaveCount(42);
    await expectAccessible(page);
    await expectGoodAtEveryWidth(page, 'week');
  });
}
