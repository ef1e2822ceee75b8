// What people bring: files and texts that are dropped on the page, files of other kinds, and the link
// of a page in a frame.
import { bobAndSusan, expect, openFile, test } from './fixtures.mjs';

const dropped = (page, what) =>
  page.evaluateHandle(({ file, text }) => {
    const transfer = new DataTransfer();
    if (file) transfer.items.add(new File([file.text], file.name));
    if (text) transfer.setData('text/plain', text);
    return transfer;
  }, what);

/** Drops something on an element; whether the page took it. */
async function drop(page, selector, what) {
  await expect(page.getByRole('button', { name: 'Scenarios' })).toBeEnabled();
  const dataTransfer = await dropped(page, what);
  return page.locator(selector).first().evaluate((element, dataTransfer) => {
    const event = (kind) => new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
    element.dispatchEvent(event('dragover'));
    return !element.dispatchEvent(event('drop'));
  }, dataTransfer);
}

test('a file that is dropped on the page is opened', async ({ page }) => {
  await page.goto('./');
  const text = JSON.stringify(bobAndSusan('Dropped'));
  expect(await drop(page, 'main', { file: { name: 'mine.json', text } })).toBe(true);
  await expect(page.locator('.scenario-name')).toHaveText('Dropped');
  await expect(page.getByRole('button', { name: 'Undo: Open mine.json' })).toBeVisible();
});

test('a text that is dropped beside a field is opened, and one in a field is left to it', async ({ page }) => {
  await page.goto('./');
  const text = JSON.stringify(bobAndSusan('Text'));
  expect(await drop(page, 'input[type=text]', { text: '7 TB' })).toBe(false);
  expect(await drop(page, 'main', { text })).toBe(true);
  await expect(page.locator('.scenario-name')).toHaveText('Text');
  expect(await drop(page, 'main', { text: 'hello' })).toBe(true);
  await expect(page.getByRole('alert')).toContainText('The text was not opened. It is no scenario.');
});

for (const [kind, text, says] of [
  ['a table', 'InvoiceID,PayerAccountId\n1,2\n', 'It seems to be a table (CSV).'],
  ['a PDF', '%PDF-1.7\n', 'It seems to be a PDF.'],
  ['a spreadsheet', 'PK\u0003\u0004', 'It seems to be a packed file'],
  ['nothing', '', 'It is empty.'],
]) {
  test(`of ${kind} the page says what it seems to be`, async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('button', { name: 'Scenarios' })).toBeEnabled();
    await openFile(page, text);
    await expect(page.getByRole('alert')).toContainText(`scenario.json was not opened. ${says}`);
    await expect(page.getByRole('alert')).not.toContainText('JSON at line');
  });
}

test('in a frame without a clipboard the link is offered in a tab of its own', async ({ page, site, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('blocked')) } });
  });
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><iframe src="./" width="900" height="700"></iframe>' }),
  );
  await page.goto(`${site.root}host.html`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('20 TB');
  await frame.getByRole('button', { name: 'Copy link' }).click();
  await expect(frame.getByRole('alert')).toContainText('Open the scenario in a tab of its own');
  await expect(frame.getByRole('alert')).not.toContainText('address bar');
  const opened = page.waitForEvent('popup');
  await frame.getByRole('alert').getByRole('button', { name: 'Open in a tab' }).click();
  const tab = await opened;
  await expect(tab.getByRole('textbox', { name: 'Susan, Data transfer out' })).toHaveValue('20 TB');
});

test('a link that some program escaped opens', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('20 TB');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('alert')).toContainText('The link is in the clipboard');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  // A browser that has kept nothing has the scenario from the link alone.
  const another = await browser.newContext();
  const elsewhere = await another.newPage();
  await elsewhere.goto(link.replace('#s=1.', '#s%3D1.'));
  await expect(elsewhere.getByRole('textbox', { name: 'Susan, Data transfer out' })).toHaveValue('20 TB');
  await another.close();
});
