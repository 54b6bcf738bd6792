import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenAiStandIn, startOpenAiStandIn } from '../support/openai-stand-in.ts';
import { type RunningServer, removeFolder, runServer } from '../support/run-server.ts';
import { harmOf, noHarm } from './harm-of.ts';
import {
  batches,
  boards,
  failedName,
  headings,
  hostileSpeaker,
  names,
  printable,
  titleOfSettings,
  titles,
  withoutGaps,
  writeHostileDocuments,
} from './hostile-documents.ts';
import { ask, askInPanel, browser, ended, latestExchange, preparePages } from './stage.ts';

describe.skipIf(!browser)('hostile documents, questions and model output, from the file to the page', () => {
  let documents: string;
  let model: OpenAiStandIn;
  let server: RunningServer;
  const pages = preparePages(() => server.address);
  /** Requests to elsewhere, dialogs, windows and downloads. */
  const escapes: string[] = [];
  beforeAll(async () => {
    documents = writeHostileDocuments();
    model = await startOpenAiStandIn();
    server = await runServer({ documents, environment: { OPENAI_BASE_URL: model.baseUrl } });
    await server.logged('The ingest is complete.');
  });
  afterAll(async () => {
    await server.stop();
    await model.close();
    for (const folder of [server.folder, documents]) removeFolder(folder);
  });
  afterEach(() => {
    expect(escapes.splice(0)).toEqual([]);
  });

  /** No policy stands between the text and its effect: what holds here is the page alone. */
  async function openWatched(path: string): Promise<Page> {
    const page = await pages.open('/demo', { width: 1440, bypassCSP: true });
    const isOwn = (url: string) => new URL(url).host === new URL(server.address).host;
    page.context().on('request', (request) => {
      if (!isOwn(request.url())) escapes.push(request.url());
    });
    page.context().on('page', () => escapes.push('a window'));
    page.on('websocket', (socket) => {
      if (!isOwn(socket.url())) escapes.push(socket.url());
    });
    page.on('dialog', (dialog) => {
      escapes.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('download', (download) => escapes.push(`a download: ${download.url()}`));
    await page.goto(server.address + path);
    return page;
  }

  const textsOf = async (page: Page, selector: string) =>
    (await page.locator(selector).allTextContents()).map(withoutGaps);

  /** The model says again what the board's document states, each sentence with a footnote. */
  function letModelRepeat(sentences: readonly string[]): void {
    model.follow({ kind: 'answer', pieces: sentences.map((sentence) => `${sentence} [1-8]\n\n`) });
  }

  /** Payloads of the text, at most as many as the sentences that hold one. */
  const payloadsIn = (texts: readonly string[]) =>
    printable.filter((payload) => texts.some((text) => text.includes(withoutGaps(payload))));

  async function expectAnswersAsText(page: Page): Promise<void> {
    const shown: string[] = [];
    for (const { question, sentences } of boards) {
      letModelRepeat(sentences);
      await askHere(page, question);
      const texts = await textsOf(page, 'footnote-chat .exchange:last-of-type .sentence');
      shown.push(...texts);
    }
    expect(payloadsIn(shown).length).toBeGreaterThanOrEqual(100);
  }

  async function askHere(page: Page, question: string): Promise<void> {
    if (new URL(page.url()).pathname === '/demo') await askInPanel(page, question);
    else {
      await ask(page, question);
      await ended(page);
    }
  }

  it('is enough of it, in every place', () => {
    expect(printable.length).toBeGreaterThanOrEqual(100);
    expect(names.length).toBeGreaterThanOrEqual(10);
    expect(titles).toHaveLength(names.length);
  });

  it('stays text in the widget: what a model wrote, and the card of a footnote', async () => {
    const page = await openWatched('/demo');
    await expectAnswersAsText(page);
    await latestExchange(page).locator('.marker').first().click();
    const quote = withoutGaps((await page.locator('footnote-chat .card mark').first().textContent()) ?? '');
    expect(payloadsIn([quote])).not.toEqual([]);
    expect(await harmOf(page)).toEqual(noHarm);
  });

  it('stays text on the staff page: questions, comments, conversations, documents and insights', async () => {
    const questions = batches.slice(0, 3);
    const comments = batches.slice(3, 6);
    const page = await openWatched('/');
    for (const [index, question] of questions.entries()) {
      if (index > 0) await page.locator('footnote-chat .new').click();
      // Not a sentence of it has a footnote: all are withheld.
      model.follow({ kind: 'answer', pieces: [comments[index] ?? ''] });
      await ask(page, question);
      await ended(page);
      expect(await latestExchange(page).locator('.question').textContent()).toBe(question);
      await latestExchange(page).getByRole('button', { name: 'This did not help' }).click();
      await page.getByLabel('Anything else (optional)').fill(comments[index] ?? '');
      await page.getByRole('button', { name: 'Send' }).click();
      await latestExchange(page).locator('.given').waitFor();
      expect(await latestExchange(page).locator('.given').textContent()).toContain(comments[index]);
    }
    await expect.poll(() => page.locator('footnote-conversations .title').count()).toBe(questions.length);
    const started = await textsOf(page, 'footnote-conversations .title');
    expect(payloadsIn(started)).not.toEqual([]);
    const listed = await textsOf(page, 'footnote-documents .title');
    for (const title of [...titles, titleOfSettings]) expect(listed).toContain(withoutGaps(title));
    expect(await textsOf(page, 'footnote-documents .path')).toContain(withoutGaps(failedName));
    expect(await harmOf(page)).toEqual(noHarm);
    await page.getByRole('button', { name: 'Insights' }).click();
    await expect.poll(() => page.locator('.topics summary').count()).toBeGreaterThan(0);
    await page.locator('footnote-insights').evaluate((insights) => {
      for (const details of insights.shadowRoot!.querySelectorAll('details')) details.open = true;
    });
    await expect.poll(() => page.locator('.topics .question').count()).toBe(questions.length);
    const topics = async (selector: string) => (await textsOf(page, `.topics ${selector}`)).toSorted();
    expect(await topics('.question')).toEqual(questions.map(withoutGaps).toSorted());
    expect(await topics('.comment span')).toEqual(comments.map(withoutGaps).toSorted());
    expect(await harmOf(page)).toEqual(noHarm);
  });

  it('stays text in the chat and the source beside it: quotes, speakers, titles and headings', async () => {
    const page = await openWatched('/');
    letModelRepeat(['The quay of the pelicans was opened on 4 May 2024.']);
    await ask(page, 'When was the quay of the pelicans opened?');
    await ended(page);
    await latestExchange(page).locator('.marker').first().click();
    expect(await page.locator('footnote-chat .card .place').textContent()).toContain(hostileSpeaker);
    letModelRepeat(boards[0]!.sentences);
    await ask(page, boards[0]!.question);
    await ended(page);
    await latestExchange(page).locator('.marker').first().click();
    await page.locator('footnote-chat .card').getByText('Open the source').click();
    await page.locator('mark.current').first().waitFor();
    expect(payloadsIn(await textsOf(page, 'footnote-source article'))).not.toEqual([]);
    expect(await harmOf(page)).toEqual(noHarm);
    for (const [title, least] of [
      [titleOfSettings, 100],
      ['All the signs', headings.length],
    ] as const) {
      await page.getByRole('button', { name: 'All documents' }).click();
      await page.locator('footnote-documents .title').getByText(title, { exact: true }).click();
      await page.locator('footnote-source h1').getByText(title, { exact: true }).waitFor();
      await expect
        .poll(async () => payloadsIn(await textsOf(page, 'footnote-source article')).length)
        .toBeGreaterThanOrEqual(least);
    }
    await page.getByRole('button', { name: 'Contents' }).click();
    const outline = page.locator('footnote-source').getByRole('button');
    await expect.poll(() => outline.count()).toBeGreaterThan(headings.length);
    const named = (await outline.allTextContents()).map(withoutGaps);
    for (const heading of headings) expect(named).toContain(withoutGaps(heading));
    expect(await harmOf(page)).toEqual(noHarm);
  });
});
