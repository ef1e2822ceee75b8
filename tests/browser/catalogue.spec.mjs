// The price catalogue in the page: it comes after the first paint, everything in it is found by
// words, and what it has no price for is said.
import {
  THEMES,
  WIDTHS,
  addButton,
  expect,
  expectAccessible,
  expectFits,
  expectTotals,
  openFile,
  openScenario,
  picker,
  shot,
  test,
} from './fixtures.mjs';

/** What the opening preset costs before anything is added. */
const OPENING = { separate: 2088.96, consolidated: 2007.04, saving: 81.92 };

const options = (page) => page.locator('li[role=option]');

/** Opens the page and, once the catalogue is there, the form for a usage line. */
async function openForm(page, view = 'usage') {
  const fetched = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto(`./#${view}`);
  await fetched;
  await page.getByRole('button', { name: 'Add usage' }).click();
  await picker(page, 'Service').fill('S3');
  await expect(options(page).first()).toContainText('Amazon S3');
  await picker(page, 'Service').press('Escape');
}

/** Types words and takes the one choice that they lead to. */
async function pick(page, name, words, choice) {
  await picker(page, name).fill(words);
  await options(page).filter({ hasText: choice }).first().click();
}

test('the catalogue is fetched after the first paint', async ({ page }) => {
  const fetched = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto('./');
  await (await fetched).finished();
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    asked: performance
      .getEntriesByType('resource')
      .find((entry) => /catalogue-\w+\.json$/.test(entry.name)).startTime,
  }));
  expect(asked).toBeGreaterThan(painted);
  await expectTotals(page, OPENING);
});

test('services, usage types, Regions and instance types are found by words', async ({ page }) => {
  await openForm(page);
  for (const [name, words, choice, code] of [
    ['Service', 'queue', 'Amazon SQS', 'AWSQueueService'],
    ['What is used', 'requests sqs', 'Standard queue requests (64 KB chunks)', 'Requests-Tier1'],
    ['Service', 'all', 'All services', ''],
    ['What is used', 's3 standard storage', 'S3 Standard storage', 'TimedStorage-ByteHrs'],
    ['Region', 'frankfurt', 'EU (Frankfurt)', 'eu-central-1'],
    ['Region', 'ap-south', 'Asia Pacific (Singapore)', 'ap-southeast-1'],
    ['What is used', 'r6g.4xlarge', 'r6g.4xlarge', 'Amazon EC2'],
    ['What is used', 'db.t3.medium', 'db.t3.medium', 'Amazon RDS and Aurora'],
  ]) {
    await picker(page, name).fill(words);
    const option = options(page).filter({ hasText: choice }).first();
    await expect(option).toContainText(code);
    await option.click();
    await expect(picker(page, name)).toHaveValue(choice);
  }
});

test('a line is charged at the rate that AWS publishes', async ({ page }) => {
  await openForm(page);
  await page.getByLabel('Whose usage').selectOption('Susan');
  await pick(page, 'What is used', 's3 standard', 'S3 Standard storage');
  await pick(page, 'Region', 'frankfurt', 'EU (Frankfurt)');
  const price = page.locator('.entry-price');
  await expect(price).toContainText('$0.0245 per GB-month up to 50 TB-months, $0.0235 up to 500 TB-months');
  await expect(price).toContainText("AWS's pricing pages (equal in a second source), 2025-10-22");
  await page.getByLabel('How much', { exact: true }).fill('60 TB');
  await expect(page.locator('#add-usage-amount-note')).toHaveText('61,440 GB-months');
  await addButton(page).click();
  // AWS's list for eu-central-1: 51,200 GB x 0.0245 = 1,254.40 and 10,240 GB x 0.0235 = 240.64.
  await expectTotals(page, {
    separate: OPENING.separate + 1495.04,
    consolidated: OPENING.consolidated + 1495.04,
    saving: 81.92,
  });
  const line = page.getByRole('row').filter({ hasText: 'S3 Standard storage' });
  await expect(line).toContainText('equal in a second source');
  // The scenario has its price from the catalogue, and opens with it again.
  await page.reload();
  await expectTotals(page, {
    separate: OPENING.separate + 1495.04,
    consolidated: OPENING.consolidated + 1495.04,
    saving: 81.92,
  });
  await expect(page.getByRole('alert')).toBeEmpty();
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
});

