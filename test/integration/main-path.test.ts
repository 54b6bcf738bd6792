import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProjectFolder } from '../../models/project-folder.ts';
import type { AnswerSentence, ServerMessage } from '../../server/protocol.ts';
import { connectClient } from '../server/support/chat-client.ts';
import { type RunningServer, removeFolder, runServer } from '../support/run-server.ts';

const HANDBOOK = join(findProjectFolder(), 'eval/datasets/handbook/documents');

const SAMPLE_DOCUMENTS = 18;

const sentencesOf = (messages: ServerMessage[]): AnswerSentence[] =>
  messages.flatMap((message) => (message.type === 'answer-sentence' ? [message.sentence] : []));

/** Connects, waits until the first generation can be searched, and asks. */
async function askOnce(server: RunningServer, question: string, audience: 'staff' | 'public' = 'staff') {
  const client = connectClient(server.address, { query: `?audience=${audience}` });
  const ready = await client.expect('session-ready');
  let { index } = ready;
  while (index.documents === 0) index = (await client.expect('index-status')).index;
  client.send({ type: 'ask', id: 'q1', question });
  const messages = await client.answer();
  client.socket.close();
  const end = messages.at(-1);
  if (end?.type !== 'answer-end') throw new Error('An answer ends with answer-end.');
  return { sentences: sentencesOf(messages), end, index };
}

/** Waits until the index holds so many documents and all their vectors. */
async function indexComplete(server: RunningServer, documents: number): Promise<void> {
  const client = connectClient(server.address, { query: '?audience=staff' });
  let { index } = await client.expect('session-ready');
  while (index.documents !== documents || index.vectorShare < 1) index = (await client.expect('index-status')).index;
  client.socket.close();
}

describe('the main path, on the sample documents', () => {
  let documents: string;
  let server: RunningServer;
  beforeAll(async () => {
    documents = mkdtempSync(join(tmpdir(), 'footnote-documents-'));
    cpSync(HANDBOOK, documents, { recursive: true });
    server = await runServer({ documents });
  });
  afterAll(async () => {
    await server.stop();
    removeFolder(server.folder);
    rmSync(documents, { recursive: true });
  });

  it('answers before the vectors are in, and cites exact words of the stored documents', async () => {
    const { sentences, end } = await askOnce(server, 'Who chairs Committee 7?');
    expect(end.status).toBe('answered');
    expect(end.mode).toBe('extractive');
    expect(sentences.length).toBeGreaterThan(0);
    for (const citation of sentences.flatMap(({ citations }) => citations)) {
      const response = await fetch(`${server.address}/api/documents/${citation.documentId}?audience=staff`);
      const { text } = (await response.json()) as { text: string };
      expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
    }
  });

  it('shows a visitor nothing of what only staff may see', async () => {
    const question = 'Is business class ever paid for?';
    const staff = await askOnce(server, question);
    const cited = staff.sentences.flatMap(({ citations }) => citations.map(({ uri }) => uri));
    expect(cited).toContain('travel-and-expenses.md');
    const visitor = await askOnce(server, question, 'public');
    const shown = [...visitor.sentences.flatMap(({ citations }) => citations), ...visitor.end.closest];
    expect(shown.map(({ uri }) => uri)).not.toContain('travel-and-expenses.md');
    expect(visitor.index.documents).toBeLessThan(staff.index.documents);
    const id = staff.sentences[0]!.citations[0]!.documentId;
    expect((await fetch(`${server.address}/api/documents/${id}?audience=public`)).status).toBe(404);
  });

  it('embeds nothing again at a second start, and forgets what was deleted and changed', async () => {
    await indexComplete(server, SAMPLE_DOCUMENTS);
    await server.stop();
    expect(server.log()).toContain('"stage":"embedding"');
    rmSync(join(documents, 'travel-and-expenses.md'));
    server = await runServer({ documents, folder: server.folder });
    await indexComplete(server, SAMPLE_DOCUMENTS - 1);
    const { sentences, end } = await askOnce(server, 'Is business class ever paid for?');
    const shown = [...sentences.flatMap(({ citations }) => citations), ...end.closest];
    expect(shown.map(({ uri }) => uri)).not.toContain('travel-and-expenses.md');
    expect(server.log()).not.toContain('"stage":"embedding"');
  });

  it('takes up a document that was added', async () => {
    await server.stop();
    writeFileSync(
      join(documents, 'parking.md'),
      '---\naudience: public\n---\n# Parking\n\nThe garage closes at 21:45 every day.\n',
    );
    server = await runServer({ documents, folder: server.folder });
    await indexComplete(server, SAMPLE_DOCUMENTS);
    const { sentences } = await askOnce(server, 'When does the garage close?', 'public');
    expect(sentences[0]!.text).toContain('21:45');
    expect(readFileSync(join(documents, 'parking.md'), 'utf8')).toContain(sentences[0]!.citations[0]!.quote);
  });
});
