import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { conversationResponseSchema } from '../../server/protocol.ts';
import { type CuttableNetwork, layCuttableNetwork } from '../support/cuttable-network.ts';
import { type OpenAiStandIn, startOpenAiStandIn } from '../support/openai-stand-in.ts';
import { type RunningServer, removeFolder, runServer } from '../support/run-server.ts';
import { ask, browser, conversationOn, ended, latestExchange, preparePages } from './stage.ts';

const charter = `---
audience: public
---
# Charter

The harbour office opens at seven. Ida Moen leads the harbour office. The harbour office closes at nine.
`;

const question = 'When does the harbour office open, who leads it, and when does it close?';
const sentences = [
  'The harbour office opens at seven.',
  'Ida Moen leads the harbour office.',
  'The harbour office closes at nine.',
];

describe.skipIf(!browser)('an answer of the real server that comes sentence by sentence', () => {
  let documents: string;
  let model: OpenAiStandIn;
  let server: RunningServer;
  let network: CuttableNetwork;
  const pages = preparePages(() => network.address);
  beforeAll(async () => {
    documents = mkdtempSync(join(tmpdir(), 'footnote-invented-'));
    writeFileSync(join(documents, 'charter.md'), charter);
    model = await startOpenAiStandIn();
    server = await runServer({
      documents,
      environment: { OPENAI_BASE_URL: model.baseUrl, FOOTNOTE_MAXIMUM_QUESTIONS_PER_SOCKET: '1' },
    });
    await server.logged('The ingest is complete.');
    network = await layCuttableNetwork(server.address);
  });
  afterAll(async () => {
    await network.close();
    await server.stop();
    await model.close();
    for (const folder of [server.folder, documents]) removeFolder(folder);
  });

  let letOn: () => void = () => {};
  afterEach(() => letOn());

  /** The model writes the first sentence, and waits before the others until `letOn` is called. */
  function holdAfterFirst(): void {
    const gate = new Promise<void>((resolve) => {
      letOn = resolve;
    });
    // A sentence is whole when the next one begins.
    const pieces = [`${sentences[0]} [1] `, 'Ida', ` Moen leads the harbour office. [1] ${sentences[2]} [1]`];
    model.follow({ kind: 'answer', pieces: [pieces[0]! + pieces[1], pieces[2]!], gate: () => gate });
  }

  const sentencesOn = async (page: Page) =>
    (await latestExchange(page).locator('.sentence').allTextContents()).map((text) =>
      text.replace(/[\u2060\s\d]+$/, ''),
    );
  const announced = (page: Page) => page.locator('footnote-chat [role="log"] p').allTextContents();

  async function begun(): Promise<Page> {
    holdAfterFirst();
    const page = await pages.open('/');
    await ask(page, question);
    await expect.poll(() => sentencesOn(page)).toEqual(sentences.slice(0, 1));
    return page;
  }

  async function kept(page: Page) {
    const address = `${server.address}/api/conversations/${await conversationOn(page)}?audience=staff`;
    const response = await fetch(address);
    return conversationResponseSchema.parse(await response.json()).exchanges;
  }

  it('grows, and is read aloud in whole sentences, each once', async () => {
    const page = await begun();
    expect(await announced(page)).toEqual(['Reading the documents', sentences[0]]);
    letOn();
    await ended(page);
    expect(await sentencesOn(page)).toEqual(sentences);
    expect(await announced(page)).toEqual(['Reading the documents', ...sentences]);
    await latestExchange(page).getByText('Worded by a language model').waitFor();
  });

  it('is stopped, here, at the model and in what is kept', async () => {
    const page = await begun();
    await page.getByRole('button', { name: 'Stop' }).click();
    await latestExchange(page).getByText('Stopped.').waitFor();
    await model.requests.at(-1)!.closedEarly;
    expect(await kept(page)).toMatchObject([{ status: 'cancelled' }]);
    expect(await sentencesOn(page)).toEqual(sentences.slice(0, 1));
  });

  it('goes on over a cut network: nothing is lost and nothing comes twice', async () => {
    const page = await begun();
    const asked = model.requests.length;
    network.cut();
    await page.getByText('The connection was lost. Reconnecting').waitFor();
    await page.locator('footnote-chat .countdown').waitFor();
    letOn();
    network.mend();
    await expect.poll(() => sentencesOn(page), { timeout: 30_000 }).toEqual(sentences);
    await ended(page);
    expect(await announced(page)).toEqual(['Reading the documents', ...sentences]);
    expect(model.requests).toHaveLength(asked);
    expect(await kept(page)).toHaveLength(1);
    pages.complaints.splice(0);
  });

  it('goes on over a reload', async () => {
    const page = await begun();
    const asked = model.requests.length;
    await page.reload();
    await expect.poll(() => sentencesOn(page)).toEqual(sentences.slice(0, 1));
    letOn();
    await expect.poll(() => sentencesOn(page)).toEqual(sentences);
    await ended(page);
    expect(model.requests).toHaveLength(asked);
    expect(await kept(page)).toMatchObject([{ status: 'answered' }]);
  });

  it('grows in two tabs, and goes on in the one when the other begins a new conversation', async () => {
    const page = await begun();
    const other = await pages.openBeside(page, '/');
    await expect.poll(() => sentencesOn(other)).toEqual(sentences.slice(0, 1));
    await page.locator('footnote-chat .new').click();
    await page.locator('footnote-chat .welcome').waitFor();
    letOn();
    await expect.poll(() => sentencesOn(other)).toEqual(sentences);
    await latestExchange(other).getByText('Copy with footnotes').waitFor();
  });

  it('is asked for in a tab that does not know the server is busy, which says for how long, and asks again', async () => {
    const page = await begun();
    const other = await page.context().newPage();
    let isDeaf = false;
    await other.routeWebSocket(/\/api\/socket/, (socket) => {
      socket.connectToServer().onMessage((frame) => {
        if (!isDeaf || String(frame).includes('"error"')) socket.send(frame);
      });
    });
    letOn();
    await ended(page);
    await other.goto(`${network.address}/`);
    await latestExchange(other).getByText('Copy with footnotes').waitFor();
    isDeaf = true;
    holdAfterFirst();
    await ask(page, 'Who leads the harbour office, and until when is it open?');
    await expect.poll(() => sentencesOn(page)).toEqual(sentences.slice(0, 1));
    await ask(other, question);
    await latestExchange(other).getByText('You can ask again in').waitFor();
    letOn();
    await ended(page);
    isDeaf = false;
    await other.getByRole('button', { name: 'Ask again' }).click();
    await latestExchange(other).getByText('Copy with footnotes').waitFor();
    await expect.poll(() => sentencesOn(other)).toEqual(sentences);
  });

  it('is given up when the server is killed, and asked again for when it is back', async () => {
    const page = await begun();
    const { port } = new URL(server.address);
    await server.kill();
    await page.getByText(/Reconnecting|no connection/).waitFor();
    letOn();
    server = await runServer({
      documents,
      folder: server.folder,
      environment: { OPENAI_BASE_URL: model.baseUrl, FOOTNOTE_PORT: port },
    });
    await expect.poll(() => sentencesOn(page), { timeout: 60_000 }).toEqual(sentences);
    await ended(page);
    expect(await page.locator('footnote-chat .exchange').count()).toBe(1);
    expect(await announced(page)).toEqual(['Reading the documents', ...sentences]);
    pages.complaints.splice(0);
  });
});
