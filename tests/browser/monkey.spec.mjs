// A short run of random acts; `node tests/browser/monkey.mjs` runs as long as one likes.
import { expect, test } from './fixtures.mjs';
import { monkey } from './monkey.mjs';

test('random clicks, keys, files and links end without a panic', async ({ browser, site }) => {
  // Slow machines do fewer acts in the time of a test.
  const until = Date.now() + 20_000;
  // A page of its own: links that are wrong on purpose complain on the console.
  const page = await browser.newPage({ baseURL: site.root });
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
  await page.goto('./');
  const goes = (number) => number < 250 && Date.now() < until;
  const { done, ended } = await monkey(page, { seed: 13, goes });
  expect(ended, done.slice(-40).join('\n')).toBeUndefined();
  await page.close();
});
