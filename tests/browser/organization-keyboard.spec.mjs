// An organization as AWS Organizations' console lets a payer build it, by keyboard alone.
import { expect, expectAccessible, expectTotals, test } from './fixtures.mjs';
import { button, node, panel, room, row } from './organization.mjs';

/** Goes to an element as a keyboard does, by the shorter way. */
async function tabTo(page, target) {
  await expect(target).toBeVisible();
  const above = await target.evaluate((element) => {
    const at = document.activeElement ?? document.body;
    return at !== document.body && Boolean(at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
  });
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(above ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`no way by Tab to ${target}`);
}

async function press(page, target) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function type(page, target, text) {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Chooses an option by its place, as arrows do. */
async function choose(page, target, label) {
  await tabTo(page, target);
  const labels = await target.locator('option').allTextContents();
  const place = labels.findIndex((text) => text.trim() === label);
  expect(place, `${label} is an option`).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Home');
  for (let at = 0; at < place; at += 1) await page.keyboard.press('ArrowDown');
}

test('an organization is built, governed and read by keyboard alone', async ({ page }) => {
  // A hundred fields and buttons are gone through, one by one.
  test.setTimeout(400_000);
  const fetched = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto('./#organization');
  await fetched;
  const accounts = page.locator('.org-account');

  // One account creates it.
  await press(page, room(page, 'Guided walk'));
  await expectAccessible(page);
  await press(page, button(page, 'Start over, consolidated billing only'));
  await press(page, room(page, 'Accounts'));
  await expect(accounts).toHaveCount(1);
  await expectAccessible(page);

  // Three accounts are created and two are invited.
  for (const name of ['Shop', 'Lab', 'Data']) {
    await type(page, page.locator('#create-account-0'), name);
    await page.keyboard.press('Enter');
    await expect(node(page, name)).toBeVisible();
  }
  await expect(accounts).toHaveCount(4);
  for (const [id, name] of [
    ['777777777777', 'Old'],
    ['888888888888', 'Partner'],
  ]) {
    await type(page, page.locator('#invite-account-0'), id);
    await type(page, page.locator('#invite-account-1'), name);
    await page.keyboard.press('Enter');
    await press(page, button(page, `${name} accepts`));
    await expect(node(page, name)).toBeVisible();
  }
  await expect(accounts).toHaveCount(6);

  // Two nested units, and accounts in them.
  await press(page, node(page, 'Root'));
  await type(page, page.getByRole('textbox', { name: 'Unit name' }), 'Web');
  await page.keyboard.press('Enter');
  await press(page, node(page, 'Web'));
  await type(page, page.getByRole('textbox', { name: 'Unit name' }), 'Tests');
  await page.keyboard.press('Enter');
  for (const [account, unit] of [
    ['Shop', 'Web'],
    ['Lab', 'Tests'],
  ]) {
    await press(page, node(page, account));
    await choose(page, page.getByLabel('Move to'), unit);
    await press(page, button(page, `Move ${account} to`));
  }
  await expect(row(page, 'Lab').locator('th')).toHaveCSS('--depth', '3');
  await expectAccessible(page);

  // AWS's On-Demand rates of m5.large: 0.096 in us-east-1 and 0.107 in eu-west-1. 720 hours of two
  // are 138.24, of one in Ireland 77.04.
  await press(page, page.getByRole('link', { name: 'Usage', exact: true }));
  await press(page, button(page, 'Paste from a spreadsheet'));
  await type(page, page.getByRole('textbox', { name: 'Cells' }), 'Shop, m5.large, us-east-1, 2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Lab, m5.large, eu-west-1, 1');
  await press(page, button(page, 'Add 2 lines'));
  await expectTotals(page, { separate: 215.28, consolidated: 215.28, saving: 0 });

  // Partner's two Reserved Instances, 0.06 an hour each, cover what Shop runs: 86.40 in both bills.
  await press(page, page.getByRole('link', { name: 'Commitments', exact: true }));
  await press(page, button(page, 'Add commitment'));
  await choose(page, page.getByLabel('Who buys'), 'Partner');
  await tabTo(page, page.getByLabel('How many'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await press(page, button(page, 'Add'));
  await expectTotals(page, { separate: 301.68, consolidated: 163.44, saving: 138.24 });

  // The upgrade to all features: the invited accounts approve, the created ones need not. It changes
  // no bill (rule 1.6).
  await press(page, page.getByRole('link', { name: 'Organization', exact: true }));
  await press(page, button(page, 'Begin the upgrade to all features'));
  await press(page, button(page, 'Finalize the upgrade'));
  await expect(panel(page, 'Feature set').getByRole('alert')).toContainText('777777777777');
  await press(page, button(page, 'Old approves'));
  await press(page, button(page, 'Partner approves'));
  await expectAccessible(page);
  await press(page, button(page, 'Finalize the upgrade'));
  await expect(page.locator('.org-facts')).toContainText('All features');
  await expectTotals(page, { separate: 301.68, consolidated: 163.44, saving: 138.24 });

  // Ireland is denied to the inner unit.
  await press(page, room(page, 'Policies'));
  await press(page, button(page, 'Enable service control policies'));
  await type(page, page.locator('#ready-which'), 'eu-west-1');
  await page.keyboard.press('Enter');
  await choose(page, page.locator('#attach-policy'), 'No eu-west-1');
  await choose(page, page.locator('#attach-node'), 'Tests');
  await press(page, button(page, 'Attach'));
  const denied = panel(page, 'Denied usage');
  await expect(denied.getByRole('listitem')).toHaveText(/Lab: m5\.large, eu-west-1\s*denied at Tests by No eu-west-1/);
  await expectTotals(page, { separate: 301.68, consolidated: 163.44, saving: 138.24 });
  await tabTo(page, page.getByRole('switch', { name: 'Bill without denied usage' }));
  await page.keyboard.press('Space');
  // The one bill is without Ireland's 77.04; alone, Lab is in no organization that denies it.
  await expectTotals(page, { separate: 301.68, consolidated: 86.4, saving: 215.28, difference: true });
  await press(page, page.getByRole('link', { name: 'Compare', exact: true }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('save $138.24 in November, usage that policies deny aside.');
  await press(page, page.getByRole('link', { name: 'Organization', exact: true }));
  await expectAccessible(page);

  // One account shares no longer: nothing covers what it runs.
  await press(page, room(page, 'Accounts'));
  await tabTo(page, page.getByRole('switch', { name: 'Shop shares Reserved Instances' }));
  await page.keyboard.press('Space');
  await expectTotals(page, { separate: 301.68, consolidated: 224.64, saving: 77.04, difference: true });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectTotals(page, { separate: 301.68, consolidated: 163.44, saving: 138.24 });

  // It is there after a reload, policies and all.
  await page.keyboard.press('Control+y');
  await page.reload();
  await expectTotals(page, { separate: 301.68, consolidated: 86.4, saving: 215.28, difference: true });
  await expect(page.locator('.org-facts')).toContainText('All features');
});
