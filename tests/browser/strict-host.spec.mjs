// A host that allows nothing inline, and no text as script: the page works in every view.
import { bobAndSusan, expect, openFile, scenarioName, test } from './fixtures.mjs';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const ROOMS = ['accounts', 'policies', 'sharing', 'alerts', 'logs', 'practice', 'walk'];

test('under the strict policy every view is whole, and nothing breaks the policy', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    globalThis.breaches = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber, sample }) => {
      globalThis.breaches.push(`${violatedDirective} ${sourceFile}:${lineNumber} ${sample}`);
    });
  });
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
    },
  );
  const fetched = page.waitForResponse(/catalogue-[^/]*\.json$/);
  await page.goto('./');
  await fetched;
  // The picture of the tiers is drawn by positions.
  const reached = page.locator('.ladder-step.reached').first();
  await expect(reached).toBeVisible();
  expect(await reached.evaluate((step) => step.style.getPropertyValue('--to'))).not.toBe('');
  await page.locator('#saving-total button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.getByRole('dialog').evaluate((panel) => panel.style.left)).toMatch(/px$/);
  await page.keyboard.press('Escape');
  await page.goto('./#gallery');
  await page.getByRole('button', { name: 'The plan in the wrong account' }).click();
  await expect(scenarioName(page)).toHaveText('Example: The plan in the wrong account');
  for (const view of ['usage', 'commitments', 'bill', 'organization']) {
    await page.goto(`./#${view}`);
    await expect(page.locator(`nav a[href="#${view}"]`)).toHaveAttribute('aria-current', 'page');
    await expect(page.getByText('Loading…')).toHaveCount(0);
  }
  const rooms = page.getByRole('navigation', { name: 'Parts of the organization' });
  for (const [at, room] of ROOMS.entries()) {
    await page.goto(`./#organization/${room}`);
    await expect(rooms.getByRole('button').nth(at)).toHaveAttribute('aria-current', 'true');
  }
  // Of many lines only some are drawn, and gaps of a height stand for the rest.
  const transfer = { service: 'AWSDataTransfer', region: 'us-east-1', usageType: 'DataTransfer-Out-Bytes' };
  const metered = Array.from({ length: 300 }, (_, at) => ({
    id: `line-${at}`, account: 'bob', ...transfer, quantity: String(at + 1),
  }));
  const prices = { metered: [{ ...transfer, unit: 'GB', tiers: [{ rate: '0.09' }] }] };
  await page.goto('./#usage');
  await openFile(page, bobAndSusan('Many lines', { prices, usage: { metered } }));
  await expect(scenarioName(page)).toHaveText('Many lines');
  await expect(page.locator('tr.gap td').last()).toHaveAttribute('style', /height/);
  expect(await page.evaluate(() => globalThis.breaches)).toEqual([]);
});

test('what is served needs no policy that allows inline code', async ({ page, site }) => {
  const html = await (await page.request.get(site.root)).text();
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  // Every script, style and preloaded script is checked by its hash.
  for (const [element] of html.matchAll(/<(?:script|link)[^>]*\.(?:js|css)[^>]*>/g)) {
    expect(element).toMatch(/integrity=/);
  }
});

test('an example that was changed on its way is refused', async ({ browser, site }) => {
  // A page of its own: the browser complains on its console.
  const page = await browser.newPage({ baseURL: site.root });
  await page.route(/presets\/zonal-and-regional-[0-9a-f]{16}\.json$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('Data', 'Lake') });
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'Zonal and regional' }).click();
  await expect(page.getByRole('alert')).toContainText('Zonal and regional was not opened.');
  await page.close();
});
