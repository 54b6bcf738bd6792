import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, browser, ended, latestExchange, prepareStage } from './stage.ts';

describe.skipIf(!browser)('the connection', () => {
  const stage = prepareStage();

  it('comes back by itself, and names the conversation', async () => {
    const page = await stage.open('/');
    await ask(page, questions.when);
    await ended(page);
    const before = stage.server.connections.length;
    const { id } = stage.server.latest();
    stage.server.latest().drop();
    await page.getByText('The connection was lost. Reconnecting').waitFor();
    await page.locator('.banner').waitFor({ state: 'hidden' });
    expect(stage.server.connections.slice(before).at(-1)?.get('conversation')).toBe(id);
  });

  it('counts down to the next attempt, and makes it at once when asked', async () => {
    const page = await stage.open('/');
    await page.locator('.banner').waitFor({ state: 'hidden' });
    await page.evaluate(`
      window.RealWebSocket = window.WebSocket;
      window.WebSocket = class extends EventTarget {
        constructor() { super(); queueMicrotask(() => this.dispatchEvent(new Event('close'))); }
        close() {}
      };
    `);
    stage.server.latest().drop();
    await page.getByText(/Next attempt in [1-9]\d* seconds?/).waitFor();
    // Read aloud once: the seconds are not part of the status.
    expect(await page.locator('.banner [role="status"]').textContent()).toBe('The connection was lost. Reconnecting');
    // By the press itself: an attempt by the clock would otherwise connect before it.
    await page.evaluate(`
      addEventListener('click', () => { window.WebSocket = window.RealWebSocket; }, { capture: true, once: true });
    `);
    await page.locator('.countdown').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.banner').waitFor({ state: 'hidden' });
  });

  it('counts down until a busy server may be asked again', async () => {
    const page = await stage.open('/');
    await ask(page, questions.shortlyBusy);
    await latestExchange(page)
      .getByText(/You can ask again in [1-5] seconds?\./)
      .waitFor();
    const again = latestExchange(page).getByRole('button', { name: 'Ask again' });
    expect(await again.isDisabled()).toBe(true);
    await expect.poll(() => again.isDisabled()).toBe(false);
    expect(await page.locator('footnote-chat [aria-live="polite"] p').allTextContents()).toEqual([
      'Reading the documents',
      'Too many questions have been asked in a short time. You can ask again in 6 seconds.',
    ]);
  });

  it('begins a new conversation without the old one’s name', async () => {
    const page = await stage.open('/');
    await ask(page, questions.when);
    await latestExchange(page).getByText('Copy with footnotes').waitFor();
    const before = stage.server.connections.length;
    await page.locator('footnote-chat .new').click();
    await page.getByText('What would you like to know?').waitFor();
    await expect.poll(() => stage.server.connections.length).toBe(before + 1);
    expect(stage.server.connections.at(-1)?.has('conversation')).toBe(false);
  });

  it('says that it is offline, and returns with the network', async () => {
    const page = await stage.open('/');
    await page.locator('.banner').waitFor({ state: 'hidden' });
    await page.context().setOffline(true);
    await page.getByText('There is no connection.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.context().setOffline(false);
    await page.locator('.banner').waitFor({ state: 'hidden' });
    stage.complaints.length = 0;
  });

  it('says that there is none where the browser refuses it, and takes the usual one for an address that is none', async () => {
    stage.server.site = `<!doctype html><html lang="en"><footnote-chat server="mailto:nobody"></footnote-chat>
      <script>window.WebSocket = class { constructor() { throw new DOMException('insecure', 'SecurityError'); } };</script>
      <script type="module" src="/widget.js"></script>`;
    const page = await stage.open('/site');
    await page.getByText('There is no connection.').waitFor();
  });

  it('asks as the audience of its page', async () => {
    await stage.open('/').then((page) => page.getByText('What would you like').waitFor());
    await expect.poll(() => stage.server.connections.at(-1)?.get('audience')).toBe('staff');
    const demo = await stage.open('/demo');
    const before = stage.server.connections.length;
    await demo.getByRole('button', { name: 'Ask a question' }).click();
    await expect.poll(() => stage.server.connections.length).toBe(before + 1);
    expect(stage.server.connections.at(-1)?.get('audience')).toBe('public');
  });

  it('tells how far the search by meaning is, until it is there', async () => {
    const usual = stage.server.index;
    stage.server.index = { ...usual, vectorShare: 0.436 };
    const page = await stage.open('/');
    await page.getByText('Search by meaning is being prepared: 43%').waitFor();
    stage.server.index = usual;
    stage.server.send({ type: 'index-status', index: usual });
    await page.getByText('Search by meaning is being prepared').waitFor({ state: 'detached' });
  });

  it('says what to do where there are no documents', async () => {
    const usual = stage.server.index;
    stage.server.index = { ...usual, documents: 0 };
    const staff = await stage.open('/');
    await staff.getByRole('heading', { name: 'No documents yet' }).first().waitFor();
    const demo = await stage.open('/demo');
    await demo.getByRole('button', { name: 'Ask a question' }).click();
    await demo.getByRole('heading', { name: 'No public documents' }).waitFor();
    stage.server.index = usual;
  });
});