test('instances run always, or by a weekly plan', async ({ page }) => {
  await openForm(page);
  await pick(page, 'What is used', 'm5.large ec2', 'm5.large');
  await pick(page, 'Region', 'ireland', 'EU (Ireland)');
  await expect(page.locator('.entry-price')).toContainText('$0.107 per hour');
  await page.getByLabel('How much', { exact: true }).fill('4');
  await expect(page.locator('#add-usage-amount-note')).toHaveText('2,880 instance-hours');
  await page.getByLabel('When').fill('Mon-Fri 9');
  await expect(page.locator('#add-usage-hours-note')).toContainText('is not days and hours');
  await page.getByLabel('When').fill('Mon-Fri 9-17');
  // November 2026 has 21 days from Monday to Friday: 4 x 21 x 8 = 672 hours at 0.107 = 71.904.
  await expect(page.locator('#add-usage-amount-note')).toHaveText('672 instance-hours');
  await addButton(page).click();
  await expectTotals(page, {
    separate: OPENING.separate + 71.9,
    consolidated: OPENING.consolidated + 71.9,
    saving: 81.92,
  });
});

test('a line is added by keyboard alone', async ({ page }) => {
  await openForm(page);
  const keys = (...names) => names.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
  await picker(page, 'Service').focus();
  await page.keyboard.type('lambda');
  await keys('Enter', 'Tab');
  await expect(picker(page, 'What is used')).toBeFocused();
  await page.keyboard.type('requests');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await keys('ArrowDown', 'ArrowUp', 'Enter');
  await expect(picker(page, 'What is used')).toHaveValue('Requests');
  await keys('Tab');
  await expect(picker(page, 'Region')).toBeFocused();
  // Escape closes the list and leaves the form and what was chosen.
  await page.keyboard.type('tokyo');
  await keys('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(picker(page, 'Region')).toHaveValue('US East (N. Virginia)');
  await keys('Tab');
  await page.keyboard.type('100 million');
  await keys('Enter');
  await expect(page.getByRole('button', { name: 'Add usage' })).toBeFocused();
  // AWS's list: 0.0000002 a request.
  await expectTotals(page, {
    separate: OPENING.separate + 20,
    consolidated: OPENING.consolidated + 20,
    saving: 81.92,
  });
});

test('a line without a price is marked, gets a rate, and gives it back', async ({ page }) => {
  test.slow();
  await openForm(page);
  await pick(page, 'What is used', 'm5.large ec2', 'm5.large');
  await pick(page, 'Platform', 'windows', 'Windows');
  await expect(page.locator('.entry-price')).toContainText('No price found.');
  await page.getByLabel('How much', { exact: true }).fill('2');
  await addButton(page).click();
  const incomplete = page.getByRole('link', { name: 'Incomplete: 1 line has no full price' });
  const line = page.getByRole('row').filter({ hasText: 'm5.large' });
  await expect(line).toContainText('No price found: not charged');
  await expect(incomplete).toBeVisible();
  await expectTotals(page, OPENING);
  await expectAccessible(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, 'missing-price');
  }

  const rate = line.getByRole('textbox', { name: 'm5.large of Bob: price per hour' });
  await rate.fill('a lot');
  await expect(rate).toHaveAttribute('aria-invalid', 'true');
  await rate.fill('');
  await rate.pressSequentially('$0.188');
  // 2 x 720 hours at 0.188.
  const charged = {
    separate: OPENING.separate + 270.72,
    consolidated: OPENING.consolidated + 270.72,
    saving: 81.92,
  };
  await expectTotals(page, charged);
  await expect(incomplete).toBeHidden();
  await line.getByRole('button', { name: 'Remove the price' }).click();
  await expectTotals(page, OPENING);
  await expect(incomplete).toBeVisible();
  await page.getByRole('button', { name: /^Undo: Remove the price/ }).click();
  await expectTotals(page, charged);
});

test('a price of the scenario’s own gives way to the list price', async ({ page }) => {
  const fetched = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto('./#usage');
  await fetched;
  const bob = page.getByRole('row').filter({ hasText: 'Bob' });
  await expect(bob).toContainText('Replaces the list price.');
  await bob.getByRole('button', { name: 'Use the list price' }).click();
  // AWS's list for us-east-1: 0.09 a GB up to 10 TB, 0.085 above.
  // Alone 8,192 x 0.09 = 737.28 and 4,096 x 0.09 = 368.64; together 921.60 + 2,048 x 0.085.
  await expectTotals(page, { separate: 1105.92, consolidated: 1095.68, saving: 10.24 });
});

