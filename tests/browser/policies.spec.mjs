// Service control policies: what they deny is marked wherever it is listed, and AWS's limits hold.
import { expect, expectAccessible, openScenario, test } from './fixtures.mjs';
import { NO_IRELAND, button, panel, room } from './organization.mjs';

/** Both in the unit and beside it somebody is in Ireland, and in the unit in Virginia too. */
const SCENARIO = {
  ...NO_IRELAND,
  prices: {
    instances: ['eu-west-1', 'us-east-1'].map((region) => ({
      region,
      instanceType: 'm5.large',
      onDemand: '0.10',
    })),
  },
  usage: {
    instances: [
      { id: 'shop', account: '222222222222', region: 'eu-west-1', instanceType: 'm5.large' },
      { id: 'lab', account: '333333333333', region: 'eu-west-1', instanceType: 'm5.large' },
      { id: 'shop-us', account: '222222222222', region: 'us-east-1', instanceType: 'm5.large' },
    ],
  },
};

const open = (page) => openScenario(page, 'organization', SCENARIO);

test('a policy of one’s own says what is wrong, and what is not evaluated', async ({ page }) => {
  await open(page);
  await room(page, 'Policies').click();
  await expect(panel(page, 'Denied usage').getByRole('listitem')).toContainText('denied at Web by No Ireland');
  await page.getByRole('link', { name: 'Usage' }).click();
  await expect(page.locator('.lines tbody')).toContainText('denied at Web by No Ireland');
  await page.getByRole('link', { name: 'Organization' }).click();
  await room(page, 'Policies').click();
  await page.getByText('Write a policy').first().click();
  await page.locator('#policy-name').fill('Ask for tags');
  const json = page.locator('#policy-json');
  await json.fill('{"Version": "2012-10-17", "Statement": {"Effect": "deny"}}');
  await expect(page.locator('#policy-note')).toContainText('Statement[0].Effect: "deny" is unknown');
  await json.fill(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Deny',
        Action: 'ec2:RunInstances',
        Resource: '*',
        Condition: { Null: { 'aws:RequestTag/Project': 'true' } },
      },
    }),
  );
  await expect(page.locator('#policy-note')).toContainText('Understood; statements: 1');
  await button(page, 'Save policy').click();
  await page.locator('#attach-policy').selectOption('Ask for tags');
  await page.locator('#attach-node').selectOption({ index: 0 });
  await button(page, 'Attach').click();
  await expect(panel(page, 'Denied usage')).toContainText('was not evaluated: it compares with Null');
  await button(page, 'Detach No Ireland from Web').click();
  await expect(panel(page, 'Denied usage')).toContainText('No usage line is denied.');
});

test('while policies are off, Attach says so and names the way', async ({ page }) => {
  const governance = { ...SCENARIO.governance, serviceControlPolicies: false, attachments: [] };
  await openScenario(page, 'organization', { ...SCENARIO, governance });
  await room(page, 'Policies').click();
  const attached = panel(page, 'Attachments');
  await expect(attached).toContainText('Press “Enable service control policies” first.');
  await page.locator('#attach-policy').selectOption('No Ireland');
  await page.locator('#attach-node').selectOption({ label: '\u2003Web' });
  await button(page, 'Attach').click();
  await expect(attached.getByRole('alert')).toContainText('policy type isn\'t currently enabled');
  await button(page, 'Enable service control policies').click();
  await button(page, 'Attach').click();
  await expect(attached.getByRole('alert')).toHaveCount(0);
  await expect(button(page, 'Detach No Ireland from Web')).toBeVisible();
});

test('a policy has 10,240 characters at most, as the console counts them', async ({ page }) => {
  await open(page);
  await room(page, 'Policies').click();
  await page.getByText('Write a policy').first().click();
  await page.locator('#policy-name').fill('Long');
  const of = (id) =>
    JSON.stringify(
      { Version: '2012-10-17', Statement: [{ Sid: id, Effect: 'Deny', Action: 'rds:*', Resource: '*' }] },
      null,
      4,
    );
  // White space outside quotation marks is not counted:
  const rest = JSON.stringify(JSON.parse(of(''))).length;
  const length = page.locator('#policy-length');
  await page.locator('#policy-json').fill(of('a'.repeat(10_241 - rest)));
  await expect(length).toContainText('10,241 of 10,240 characters');
  await button(page, 'Save policy').click();
  const refused = page.locator('.policy-editor').getByRole('alert');
  await expect(refused).toContainText('larger than the maximum size');
  await expect(refused).toContainText('rule 12.4: service control policies filter');
  await page.locator('#policy-json').fill(of('a'.repeat(10_240 - rest)));
  await expect(length).toContainText('10,240 of 10,240 characters');
  await button(page, 'Save policy').click();
  await expect(button(page, 'Undo: Add the policy Long')).toBeVisible();
});

test('until 15 May 2026 a policy has 5,120 characters at most', async ({ page }) => {
  await openScenario(page, 'organization', { ...SCENARIO, month: '2026-05' });
  await room(page, 'Policies').click();
  await page.getByText('Write a policy').first().click();
  await expect(page.locator('#policy-length')).toContainText('0 of 5,120 characters');
  await page.getByLabel('Date of the next step').fill('2026-05-15');
  await expect(page.locator('#policy-length')).toContainText('0 of 10,240 characters');
});

test('the bill marks what is denied, for whom, and leads to the policies', async ({ page }) => {
  await openScenario(page, 'bill', SCENARIO);
  const denied = page.locator('.bill-paper').getByRole('link', { name: /denied/ });
  await expect(denied).toHaveText(['Shop: denied at Web by No Ireland']);
  // Virginia and Ireland have a line each; the one in Ireland is marked.
  const ireland = page.locator('.bill-region').filter({ hasText: 'eu-west-1' });
  await expect(ireland.locator('xpath=following-sibling::tr[1]')).toContainText('denied');
  await expectAccessible(page);
  await page.locator('.bill-whose select').selectOption({ label: 'Lab’s part of the consolidated bill' });
  await expect(denied).toHaveCount(0);
  await page.locator('.bill-whose select').selectOption({ label: 'Shop’s part of the consolidated bill' });
  await expect(denied).toHaveText(['denied at Web by No Ireland']);
  await denied.click();
  const rooms = page.getByRole('navigation', { name: 'Parts of the organization' });
  await expect(rooms.getByRole('button', { name: 'Policies' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('region', { name: 'Denied usage', exact: true })).toContainText('No Ireland');
});
