// The organization as AWS Organizations' console lets a payer build it: every step is a real one, and
// what it does to the bill is read there.
import {
  THEMES,
  WIDTHS,
  expect,
  expectAccessible,
  expectFits,
  expectTotals,
  openScenario,
  shot,
  test,
} from './fixtures.mjs';
import { NO_IRELAND, button, node, panel, room, row } from './organization.mjs';

const SCENARIO = {
  ...NO_IRELAND,
  governance: { ...NO_IRELAND.governance, alerts: [{ name: 'Everything', threshold: '30' }] },
};

async function open(page, scenario = SCENARIO) {
  await openScenario(page, 'organization', scenario);
  // One m5.large for 720 hours at 0.10.
  await expectTotals(page, { separate: 72, consolidated: 72, saving: 0 });
}

async function expectRoomFits(page, name) {
  await expectAccessible(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectFits(page);
    await shot(page, `organization-${name}`);
  }
}

test('every room has an address, and the ways back and forward find it', async ({ page }) => {
  await openScenario(page, 'organization/logs', SCENARIO);
  const current = page.getByRole('navigation', { name: 'Parts of the organization' }).locator('[aria-current]');
  await expect(current).toHaveText('CloudTrail logs');
  await room(page, 'Policies').click();
  await expect(page).toHaveURL(/#organization\/policies$/);
  await page.getByRole('link', { name: 'Usage', exact: true }).click();
  await page.getByRole('link', { name: 'Organization', exact: true }).click();
  // The view's own address leads to where one was.
  await expect(current).toHaveText('Policies');
  await expect(page).toHaveURL(/#organization\/policies$/);
  await room(page, 'Accounts').click();
  await expect(current).toHaveText('Accounts');
  await page.goBack();
  await expect(current).toHaveText('Policies');
  await page.goBack();
  await page.goBack();
  await expect(current).toHaveText('Policies');
  await page.goBack();
  await expect(current).toHaveText('CloudTrail logs');
  await page.goForward();
  await expect(current).toHaveText('Policies');
  await page.reload();
  await expect(current).toHaveText('Policies');
});

test('a refusal stands beside its action, with AWS’s reason', async ({ page }) => {
  await open(page);
  await node(page, 'Web').click();
  await button(page, 'Delete unit Web').click();
  await expect(panel(page, 'Web').getByRole('alert').last()).toContainText('not empty');
  await page.locator('#create-account-0').fill('New');
  await button(page, 'Create account').click();
  await node(page, 'New').click();
  await button(page, 'Remove New').click();
  // A created account waits for seven days (rule 12.2).
  await expect(panel(page, 'New').getByRole('alert').last()).toContainText('at least 7 days old');
  await page.getByLabel('Date of the next step').fill('2026-11-08');
  await button(page, 'Remove New').click();
  await expect(panel(page, 'New').getByRole('alert').last()).toContainText('standalone account');
  await button(page, 'Complete the sign-up of New').click();
  await button(page, 'Remove New').click();
  await expect(node(page, 'New')).toHaveCount(0);
  await button(page, 'Undo: Remove New').click();
  await expect(node(page, 'New')).toBeVisible();
});

test('a refusal goes when its cause goes', async ({ page }) => {
  await open(page);
  await page.getByText('Quotas', { exact: true }).click();
  await page.locator('#quota-0').fill('4');
  await page.locator('#invite-account-0').fill('444444444444');
  await page.locator('#invite-account-1').fill('Late');
  await button(page, 'Invite account').click();
  // Three accounts and an open invitation.
  await page.locator('#create-account-0').fill('New');
  await button(page, 'Create account').click();
  const refusal = panel(page, 'Add accounts and units').getByRole('alert').filter({ hasText: '4 are used' });
  await expect(refusal).toBeVisible();
  await button(page, 'Cancel the invitation of Late').click();
  await expect(refusal).toHaveCount(0);
  await button(page, 'Create account').click();
  await expect(node(page, 'New')).toBeVisible();
});

test('the date of the next step stands above what it dates', async ({ page }) => {
  await open(page);
  const date = page.getByLabel('Date of the next step');
  for (const [name, heading] of [
    ['Accounts', 'Payer'],
    ['Policies', 'Service control policies'],
  ]) {
    await room(page, name).click();
    const [above, below] = [await date.boundingBox(), await panel(page, heading).boundingBox()];
    expect(above.x).toBeGreaterThanOrEqual(below.x);
    expect(above.x + above.width).toBeLessThanOrEqual(below.x + below.width);
    expect(below.y - above.y - above.height).toBeGreaterThan(0);
    expect(below.y - above.y - above.height).toBeLessThan(60);
  }
});

test('starting over can be taken back where it says what it did', async ({ page }) => {
  await open(page);
  await room(page, 'Guided walk').click();
  await button(page, 'Start over, consolidated billing only').click();
  await expect(page.locator('.org-facts')).toContainText('1 of 10');
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.org-facts')).toContainText('3 of 10');
  await expectTotals(page, { separate: 72, consolidated: 72, saving: 0 });
});

test('a name is typed as one step, and AWS’s limits hold', async ({ page }) => {
  await open(page);
  await node(page, 'Shop').click();
  const name = page.getByRole('textbox', { name: 'Name of the account' });
  await name.press('End');
  await name.pressSequentially('ping');
  await name.press('Tab');
  await expect(node(page, 'Shopping')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(node(page, 'Shopping')).toHaveCount(0);
  // AWS takes 50 characters.
  await name.fill('x'.repeat(51));
  await expect(panel(page, 'Shop')).toContainText('it can have at most 50');
});

test('an account’s id is written beside its name, as one step, and everything that names it follows', async ({ page }) => {
  const scenario = {
    ...SCENARIO,
    governance: {
      ...SCENARIO.governance,
      trail: { name: 'events', region: 'us-east-1', bucket: 'logs', organizationTrail: false, accounts: ['222222222222'] },
    },
  };
  await open(page, scenario);
  await node(page, 'Shop').click();
  const id = page.getByRole('textbox', { name: 'Id of the account' });
  const shop = panel(page, 'Shop');
  await expect(id).toHaveValue('222222222222');
  await expect(shop).toContainText('twelve digits');
  // Beside the name.
  const name = await page.getByRole('textbox', { name: 'Name of the account' }).boundingBox();
  expect((await id.boundingBox()).y).toBe(name.y);
  // What is no id says so at the field, and changes nothing.
  await id.fill('12345678901');
  await expect(id).toHaveAttribute('aria-invalid', 'true');
  await expect(id).toHaveAccessibleDescription(/“12345678901” is not the id of an AWS account\. Enter its twelve digits\./);
  await id.fill('333333333333');
  await expect(id).toHaveAccessibleDescription(/Another account has or had the id 333333333333\./);
  await expect(button(page, 'Nothing to undo').or(button(page, /^Undo: Open/))).toBeVisible();
  // Written over letter by letter, with one digit too many that is taken back.
  await id.click();
  await page.keyboard.press('ControlOrMeta+a');
  await id.pressSequentially('4444555566667');
  await expect(id).toHaveAccessibleDescription(/“4444555566667” is not the id/);
  await page.keyboard.press('Backspace');
  await expect(id).toBeFocused();
  await expect(id).toHaveValue('444455556666');
  await expect(shop).toBeVisible();
  await id.press('Tab');
  // The bill, the policy and the trail are still of the same account.
  await expectTotals(page, { separate: 72, consolidated: 72, saving: 0 });
  await room(page, 'CloudTrail logs').click();
  await expect(page.getByRole('checkbox', { name: 'Shop writes its logs there' })).toBeChecked();
  await expect(panel(page, 'CloudTrail')).toContainText(':444455556666:trail/events');
  await room(page, 'Policies').click();
  await expect(panel(page, 'Denied usage').getByRole('listitem')).toHaveText(/Shop: m5\.large, eu-west-1/);
  await page.reload();
  await room(page, 'Accounts').click();
  await node(page, 'Shop').click();
  await expect(id).toHaveValue('444455556666');
  await id.fill('444455556667');
  await id.press('Tab');
  await expect(button(page, 'Undo: Change an account’s id to 444455556667')).toBeVisible();
  await page.keyboard.press('Control+z');
  // The account stays chosen under the id that it has again.
  await expect(shop).toBeVisible();
  await expect(id).toHaveValue('444455556666');
  await expect(button(page, 'Nothing to undo')).toBeDisabled();
});

test('the walk’s invitation is done when its account has joined', async ({ page }) => {
  await open(page);
  await room(page, 'Guided walk').click();
  const state = page.locator('.walk > li').nth(2).locator('h4 small');
  // Two accounts were there before; nobody invited them here.
  await expect(state).toHaveText('');
  await page.locator('#invite-account-0').fill('444444444444');
  await page.locator('#invite-account-1').fill('Old');
  await button(page, 'Invite account').click();
  await expect(state).toHaveText('waiting for the answer');
  await button(page, 'Old accepts').click();
  await expect(state).toHaveText('done');
  await page.locator('#invite-account-0').fill('555555555555');
  await page.locator('#invite-account-1').fill('Older');
  await button(page, 'Invite account').click();
  await expect(button(page, 'Older accepts')).toBeVisible();
  await expect(state).toHaveText('done');
});

test('an invitation expires on the scenario’s own calendar', async ({ page }) => {
  await open(page);
  await page.locator('#invite-account-0').fill('12');
  await button(page, 'Invite account').click();
  await expect(page.locator('#invite-account-1')).toHaveAccessibleDescription('Enter the account’s name.');
  await page.locator('#invite-account-1').fill('Late');
  await button(page, 'Invite account').click();
  await expect(panel(page, 'Add accounts and units').getByRole('alert').filter({ hasText: 'twelve digits' })).toBeVisible();
  await page.locator('#invite-account-0').fill('444444444444');
  await button(page, 'Invite account').click();
  // Fifteen days after the 1st (rule 12.3).
  await expect(panel(page, 'Invitations')).toContainText('open until 2026-11-16');
  await page.getByLabel('Date of the next step').fill('2026-11-16');
  await button(page, 'Late accepts').click();
  await expect(panel(page, 'Invitations').getByRole('alert')).toContainText('within 15 days');
});

test('a unit is created where the tree’s choice says', async ({ page }) => {
  await open(page);
  await node(page, 'Shop').click();
  await page.locator('#create-unit-0').fill('Tests');
  await button(page, 'Create unit in Web').click();
  await expect(row(page, 'Tests').locator('th')).toHaveCSS('--depth', '2');
  await node(page, 'Root').click();
  await page.locator('#create-unit-0').fill('Data');
  await button(page, 'Create unit in Root').click();
  await expect(row(page, 'Data').locator('th')).toHaveCSS('--depth', '1');
});

test('units have the totals of what is in them', async ({ page }) => {
  await open(page);
  await expect(row(page, 'Web').getByRole('cell').nth(3)).toHaveText('72.00');
  await expect(row(page, 'Root').getByRole('cell').nth(3)).toHaveText('72.00');
  await expect(row(page, 'Lab').getByRole('cell').nth(3)).toHaveText('0.00');
});

test('sharing has switches, three modes and groups', async ({ page }) => {
  await open(page);
  await room(page, 'Sharing').click();
  // What a switch does to a bill is tested where something is shared.
  for (const what of ['Reserved Instances', 'Savings Plans', 'credits']) {
    await panel(page, /^Sharing /).getByRole('switch', { name: `Shop shares ${what}` }).click();
    await expect(button(page, new RegExp(`^Undo: .*Shop`))).toBeVisible();
    await expect(page.getByRole('switch', { name: `Shop shares ${what}` })).not.toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('switch', { name: `Shop shares ${what}` })).toBeChecked();
  }
  await page.getByLabel('Restricted group').check();
  await page.getByRole('textbox', { name: 'Sharing group of Shop' }).fill('shops');
  await expect(button(page, 'Undo: Put Shop into the group shops')).toBeVisible();
  await expect(page.getByText('The management account cannot be in a group.')).toBeVisible();
});

test('an alert fires on the live bill, and its definition is ready to paste', async ({ page }) => {
  await open(page);
  await room(page, 'Billing alerts').click();
  const alerts = panel(page, 'Billing alerts');
  // 72.00 in 30 days are 2.40 a day: 31.20 on the 13th.
  await expect(alerts).toContainText('fires about day 13, at $31.20 (a straight-line estimate');
  await page.getByRole('textbox', { name: 'Threshold of Everything' }).fill('72');
  await expect(alerts).toContainText('does not fire: $72.00 in the month');
  await page.locator('#alert-account').selectOption('Shop');
  await page.locator('#alert-threshold').fill('$50');
  await button(page, 'Add alert').click();
  const command = page.getByRole('region', { name: 'AWS CLI' });
  await expect(command).toContainText('Name=LinkedAccount,Value=222222222222 Name=Currency,Value=USD');
  await expect(command).toContainText('--threshold 50');
  await page.locator('#alert-account').selectOption('Shop');
  await page.locator('#alert-threshold').fill('60');
  await button(page, 'Add alert').click();
  // Of two alarms of one name the second would take the first one's place.
  await expect(command).toContainText("'Billing, Shop (222222222222) above 50 USD'");
  await expect(command).toContainText("'Billing, Shop (222222222222) above 60 USD'");
  await expect(page.getByRole('region', { name: 'CloudFormation' })).toContainText('AWS::CloudWatch::Alarm');
});

test('good practice is scored, and a password pattern is checked and forgotten', async ({ page }) => {
  await open(page);
  await room(page, 'Good practice').click();
  // The payer uses nothing, and 3 accounts of 10 are there.
  await expect(page.locator('.score')).toHaveText('2 of 6 kept');
  await expect(page.locator('.practices .is-kept .state')).toHaveText(['kept', 'kept']);
  for (const name of ['Payer', 'Shop', 'Lab']) {
    await page.getByRole('checkbox', { name: `${name} has MFA on its root user` }).check();
  }
  await expect(page.locator('.score')).toHaveText('3 of 6 kept');
  const pattern = page.locator('#password-pattern');
  await pattern.fill('abcdefgh1');
  await expect(page.locator('#password-lacks')).toHaveText('It lacks an upper-case letter and a special character.');
  await pattern.fill('Ab3$efgh');
  await expect(page.locator('#password-lacks')).toContainText('strong enough');
  await page.waitForTimeout(600);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain('rootMfa');
  expect(kept).not.toContain('Ab3$efgh');
});

for (const theme of THEMES) {
  test(`every room is accessible and fits, ${theme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme });
    await open(page);
    await page.locator('#invite-account-0').fill('444444444444');
    await page.locator('#invite-account-1').fill('Late');
    await button(page, 'Invite account').click();
    for (const name of ['Accounts', 'Policies', 'Sharing', 'Billing alerts', 'CloudTrail logs', 'Good practice', 'Guided walk']) {
      await room(page, name).click();
      await expectRoomFits(page, name.toLowerCase().replaceAll(' ', '-'));
    }
  });
}
