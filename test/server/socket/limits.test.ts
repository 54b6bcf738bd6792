import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAXIMUM_BUFFERED_BYTES } from '../../../server/socket/connection.ts';
import { end, gate, scriptedPipeline, sentence } from '../support/scripted-pipeline.ts';
import { startTestServer, type TestServerOptions } from '../support/test-server.ts';

async function connectReady(options: TestServerOptions = {}) {
  const server = await startTestServer(options);
  const client = server.connect();
  await client.expect('session-ready');
  return { ...server, client };
}

describe('the handshake', () => {
  it.each([
    ['is missing', []],
    ['is of another version', ['footnote.0']],
  ])('closes with a reason where the subprotocol %s', async (_name, subprotocols) => {
    const { connect } = await startTestServer();
    const { code, reason } = await connect({ subprotocols }).closed;
    expect(code).toBe(1002);
    expect(reason).toContain('footnote.2');
  });

  it('prefers our subprotocol among several', async () => {
    const { connect } = await startTestServer();
    const client = connect({ subprotocols: ['footnote.0', 'footnote.2'] });
    await client.expect('session-ready');
    expect(client.socket.protocol).toBe('footnote.2');
  });

  it('closes with 1013 where there are too many sockets, and lets one in when another leaves', async () => {
    const { connect } = await startTestServer({ limits: { maximumSockets: 1 } });
    const first = connect();
    await first.expect('session-ready');
    expect(await connect().closed).toMatchObject({ code: 1013 });
    first.socket.close();
    await first.closed;
    await connect().expect('session-ready');
  });

  it('refuses an audience that does not exist', async () => {
    const { connect } = await startTestServer();
    expect(await connect({ query: '?audience=everybody' }).refused).toBe(400);
  });

  it('gives a fresh conversation for a name that is none', async () => {
    const { connect } = await startTestServer();
    const client = connect({ query: `?conversation=${'x'.repeat(1_000)}&conversation=y` });
    expect((await client.expect('session-ready')).conversationId).toBe('conversation-1');
  });
});

describe('a message', () => {
  it.each([
    ['not JSON', '{'],
    ['of no known type', '{"type":"shout"}'],
    ['without its id', '{"type":"ask","question":"When?"}'],
    ['with an id that is too long', JSON.stringify({ type: 'ask', id: 'x'.repeat(65), question: 'When?' })],
    ['not an object', 'null'],
  ])('that is %s is told so, and the socket stays', async (_name, text) => {
    const { client } = await connectReady();
    client.sendText(text);
    expect(await client.next()).toMatchObject({ type: 'error', code: 'malformed-message' });
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect((await client.answer()).at(-1)).toMatchObject({ status: 'answered' });
  });

  it('that is binary is malformed even where its bytes would parse', async () => {
    const { client } = await connectReady();
    client.sendText(Buffer.from(JSON.stringify({ type: 'ask', id: 'q1', question: 'When?' })));
    expect(await client.next()).toMatchObject({ code: 'malformed-message' });
  });

  it('closes the socket with 1008 where it is the twenty-first malformed one', async () => {
    const { client } = await connectReady();
    for (let count = 0; count < 21; count += 1) client.sendText('{');
    for (let count = 0; count < 20; count += 1) await client.expect('error');
    expect(await client.closed).toMatchObject({ code: 1008 });
  });

  it('closes the socket with 1009 where it is too large', async () => {
    const { client } = await connectReady({ limits: { maximumMessageBytes: 1_024 } });
    client.sendText(JSON.stringify({ type: 'ask', id: 'q1', question: 'x'.repeat(1_024) }));
    expect(await client.closed).toMatchObject({ code: 1009 });
  });
});

