import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, browser, ended, latestExchange, prepareStage } from './stage.ts';

describe.skipIf(!browser)('feedback', () => {
  const stage = prepareStage();
  const kept = () => stage.server.latest().exchanges.at(-1)?.feedback;

  async function answered() {
    const page = await stage.open('/');
    await ask(page, questions.when);
    await ended(page);
    const exchange = latestExchange(page);
    const up = exchange.getByRole('button', { name: 'This helped' });
    const down = exchange.getByRole('button', { name: 'This did not help' });
    return { page, exchange, up, down };
  }

  it('is given with one press, changed with another, and taken back with the same', async () => {
    const { exchange, up, down } = await answered();
    await up.click();
    await exchange.getByText('Thank you.').waitFor();
    expect(await up.getAttribute('aria-pressed')).toBe('true');
    expect(kept()).toEqual({ rating: 'up' });
    await down.click();
    await expect.poll(kept).toEqual({ rating: 'down' });
    // the server has it before the page hears of it
    await expect.poll(() => up.getAttribute('aria-pressed')).toBe('false');
    await down.click();
    await expect.poll(kept).toBeUndefined();
    await exchange.getByText('Did this help?').waitFor();
  });

  it('asks why, shows what was said, and lets it be changed', async () => {
    const { page, exchange, down } = await answered();
    await down.click();
    await expect.poll(() => page.locator('.choice input:focus').count()).toBe(1);
    await exchange.getByLabel('It is out of date').check();
    await exchange.getByLabel('Anything else').fill('There is a later edition.');
    await exchange.getByRole('button', { name: 'Send' }).click();
    await exchange.getByText('It is out of date · There is a later edition.').waitFor();
    expect(kept()).toEqual({ rating: 'down', reason: 'outdated', comment: 'There is a later edition.' });
    expect(await page.locator('.feedback button[id]:focus').count()).toBe(1);
    await exchange.getByRole('button', { name: 'Change' }).click();
    expect(await exchange.getByLabel('It is out of date').isChecked()).toBe(true);
    await exchange.getByLabel('It is wrong').check();
    await exchange.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => kept()?.reason).toBe('wrong');
  });

  it('closes its form with Escape, and the focus returns', async () => {
    const { page, exchange, down } = await answered();
    await down.click();
    await exchange.getByLabel('It is wrong').waitFor();
    await page.keyboard.press('Escape');
    expect(await exchange.locator('form').count()).toBe(0);
    expect(await page.locator('.feedback button[id]:focus').count()).toBe(1);
  });

  it('is there after a reload, and in another tab at once', async () => {
    const { page, up } = await answered();
    const other = await stage.openBeside(page, '/');
    await latestExchange(other).waitFor();
    await up.click();
    await latestExchange(other).getByText('Thank you.').waitFor();
    await page.reload();
    await latestExchange(page).getByText('Thank you.').waitFor();
  });

  it('says that an answer is no longer kept, and takes no more feedback on it', async () => {
    const { page, up } = await answered();
    stage.server.latest().exchanges = [];
    await up.click();
    await latestExchange(page).getByText('This answer is no longer kept.').waitFor();
    expect(await up.count()).toBe(0);
    expect(await page.locator('footnote-chat [role="log"] p').last().textContent()).toBe(
      'This answer is no longer kept.',
    );
  });

  it('tells the page', async () => {
    const { page, up } = await answered();
    await page.evaluate(`
      window.told = [];
      document.addEventListener('footnote-feedback', ({ detail }) => window.told.push(detail));
    `);
    await up.click();
    await expect
      .poll(() => page.evaluate('window.told'))
      .toMatchObject([{ question: questions.when, feedback: { rating: 'up' } }]);
    // It is taken back only once the page has heard that it was kept.
    await expect.poll(() => up.getAttribute('aria-pressed')).toBe('true');
    await up.click();
    await expect.poll(() => page.evaluate('window.told.at(-1).feedback')).toBeNull();
  });
});
