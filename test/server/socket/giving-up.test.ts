import { describe, expect, it } from 'vitest';
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

  it('stops every running answer when the socket closes', async () => {
    const { pipeline, signals } = waitingPipeline();
    const { connect } = await startTestServer({ pipeline });
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