test('a list price gives way to one’s own, and private pricing comes off', async ({ page }) => {
  test.slow();
  await openScenario(page, 'usage', LISTED);
  await expectTotals(page, { separate: 23, consolidated: 23, saving: 0 });
  await page.getByRole('button', { name: /^Set own price/ }).click();
  // It begins with the tiers of the list: 1 TB costs what it did.
  const first = page.getByRole('textbox', { name: /price in tier 1$/ });
  await expect(first).toHaveValue('$0.023');
  await expectTotals(page, { separate: 23, consolidated: 23, saving: 0 });
  await first.fill('0.02');
  await expectTotals(page, { separate: 20, consolidated: 20, saving: 0 });
  await page.getByRole('combobox', { name: 'Discount for' }).selectOption('Amazon S3');
  await page.getByRole('button', { name: 'Add discount' }).click();
  const discount = page.getByRole('textbox', { name: 'Discount for Amazon S3, percent' });
  await discount.fill('10');
  await expectTotals(page, { separate: 18, consolidated: 18, saving: 0 });
  await expect(first).toHaveValue('$0.02');
  await discount.fill('101');
  await expect(page.locator('#discount-AmazonS3-note')).toContainText('above 100');
  await discount.press('Escape');
  await expectAccessible(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, 'own-prices');
  }
  await page.getByRole('button', { name: 'Remove the discount for Amazon S3' }).click();
  // Beside the line, and beside the price itself further down.
  await page.getByRole('button', { name: /^Use the list price/ }).first().click();
  await expectTotals(page, { separate: 23, consolidated: 23, saving: 0 });
});

test('a wrong amount is said once, and its field takes the focus', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Add usage' }).click();
  const amount = page.getByLabel('How much', { exact: true });
  await amount.fill('lots');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('“lots” is not a number')).toHaveCount(1);
  await expect(amount).toBeFocused();
});

test('a catalogue that cannot be had leaves what is there', async ({ browser, site }) => {
  // A page of its own: the browser complains on its console of a file that was cut.
  const page = await browser.newPage({ baseURL: site.root });
  await page.route(/catalogue-\w+\.json$/, (route) => route.fulfill({ body: '{"compiled":"2026-' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('The price list was not opened');
  await expectTotals(page, OPENING);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await openFile(page, LISTED);
  await expect(page.getByRole('link', { name: 'Incomplete: 1 line has no full price' })).toBeVisible();
  await page.close();
});

/** One account with 1 TB of S3 storage and no price of its own. */
const LISTED = JSON.stringify({
  version: 1,
  month: '2026-11',
  organization: { managementAccount: 'one' },
  accounts: [{ id: 'one' }],
  usage: {
    metered: [
      {
        id: 'stored',
        account: 'one',
        service: 'AmazonS3',
        region: 'us-east-1',
        usageType: 'TimedStorage-ByteHrs',
        quantity: '1000',
      },
    ],
  },
});

test('a scenario that needs the catalogue waits for it', async ({ page }) => {
  let answer;
  const asked = new Promise((resolve) => (answer = resolve));
  await page.route(/catalogue-\w+\.json$/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('./');
  await openFile(page, LISTED);
  await expect(page.getByRole('alert')).toContainText('It opens as soon as the price list is here.');
  await expectTotals(page, OPENING);
  answer();
  // 1,000 GB at 0.023.
  await expectTotals(page, { separate: 23, consolidated: 23, saving: 0 });
  await expect(page.getByRole('alert')).toBeEmpty();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('choices are taken by a tap', async ({ page }) => {
    await openForm(page, 'compare');
    await picker(page, 'What is used').tap();
    await picker(page, 'What is used').fill('gp3 storage');
    await options(page).first().tap();
    await expect(picker(page, 'What is used')).toHaveValue('gp3 storage');
    await expect(options(page)).toHaveCount(0);
  });
});

for (const theme of THEMES) {
  test(`the form is accessible and fits, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await openForm(page);
    await pick(page, 'What is used', 'm5.large ec2', 'm5.large');
    await page.getByLabel('How much', { exact: true }).fill('4 x');
    await expectAccessible(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await picker(page, 'What is used').fill('storage');
      await expect(options(page).first()).toBeVisible();
      await expectAccessible(page);
      await expectFits(page);
      await shot(page, 'add-usage');
    }
  });
}
