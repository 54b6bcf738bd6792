import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServerLimits } from '../../../server/config.ts';
import { COMPLETE, fakeIndex } from '../support/fake-index.ts';
import { end, gate, scriptedPipeline, sentence } from '../support/scripted-pipeline.ts';
import { startTestServer } from '../support/test-server.ts';

describe('giving up an answer', () => {
  /** A pipeline that begins, and then waits for its signal or for the test. */
  function waitingPipeline() {
    const { opened, open } = gate();
    const signals: AbortSignal[] = [];
    const scripted = scriptedPipeline(async function* ({ signal }) {
      signals.push(signal);
      yield { type: 'start' };
      await Promise.race([opened, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
      yield end({ status: signal.aborted ? 'cancelled' : 'answered' });
    });
    return { ...scripted, signals, open };
  }

  it('ends as cancelled when the page cancels, and stops the pipeline', async () => {
    const { pipeline, signals } = waitingPipeline();
    const { connect } = await startTestServer({ pipeline });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.expect('answer-start');
    client.send({ type: 'cancel', id: 'q1' });
    expect(await client.next()).toMatchObject({ type: 'answer-end', id: 'q1', status: 'cancelled' });
    expect(signals[0]!.aborted).toBe(true);
  });

  it('ends at once even where the pipeline does not notice', async () => {
    const { opened, open } = gate();
    const { pipeline } = scriptedPipeline(async function* () {
      yield sentence('In time.');
      await opened;
      yield sentence('Too late.');
    });
    const { connect } = await startTestServer({ pipeline });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.expect('answer-start');
    await client.expect('answer-sentence');
    client.send({ type: 'cancel', id: 'q1' });
    expect(await client.expect('answer-end')).toMatchObject({ status: 'cancelled' });
    open();
    client.send({ type: 'ask', id: 'q2', question: 'Where?' });
    expect((await client.answer()).every((message) => 'id' in message && message.id === 'q2')).toBe(true);
  });

  it('ignores a cancel for an answer that does not run', async () => {
    const { connect } = await startTestServer();
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'cancel', id: 'nothing' });
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect((await client.answer()).at(-1)).toMatchObject({ status: 'answered' });
  });

  it('ends as failed when the time for an answer is over', async () => {
    const { pipeline, signals } = waitingPipeline();
    const { connect } = await startTestServer({ pipeline, limits: { answerTimeoutSeconds: 0.02 } });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await client.answer()).toMatchObject([{ type: 'answer-start' }, { status: 'failed' }]);
    expect(signals[0]!.reason).toBe('timed-out');
  });

  /** A server whose index, once its status is a second old, never tells the next one. */
  async function connectToSilentIndex(limits: Partial<ServerLimits>) {
    const { index } = fakeIndex();
    let time = 0;
    const { connect } = await startTestServer({ index, limits, now: () => time });
    const client = connect();
    await client.expect('session-ready');
    index.status = () => new Promise(() => {});
    time += 1_000;
    return client;
  }

  it('ends in time even where the index tells nothing', async () => {
    const client = await connectToSilentIndex({ answerTimeoutSeconds: 0.02 });
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await client.answer()).toMatchObject([{ type: 'answer-start' }, { status: 'failed' }]);
  });

  it('ends as cancelled where the index tells nothing, and makes room for another question', async () => {
    const client = await connectToSilentIndex({ maximumQuestionsPerSocket: 1 });
    for (const id of ['q1', 'q2']) {
      client.send({ type: 'ask', id, question: 'When?' });
      client.send({ type: 'cancel', id });
      expect(await client.answer()).toMatchObject([
        { type: 'answer-start', id },
        { id, status: 'cancelled' },
      ]);
    }
  });

  it('stops every running answer when the socket closes and nobody comes back in time', async () => {
    const { pipeline, signals } = waitingPipeline();
    const { connect } = await startTestServer({ pipeline, graceMilliseconds: 1 });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    client.send({ type: 'ask', id: 'q2', question: 'Where?' });
    await client.expect('answer-start');
    await client.expect('answer-start');
    const aborted = Promise.all(
      signals.map((signal) => new Promise((resolve) => signal.addEventListener('abort', resolve))),
    );
    client.socket.close();
    await aborted;
    expect(signals.map(({ reason }) => reason)).toEqual(['connection-closed', 'connection-closed']);
  });

  it('closes sockets with 1001 when the server stops', async () => {
    const { pipeline, signals } = waitingPipeline();
    const { app, connect } = await startTestServer({ pipeline });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.expect('answer-start');
    await app.close();
    expect(await client.closed).toMatchObject({ code: 1001 });
    expect(signals[0]!.aborted).toBe(true);
  });
});

describe('a socket that closes before its greeting', () => {
  afterEach(() => void vi.useRealTimers());

  it('is not told of the index for ever', async () => {
    const { opened, open } = gate();
    const { opened: asked, open: ask } = gate();
    const { index } = fakeIndex();
    const status = vi.fn(async () => {
      ask();
      await opened;
      return COMPLETE;
    });
    index.status = status;
    const { app, connect } = await startTestServer({ index });
    connect();
    await asked;
    const [socket] = app.websocketServer.clients;
    const closed = new Promise((resolve) => socket!.once('close', resolve));
    socket!.terminate();
    await closed;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(status).toHaveBeenCalledOnce();
  });
});
