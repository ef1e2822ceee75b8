// CloudTrail, per account and Region: who writes into the payer's bucket, and of where.
import {
  expect,
  expectAccessible,
  expectFits,
  expectTotals,
  openScenario,
  test,
} from './fixtures.mjs';
import { NO_IRELAND, button, room } from './organization.mjs';

/** The payer and the account in Ireland, without a policy. */
const SCENARIO = {
  ...NO_IRELAND,
  organization: { managementAccount: '111111111111' },
  governance: undefined,
  accounts: [
    { id: '111111111111', name: 'Payer' },
    { id: '222222222222', name: 'Shop' },
  ],
};

async function open(page) {
  await openScenario(page, 'organization', SCENARIO);
  // One m5.large for 720 hours at 0.10.
  await expectTotals(page, { separate: 72, consolidated: 72, saving: 0 });
}

/** The payer's trail and its bucket. */
async function setUp(page) {
  await open(page);
  await room(page, 'CloudTrail logs').click();
  await page.locator('#trail-0').fill('all-events');
  await page.locator('#trail-1').fill('us-east-1');
  await page.locator('#trail-2').fill('payer-logs');
  await button(page, 'Set up').click();
}

test('an empty field of the trail says what to write there', async ({ page }) => {
  await open(page);
  await room(page, 'CloudTrail logs').click();
  await page.locator('#trail-0').fill('all-events');
  await page.locator('#trail-1').fill('us-east-1');
  await button(page, 'Set up').click();
  const bucket = page.locator('#trail-2');
  await expect(bucket).toBeFocused();
  await expect(bucket).toHaveAccessibleDescription('Enter the name of the payer’s S3 bucket.');
  await expectAccessible(page);
  await bucket.fill('payer-logs');
  await button(page, 'Set up').click();
  // The bucket's policy is the second step, under its heading, and fits a phone.
  const step = page.getByRole('heading', { name: '2. Let the other accounts write' });
  await expect(step.locator('xpath=following-sibling::*[1]')).toContainText('arn:aws:s3:::payer-logs');
  await page.setViewportSize({ width: 320, height: 900 });
  await expectFits(page);
});

test('logs go to the payer’s bucket, and their storage onto the bill', async ({ page }) => {
  await setUp(page);
  const policy = page.getByRole('region', { name: 'Policy of the payer’s bucket' });
  await expect(policy).toContainText('arn:aws:s3:::payer-logs/AWSLogs/222222222222/*');
  await page.getByLabel('Payer writes its logs there').check();
  await page.getByLabel('Shop writes its logs there').check();
  await page.locator('#volume-0').fill('1,073,741,824');
  await page.locator('#volume-1').fill('50');
  await button(page, 'Add as usage of the payer').click();
  // 2^30 events of 50 bytes are 50 GB; two accounts write 100 GB at 0.023, S3's rate in us-east-1.
  await expectTotals(page, { separate: 74.3, consolidated: 74.3, saving: 0 });
  await page.getByLabel('One organization trail').check();
  await expect(policy).toContainText('AWSCloudTrailOrganizationWrite20150319');
});

test('a trail records all Regions or one, and says what one misses', async ({ page }) => {
  await setUp(page);
  await page.getByLabel('Payer writes its logs there').check();
  await page.getByLabel('Shop writes its logs there').check();
  const regions = page.getByLabel('Regions of Shop’s trail', { exact: true });
  await expect(regions).toHaveValue('');
  await regions.selectOption('us-east-1');
  const missed = page.getByText('Nothing is recorded in eu-west-1, where the account has usage.');
  await expect(missed).toBeVisible();
  await regions.selectOption('eu-west-1');
  await expect(missed).toHaveCount(0);
  await expect(page.getByText('AWS recommends all Regions')).toBeVisible();
  // A single-Region trail is made in its Region, and the bucket's policy names it so.
  const policy = page.getByRole('region', { name: 'Policy of the payer’s bucket' });
  await expect(policy).toContainText('arn:aws:cloudtrail:eu-west-1:222222222222:trail/all-events');
  await expect(policy).toContainText('arn:aws:cloudtrail:us-east-1:111111111111:trail/all-events');
  await expectAccessible(page);
  await room(page, 'Good practice').click();
  const logs = page.locator('.practices li').filter({ hasText: 'CloudTrail logs are in the payer' });
  await expect(logs).toContainText('missing for Shop');
  await room(page, 'CloudTrail logs').click();
  await regions.selectOption('');
  await room(page, 'Good practice').click();
  await expect(logs.locator('.state')).toHaveText('kept');
});