describe('a question', () => {
  it.each([
    ['is empty', '', 'question-empty'],
    ['is blank', ' \n ', 'question-empty'],
    ['is too long', 'x'.repeat(1_001), 'question-too-long'],
  ])('that %s is refused', async (_name, question, code) => {
    const { pipeline, asked } = scriptedPipeline();
    const { client } = await connectReady({ pipeline });
    client.send({ type: 'ask', id: 'q1', question });
    expect(await client.next()).toMatchObject({ type: 'error', id: 'q1', code });
    expect(asked).toEqual([]);
  });

  it('of the greatest length is answered', async () => {
    const { client } = await connectReady();
    client.send({ type: 'ask', id: 'q1', question: 'x'.repeat(1_000) });
    expect((await client.answer()).at(-1)).toMatchObject({ status: 'answered' });
  });

  it('with an id used before is not asked again: what is known of its answer is sent again', async () => {
    const { opened, open } = gate();
    const { pipeline, asked } = scriptedPipeline(async function* () {
      yield sentence('In May.');
      await opened;
      yield end();
    });
    const { client } = await connectReady({ pipeline });
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    const begun = await client.until('answer-sentence');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await client.until('answer-sentence')).toEqual(begun);
    open();
    const ended = await client.until('answer-end');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await client.until('answer-end')).toEqual([...begun, ...ended]);
    expect(asked).toHaveLength(1);
  });

  it('beyond two at a time is refused until one has ended, and may use its id again', async () => {
    const { opened, open } = gate();
    const { pipeline } = scriptedPipeline(async function* () {
      yield { type: 'start' };
      await opened;
      yield end();
    });
    const { client } = await connectReady({ pipeline });
    for (const id of ['q1', 'q2', 'q3']) client.send({ type: 'ask', id, question: 'When?' });
    expect(await client.expect('error')).toMatchObject({ id: 'q3', code: 'too-many-questions', retryAfterSeconds: 2 });
    await client.expect('answer-start');
    await client.expect('answer-start');
    open();
    await client.expect('answer-end');
    await client.expect('answer-end');
    client.send({ type: 'ask', id: 'q3', question: 'When?' });
    expect((await client.answer()).at(-1)).toMatchObject({ id: 'q3', status: 'answered' });
  });

  it('that was cancelled counts until the pipeline has stopped', async () => {
    const { opened, open } = gate();
    const { pipeline } = scriptedPipeline(async function* ({ question }) {
      yield { type: 'start' };
      if (question === 'Slow?') await opened;
      yield end();
    });
    const { client } = await connectReady({ pipeline, limits: { maximumQuestionsPerSocket: 1 } });
    client.send({ type: 'ask', id: 'q1', question: 'Slow?' });
    await client.expect('answer-start');
    client.send({ type: 'cancel', id: 'q1' });
    await client.expect('answer-end');
    client.send({ type: 'ask', id: 'q2', question: 'Quick?' });
    expect(await client.expect('error')).toMatchObject({ id: 'q2', code: 'too-many-questions' });
    open();
    client.sendText('{');
    await client.expect('error');
    client.send({ type: 'ask', id: 'q2', question: 'Quick?' });
    expect((await client.answer()).at(-1)).toMatchObject({ status: 'answered' });
  });
});

describe('a reader that is too slow', () => {
  it('is cut off, and its answer given up', async () => {
    const large = 'x'.repeat(MAXIMUM_BUFFERED_BYTES / 16);
    const { opened: stopped, open: stop } = gate();
    const { pipeline } = scriptedPipeline(async function* ({ signal }) {
      signal.addEventListener('abort', stop);
      yield { type: 'start' };
      while (!signal.aborted) {
        yield sentence(large);
        // Lets the system send, as a real pipeline does: only what the other side leaves unread piles up.
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    const { client, app } = await connectReady({ pipeline, graceMilliseconds: 1 });
    client.socket.pause();
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await stopped;
    const [socket] = app.websocketServer.clients;
    expect(socket!.readyState).toBe(socket!.CLOSING);
    expect(socket!.bufferedAmount).toBeLessThan(2 * MAXIMUM_BUFFERED_BYTES);
    client.socket.terminate();
  });
});

describe('the heartbeat', () => {
  afterEach(() => void vi.useRealTimers());

  it('drops a socket that does not answer, and keeps one that does', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { connect } = await startTestServer();
    const silent = connect({ autoPong: false });
    const lively = connect();
    await silent.expect('session-ready');
    await lively.expect('session-ready');
    const pinged = new Promise((resolve) => lively.socket.on('ping', resolve));
    vi.advanceTimersByTime(30_000);
    await pinged;
    // The pong is on its way before this question, so it has arrived before the answer.
    lively.send({ type: 'ask', id: 'q1', question: 'When?' });
    await lively.answer();
    vi.advanceTimersByTime(30_000);
    expect(await silent.closed).toMatchObject({ code: 1006 });
    lively.send({ type: 'ask', id: 'q2', question: 'When?' });
    await lively.answer();
  });
});
