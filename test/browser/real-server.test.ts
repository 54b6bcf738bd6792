import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtModule } from '../../models/project-folder.ts';
import { conversationResponseSchema, type ExchangeResponse } from '../../server/protocol.ts';
import { type RunningServer, removeFolder, runServer } from '../support/run-server.ts';
import { invented, writeInventedDocuments } from './invented-documents.ts';
import {
  ask,
  askInPanel,
  browser,
  conversationOn,
  ended,
  latestExchange,
  preparePages,
  withoutSpace,
} from './stage.ts';

const run = promisify(execFile);

describe.skipIf(!browser)('the real server in a real browser', () => {
  let documents: string;
  let server: RunningServer;
  const pages = preparePages(() => server.address);
  beforeAll(async () => {
    documents = await writeInventedDocuments();
    server = await runServer({ documents });
    await server.logged('The ingest is complete.');
  });
  afterAll(async () => {
    await server.stop();
    for (const folder of [server.folder, documents]) removeFolder(folder);
  });

  async function answered(question: string, path = '/'): Promise<Page> {
    const page = await pages.open(path);
    await ask(page, question);
    await ended(page);
    return page;
  }

  async function stored(page: Page): Promise<ExchangeResponse[]> {
    const response = await fetch(addressOf(await conversationOn(page)));
    return conversationResponseSchema.parse(await response.json()).exchanges;
  }

  const addressOf = (id: string) => `${server.address}/api/conversations/${id}?audience=staff`;

  const markedText = async (page: Page) => (await page.locator('mark.current').allTextContents()).join('');
  const sourceLink = (page: Page) => page.locator('footnote-chat .card').getByText('Open the source');

  /** Opens the card of the latest answer's first footnote, and the source from there. */
  async function openFirstSource(page: Page): Promise<void> {
    await latestExchange(page).locator('.marker').first().click();
    await sourceLink(page).click();
    await page.locator('mark.current').first().waitFor();
  }

  it('answers with the short answer emphasised, and marks exactly the cited words in the source', async () => {
    const page = await answered(invented.ticketMachines.question);
    expect(await latestExchange(page).locator('.short-answer').textContent()).toBe(invented.ticketMachines.answer);
    await latestExchange(page).locator('.marker').first().click();
    const card = page.locator('footnote-chat .card');
    const [exchange] = await stored(page);
    const citation = exchange!.sentences[0]!.citations[0]!;
    expect(withoutSpace(await card.locator('mark').textContent())).toBe(withoutSpace(citation.quote));
    await card.getByRole('heading', { name: invented.ticketMachines.title }).waitFor();
    await sourceLink(page).click();
    await page.locator('mark.current').first().waitFor();
    expect(withoutSpace(await markedText(page))).toBe(withoutSpace(citation.quote));
  });

  it('opens a PDF at the page of the cited words', async () => {
    const page = await answered(invented.votes.question);
    await latestExchange(page).getByText(`p. ${invented.votes.page}`).waitFor();
    await openFirstSource(page);
    const [exchange] = await stored(page);
    expect(withoutSpace(await markedText(page))).toBe(withoutSpace(exchange!.sentences[0]!.citations[0]!.quote));
    await expect.poll(() => page.locator('.page-field input').inputValue()).toBe(String(invented.votes.page));
  });

  it('steps through what a document holds: its outline, words in it, and back to the list', async () => {
    const page = await answered(invented.secretariat.question);
    await openFirstSource(page);
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.locator('footnote-source').getByRole('button', { name: 'Ticket machines' }).click();
    await page.locator('footnote-source .heading:focus').getByText('Ticket machines').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('council');
    await page.getByText('1 of 4').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'All documents' }).click();
    const failed = page.locator('footnote-documents').getByText('scan.pdf');
    await failed.waitFor();
  });

  it('sets documents that differ side by side, the newest first, and opens each at its own words', async () => {
    const { question, newer, older } = invented.parking;
    const page = await answered(question);
    const conflict = latestExchange(page).getByRole('region', { name: 'The sources differ' });
    const sides = conflict.getByRole('listitem');
    expect(await sides.locator('.side-source').allTextContents()).toEqual([
      `${newer.title} · 8 January 2026`,
      `${older.title} · 1 February 2023`,
    ]);
    const [exchange] = await stored(page);
    for (const [index, { title, fee }] of [newer, older].entries()) {
      const side = sides.nth(index);
      expect(await side.locator('.sentence').textContent()).toContain(fee);
      await side.locator('.marker').click();
      await page.locator('footnote-chat .card').getByRole('heading', { name: title }).waitFor();
      await sourceLink(page).click();
      await page.locator('footnote-source h1').getByText(title).waitFor();
      const sentence = exchange!.sentences.find(({ text }) => text.includes(fee))!;
      expect(withoutSpace(await markedText(page))).toBe(withoutSpace(sentence.citations[0]!.quote));
    }
  });

  it('answers a Chinese question in Chinese, on a Chinese page', async () => {
    const page = await answered(invented.comments.question, '/?language=zh');
    const exchange = latestExchange(page);
    expect(await exchange.locator('.short-answer').textContent()).toContain(invented.comments.answer);
    expect(await exchange.locator('.answer').getAttribute('lang')).toMatch(/^zh/);
    await exchange.locator('.footnote a').first().click();
    await page.locator('mark.current').first().waitFor();
    const [first] = await stored(page);
    expect(withoutSpace(await markedText(page))).toBe(withoutSpace(first!.sentences[0]!.citations[0]!.quote));
  });

  it('understands a follow-up, says how, and has both after a reload and in another tab', async () => {
    const page = await answered(invented.chair.question);
    await ask(page, 'Since when?');
    await latestExchange(page).getByText('Understood as:').waitFor();
    await ended(page);
    const before = await page.locator('footnote-chat .exchange').allTextContents();
    const other = await pages.openBeside(page, '/');
    await page.reload();
    for (const tab of [page, other]) {
      await expect.poll(() => tab.locator('footnote-chat .exchange').allTextContents()).toEqual(before);
    }
    expect(await page.locator('footnote-chat [role="log"] p').count()).toBe(0);
    await ask(other, 'Hello');
    await latestExchange(page).getByText('Hello. Ask me anything').waitFor();
  });

  it('says that the documents do not answer, labels what is closest, and makes a case of it', async () => {
    const page = await answered(invented.unanswered);
    const exchange = latestExchange(page);
    await exchange.getByText('The documents do not answer this question.').waitFor();
    await exchange.getByText('Closest passages, which do not answer the question').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Insights' }).click();
    const topic = page.locator('footnote-insights .topics summary').filter({ hasText: invented.unanswered });
    await topic.click();
    const downloading = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /^Download.*moon/ })
      .first()
      .click();
    const line = readFileSync(await (await downloading).path(), 'utf8');
    expect(JSON.parse(line)).toMatchObject({ question: invented.unanswered });
    expect(line.trim().split('\n')).toHaveLength(1);
  });

  it('keeps feedback with its reason and comment, and shows it to staff', async () => {
    const page = await answered(invented.secretariat.question);
    const exchange = latestExchange(page);
    await exchange.getByRole('button', { name: 'This did not help' }).click();
    await page.getByLabel('It is out of date').check();
    await page.getByLabel('Anything else (optional)').fill('It has moved to Porto.');
    await page.getByRole('button', { name: 'Send' }).click();
    await exchange.getByText('It is out of date · It has moved to Porto.').waitFor();
    await page.reload();
    await latestExchange(page).getByText('It is out of date · It has moved to Porto.').waitFor();
    await page.getByRole('button', { name: 'Insights' }).click();
    await page
      .locator('footnote-insights .topics summary')
      .filter({ hasText: invented.secretariat.question })
      .first()
      .click();
    await page.locator('footnote-insights').getByText('It has moved to Porto.').waitFor();
  });

  it('asks only the documents that are chosen', async () => {
    const page = await pages.open('/');
    await page.getByRole('button', { name: 'Ask only “Travel rules for staff”' }).click();
    await ask(page, invented.chair.question);
    await latestExchange(page).getByText('The documents do not answer this question.').waitFor();
    await page.getByRole('button', { name: /^Remove filter/ }).click();
    await ask(page, invented.hotel.question);
    await latestExchange(page).locator('.short-answer').getByText(invented.hotel.answer).waitFor();
  });

  it('asks only documents of the languages and the days that are chosen', async () => {
    const { ticketMachines, comments, secretariat } = invented;
    const page = await pages.open('/');
    const dialog = page.getByRole('dialog', { name: 'Which documents to ask' });
    const answerTo = async (question: string) => {
      await ask(page, question);
      await ended(page);
      return latestExchange(page).locator('.answer').textContent();
    };
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await dialog.getByLabel('Chinese').check();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    expect(await answerTo(comments.question)).toContain(comments.answer);
    expect(await answerTo(ticketMachines.question)).not.toContain(ticketMachines.answer);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await dialog.getByRole('button', { name: 'Clear' }).click();
    await dialog.getByLabel('From').fill('2025-03-15');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    expect(await answerTo(secretariat.question)).not.toContain(secretariat.answer);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await dialog.getByLabel('From').fill('2025-03-14');
    await dialog.getByLabel('To', { exact: true }).fill('2025-03-14');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    expect(await answerTo(secretariat.question)).toContain(secretariat.answer);
  });

  it('renames, finds and deletes a conversation, from every tab', async () => {
    const page = await answered(invented.chair.question);
    const id = await conversationOn(page);
    const other = await pages.openBeside(page, '/');
    await latestExchange(other).waitFor();
    await page
      .getByRole('button', { name: /^Rename/ })
      .first()
      .click();
    await page.getByLabel('New title').fill('About the chair');
    await page.keyboard.press('Enter');
    await page.locator('footnote-conversations').getByText('About the chair').waitFor();
    await page.locator('footnote-conversations').getByRole('searchbox').fill('Lindqvist');
    await page.locator('footnote-conversations mark').getByText('Lindqvist').waitFor();
    await page.getByRole('button', { name: 'Delete “About the chair”' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    for (const tab of [page, other]) await tab.locator('footnote-chat .welcome').waitFor();
    expect((await fetch(addressOf(id))).status).toBe(404);
  });

  it('shows a visitor nothing that only staff may read', async () => {
    const page = await pages.open('/demo');
    await askInPanel(page, invented.hotel.question);
    const text = await latestExchange(page).textContent();
    expect(text).not.toContain(invented.hotel.answer);
    await askInPanel(page, invented.chair.question);
    await latestExchange(page).locator('.short-answer').getByText(invented.chair.answer).waitFor();
  });

  it('goes on when the index is exchanged under it: new words answer, and what is gone is withdrawn', async () => {
    const question = 'When will the Harbour Bureau open its reading room?';
    const page = await answered(question);
    expect(await latestExchange(page).textContent()).not.toContain('9 September 2026');
    const opening =
      '# Reading room of the Harbour Bureau\n\nThe Harbour Bureau will open its reading room on 9 September 2026.\n';
    writeFileSync(join(documents, 'reading-room.md'), opening);
    await ingest();
    await page.locator('footnote-documents').getByText('Reading room of the Harbour Bureau').waitFor();
    await ask(page, question);
    await latestExchange(page).locator('.short-answer').getByText('9 September 2026').waitFor();
    rmSync(join(documents, 'reading-room.md'));
    await ingest();
    await page
      .locator('footnote-documents')
      .getByText('Reading room of the Harbour Bureau')
      .waitFor({ state: 'detached' });
    await page.reload();
    await latestExchange(page).getByText('no longer shown').waitFor();
    expect(await page.locator('footnote-chat').textContent()).not.toContain('9 September 2026');
  });

  async function ingest(): Promise<void> {
    const index = join(server.folder, 'index');
    const ended = run(process.execPath, [builtModule('ingest/cli.js'), documents, '--index', index]);
    // The scan cannot be taken in, which the exit code says.
    expect(await ended.catch((error: unknown) => error)).toMatchObject({ code: 1 });
  }

  it('goes on after the server was killed and started again: the question is asked once more, and all is there', async () => {
    const page = await answered(invented.chair.question);
    const { port } = new URL(server.address);
    await ask(page, invented.votes.question);
    await server.kill();
    await page.getByText(/Reconnecting|no connection/).waitFor();
    server = await runServer({ documents, folder: server.folder, environment: { FOOTNOTE_PORT: port } });
    await latestExchange(page).locator('.sentence').getByText(invented.votes.answer).waitFor({ timeout: 60_000 });
    expect(await page.locator('footnote-chat .exchange').count()).toBe(2);
    await expect.poll(async () => (await stored(page)).map(({ status }) => status)).toEqual(['answered', 'answered']);
    pages.complaints.splice(0);
  });
});
