import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, browser, latestExchange, prepareStage } from './stage.ts';

describe.skipIf(!browser)('the connection', () => {
  const stage = prepareStage();

  it('comes back by itself, names the conversation, and marks the lost answer', async () => {
    const page = await stage.open('/');
    const before = stage.server.connections.length;
    await ask(page, questions.drop);
    await latestExchange(page).getByText('The connection was lost before the answer was complete.').waitFor();
    await page.getByText('The connection was lost. Reconnecting').waitFor();
    await page.locator('.banner').waitFor({ state: 'detached' });
    expect(stage.server.connections.slice(before).at(-1)?.get('conversation')).toBe('conversation-1');
    await latestExchange(page).getByRole('button', { name: 'Ask again' }).waitFor();
    expect(await latestExchange(page).locator('.sentence').count()).toBe(1);
  });

  it('begins a new conversation without the old one’s name', async () => {
    const page = await stage.open('/');
    await ask(page, questions.when);
    await latestExchange(page).getByText('Copy with footnotes').waitFor();
    const before = stage.server.connections.length;
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.getByText('What would you like to know?').waitFor();
    await expect.poll(() => stage.server.connections.length).toBe(before + 1);
    expect(stage.server.connections.at(-1)?.has('conversation')).toBe(false);
  });

  it('says that it is offline, and returns with the network', async () => {
    const page = await stage.open('/');
    await page.locator('.banner').waitFor({ state: 'detached' });
    await page.context().setOffline(true);
    await page.getByText('There is no connection.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.context().setOffline(false);
    await page.locator('.banner').waitFor({ state: 'detached' });
    stage.complaints.length = 0;
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
