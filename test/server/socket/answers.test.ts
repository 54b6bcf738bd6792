import { describe, expect, it } from 'vitest';
import { COMPLETE, EMPTY, fakeIndex } from '../support/fake-index.ts';
import { end, gate, scriptedPipeline, sentence } from '../support/scripted-pipeline.ts';
import { startTestServer } from '../support/test-server.ts';

describe('an answer on a socket', () => {
  it('greets with the session before anything else', async () => {
    const { connect } = await startTestServer();
    const client = connect({ query: '?audience=staff' });
    expect(await client.next()).toEqual({
      type: 'session-ready',
      conversationId: 'conversation-1',
      audience: 'staff',
      mode: 'extractive',
      maximumQuestionLength: 1_000,
      index: { documents: 2, passages: 4, vectorShare: 1 },
      sequence: 0,
    });
  });

  it('is given to a question that was sent before the greeting, after it', async () => {
    const { opened, open } = gate();
    const { index } = fakeIndex();
    index.status = async () => {
      await opened;
      return COMPLETE;
    };
    const { address, connect } = await startTestServer({ index });
    const client = connect();
    await new Promise((resolve) => client.socket.once('open', resolve));
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    // A whole request and response later the server has had the message before it.
    await fetch(`${address}/healthz`);
    open();
    await client.expect('session-ready');
    expect((await client.answer()).at(-1)).toMatchObject({ status: 'answered' });
  });

  it('comes as start, sentences numbered from 1, and end', async () => {
    const { connect } = await startTestServer();
    const client = connect();
    client.socket.on('open', () => client.send({ type: 'ask', id: 'q1', question: '  When? ' }));
    await client.expect('session-ready');
    const messages = await client.answer();
    expect(messages.map(({ type }) => type)).toEqual([
      'answer-start',
      'answer-sentence',
      'answer-sentence',
      'answer-end',
    ]);
    expect(messages).toMatchObject([
      { id: 'q1' },
      { id: 'q1', number: 1, sentence: { text: 'An answer to: When?' } },
      { id: 'q1', number: 2 },
      { id: 'q1', status: 'answered', timings: { read: 1 } },
    ]);
  });

  it('never carries what only the evaluation needs, nor counts what others may see', async () => {
    const { connect } = await startTestServer();
    const client = connect();
    const frames: string[] = [];
    client.socket.on('message', (frame) => frames.push(frame.toString()));
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.answer();
    expect(frames.join()).not.toMatch(/retrieved|answerability|generation/i);
  });

  it('says what a follow-up was understood as, and passes notices on', async () => {
    const { pipeline } = scriptedPipeline(async function* () {
      yield { type: 'start', standaloneQuestion: 'When does the committee meet?' };
      yield end({ status: 'not-found', notice: 'vectors-incomplete', withheld: 2 });
    });
    const { connect } = await startTestServer({ pipeline });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await client.answer()).toMatchObject([
      { standaloneQuestion: 'When does the committee meet?' },
      { status: 'not-found', notice: 'vectors-incomplete', withheld: 2 },
    ]);
  });

  it('is refused for good where nothing has been ingested and no ingest is running', async () => {
    const { index, state } = fakeIndex();
    state.status = EMPTY;
    const { connect } = await startTestServer({ index, isIngesting: () => false });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    const refusal = await client.next();
    expect(refusal).toMatchObject({
      id: 'q1',
      code: 'not-ready',
      message: expect.stringContaining('none could be read'),
    });
    expect(refusal).not.toHaveProperty('retryAfterSeconds');
  });

  it('is refused while nothing has been ingested, and given once something has', async () => {
    const { index, state } = fakeIndex();
    state.status = EMPTY;
    let time = 0;
    const { connect } = await startTestServer({ index, now: () => time });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await client.next()).toMatchObject({ type: 'error', id: 'q1', code: 'not-ready', retryAfterSeconds: 2 });
    state.status = COMPLETE;
    time += 1_000;
    client.send({ type: 'ask', id: 'q2', question: 'When?' });
    await client.expect('index-status');
    expect((await client.answer()).at(-1)).toMatchObject({ status: 'answered' });
  });

  it('fails without internal text where the pipeline throws', async () => {
    const { pipeline } = scriptedPipeline(async function* () {
      yield { type: 'start' };
      yield sentence('The first.');
      throw new Error('/secret/path exploded');
    });
    const { connect, logged } = await startTestServer({ pipeline });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    const messages = await client.answer();
    expect(messages.map(({ type }) => type)).toEqual(['answer-start', 'answer-sentence', 'answer-end']);
    expect(messages.at(-1)).toMatchObject({ status: 'failed', closest: [] });
    expect(JSON.stringify(messages)).not.toContain('secret');
    expect(logged.join()).toContain('/secret/path exploded');
  });

  it.each([
    ['before its start', []],
    ['without an end', [{ type: 'start' } as const]],
  ])('fails as a whole answer where the pipeline stops %s', async (_name, events) => {
    const { pipeline } = scriptedPipeline(async function* () {
      yield* events;
    });
    const { connect } = await startTestServer({ pipeline });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await client.answer()).toMatchObject([{ type: 'answer-start' }, { type: 'answer-end', status: 'failed' }]);
  });

  it('reports an internal error where the index cannot be read', async () => {
    const { index } = fakeIndex();
    let time = 0;
    const { connect } = await startTestServer({ index, now: () => time });
    const client = connect();
    await client.expect('session-ready');
    index.status = async () => {
      throw new Error('disk gone');
    };
    time += 10_000;
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await client.next()).toMatchObject({ type: 'error', id: 'q1', code: 'internal' });
  });

  it('closes with 1011 where a session cannot be opened', async () => {
    const { index } = fakeIndex();
    index.status = async () => {
      throw new Error('disk gone');
    };
    const { connect } = await startTestServer({ index });
    expect(await connect().closed).toMatchObject({ code: 1011 });
  });
});
