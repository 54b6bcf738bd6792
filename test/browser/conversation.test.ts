import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, browser, ended, latestExchange, prepareStage } from './stage.ts';

const questionsOn = (page: Page) => page.locator('footnote-chat .question').allTextContents();
const sentencesOn = async (page: Page) =>
  (await latestExchange(page).locator('.sentence').allTextContents()).map((text) => text.replace(/[\u2060\s\d]+$/, ''));
const announced = (page: Page) => page.locator('footnote-chat [aria-live="polite"] p').allTextContents();

const threeSentences = ['The first sentence came.', 'The second came while nobody listened.', 'So did the third.'];

describe.skipIf(!browser)('a conversation', () => {
  const stage = prepareStage();
  const asksOf = (question: string) =>
    stage.server.latest().received.filter((message) => message.type === 'ask' && message.question === question);

  async function asked(...asked: string[]): Promise<Page> {
    const page = await stage.open('/');
    for (const question of asked) {
      await ask(page, question);
      await ended(page);
    }
    return page;
  }

  it('goes on after a drop in the middle of an answer, with nothing lost and nothing twice', async () => {
    const page = await asked(questions.drop);
    await latestExchange(page).getByText('So did the third.').waitFor();
    expect(await sentencesOn(page)).toEqual(threeSentences);
    expect(stage.server.latest().exchanges).toHaveLength(1);
    expect(await announced(page)).toEqual(['Reading the documents', ...threeSentences]);
  });

  it('is read anew where the server has not kept the messages', async () => {
    const page = await asked(questions.when);
    const conversation = stage.server.latest();
    await page.context().setOffline(true);
    await page.getByText('There is no connection.').waitFor();
    conversation.drop();
    conversation.exchanges[0]!.sentences = [];
    conversation.exchanges[0]!.withdrawn = 1;
    conversation.sequence += 3;
    conversation.forgetBuffer();
    await page.context().setOffline(false);
    await page.getByText('1 sentence is no longer shown').waitFor();
    expect(await questionsOn(page)).toEqual([questions.when]);
    stage.complaints.length = 0;
  });

  it('asks again for an answer that a restart of the server took', async () => {
    const page = await stage.open('/');
    await ask(page, questions.hang);
    await latestExchange(page).getByText('The first sentence came.').waitFor();
    stage.server.latest().restart();
    await expect.poll(() => asksOf(questions.hang).length).toBe(2);
    await expect.poll(() => sentencesOn(page)).toEqual(['The first sentence came.']);
    await page.getByRole('button', { name: 'Stop' }).click();
    await latestExchange(page).getByText('Stopped.').waitFor();
    expect(await page.locator('.exchange').count()).toBe(1);
  });

  it('is there again after a reload, and is not read aloud again', async () => {
    const page = await asked(questions.when, questions.unanswered);
    await page.reload();
    await latestExchange(page).getByText('The documents do not answer this question.').waitFor();
    expect(await questionsOn(page)).toEqual([questions.when, questions.unanswered]);
    expect(await announced(page)).toEqual([]);
    await ask(page, questions.greeting);
    await latestExchange(page).getByText('Hello.').waitFor();
    expect(await announced(page)).toEqual([
      'Reading the documents',
      'Hello. Ask me anything that the documents may answer.',
    ]);
  });

  it('follows an answer that runs while the page is reloaded', async () => {
    const page = await stage.open('/');
    await ask(page, questions.slow);
    await latestExchange(page).getByText('Sentence 2 came.').waitFor();
    await page.reload();
    await latestExchange(page).getByText('Sentence 40 came.').waitFor();
    expect(await latestExchange(page).locator('.sentence').count()).toBe(40);
    expect(asksOf(questions.slow).length).toBeLessThanOrEqual(2);
    expect(stage.server.latest().exchanges).toHaveLength(1);
  });

  it('is the same in two tabs, and is stopped from either', async () => {
    const page = await asked(questions.when);
    const other = await stage.openBeside(page, '/');
    await latestExchange(other).getByText('14 March 2025').first().waitFor();
    await ask(other, questions.hang);
    await latestExchange(page).getByText('The first sentence came.').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    for (const tab of [page, other]) {
      await latestExchange(tab).getByText('Stopped.').waitFor();
      expect(await questionsOn(tab)).toEqual([questions.when, questions.hang]);
    }
  });

  it('is forgotten eight hours after it was last used', async () => {
    const page = await asked(questions.when);
    const age = (hours: number) =>
      page.evaluate(`for (const [key, value] of Object.entries(localStorage)) {
        const [, id] = value.split(' ');
        if (key.startsWith('footnote-conversation')) localStorage.setItem(key, Date.now() - ${hours} * 3_600_000 + ' ' + id);
      }`);
    await age(7.9);
    await page.reload();
    await latestExchange(page).getByText(questions.when).waitFor();
    await age(8.1);
    await page.reload();
    await page.getByText('What would you like to know?').waitFor();
    await expect.poll(() => stage.server.connections.at(-1)?.has('conversation')).toBe(false);
  });

  it('works where the browser refuses storage', async () => {
    const page = await stage.open('/');
    await page.context().addInitScript(`
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });
    `);
    await page.reload();
    await ask(page, questions.when);
    await ended(page);
    await page.reload();
    await page.getByText('What would you like to know?').waitFor();
  });

  it('begins anew where the server does not know it any more', async () => {
    const page = await asked(questions.when);
    stage.server.conversations.delete(stage.server.latest().id);
    await page.reload();
    await page.getByText('What would you like to know?').waitFor();
    await ask(page, questions.when);
    await ended(page);
    expect(stage.server.latest().exchanges).toHaveLength(1);
  });

  it('is forgotten when a new one is begun', async () => {
    const page = await asked(questions.when);
    const before = stage.server.latest();
    await page.locator('footnote-chat .new').click();
    await page.getByText('What would you like to know?').waitFor();
    await expect.poll(() => stage.server.latest().id).not.toBe(before.id);
    await page.reload();
    await page.getByText('What would you like to know?').waitFor();
    expect(stage.server.conversations.has(before.id)).toBe(true);
  });

  it('is left to itself when a new one is begun: its answer goes on in the other tab', async () => {
    const page = await stage.open('/');
    await ask(page, questions.slow);
    await latestExchange(page).getByText('Sentence 2 came.').waitFor();
    const other = await stage.openBeside(page, '/');
    await latestExchange(other).getByText('Sentence 3 came.').waitFor();
    const left = stage.server.latest();
    await page.locator('footnote-chat .new').click();
    await page.getByText('What would you like to know?').waitFor();
    await latestExchange(other).getByText('Sentence 40 came.').waitFor();
    expect(left.received.map(({ type }) => type)).not.toContain('cancel');
  });

  it('is deleted after asking back, in every tab', async () => {
    const page = await asked(questions.when);
    const { id } = stage.server.latest();
    const other = await stage.openBeside(page, '/');
    await latestExchange(other).waitFor();
    await page.getByRole('button', { name: 'Delete the conversation' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Keep' }).click();
    expect(stage.server.conversations.has(id)).toBe(true);
    expect(await page.locator('.delete:focus').count()).toBe(1);
    await page.getByRole('button', { name: 'Delete the conversation' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    for (const tab of [page, other]) {
      await tab.locator('.welcome').getByText('The conversation was deleted.').waitFor();
      expect(await questionsOn(tab)).toEqual([]);
    }
    expect(stage.server.conversations.has(id)).toBe(false);
  });

  it('says so when it could not be deleted', async () => {
    const page = await asked(questions.when);
    await page.route('**/api/conversations/*', (route) => route.fulfill({ status: 500, json: {} }));
    await page.getByRole('button', { name: 'Delete the conversation' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('The conversation could not be deleted.').waitFor();
    expect(await questionsOn(page)).toEqual([questions.when]);
    stage.complaints.length = 0;
  });

  it('shows the last part of a long one, and more when asked', async () => {
    const page = await asked(questions.when);
    const conversation = stage.server.latest();
    const [first] = conversation.exchanges;
    conversation.exchanges = Array.from({ length: 90 }, (_, index) => ({
      ...structuredClone(first!),
      ...{ id: `old-${index}`, question: `Question ${index + 1}?` },
    }));
    conversation.sequence += 1;
    conversation.forgetBuffer();
    await page.reload();
    await latestExchange(page).getByText('Question 90?').waitFor();
    const shown = await page.locator('.exchange').count();
    expect(shown).toBeLessThanOrEqual(20);
    await page.locator('.earlier').scrollIntoViewIfNeeded();
    const above = await page.locator('.exchange').first().boundingBox();
    await page.getByRole('button', { name: `Show earlier questions (${90 - shown})` }).click();
    await expect.poll(() => page.locator('.exchange').count()).toBe(shown + 40);
    const same = await page.getByText(`Question ${90 - shown + 1}?`, { exact: true }).boundingBox();
    expect(Math.abs(same!.y - above!.y)).toBeLessThan(60);
  });
});
