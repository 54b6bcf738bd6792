import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../server/protocol.ts';
import { Channel } from '../../../server/socket/channel.ts';
import { Member } from '../../../server/socket/member.ts';
import type { ReplayBufferLimits } from '../../../server/socket/replay-buffer.ts';
import { sentence } from '../support/scripted-pipeline.ts';

/** A channel whose looking up of what stands takes until the test lets it be done. */
function openChannel(limits?: ReplayBufferLimits) {
  const waiting: (() => void)[] = [];
  const channel = new Channel({
    ...{ conversation: { id: 'one', audience: 'public' }, sequence: 0, keepSequence: () => {} },
    limits,
  });
  const readStanding = async () => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return () => true;
  };
  return {
    channel,
    publish: () => {
      const event = sentence('In May.');
      if (event.type !== 'sentence') throw new Error('not a sentence');
      channel.publish({ type: 'answer-sentence', id: 'q1', number: 1, sentence: event.sentence });
    },
    /** Lets the oldest lookup be done. */
    async lookUp() {
      waiting.shift()?.();
      await turns();
    },
    async settle() {
      await turns();
      while (waiting.length > 0) await this.lookUp();
    },
    join() {
      const sent: ServerMessage[] = [];
      const member = new Member({
        send: (message) => sent.push(message),
        ...{ readStanding, visibility: ['public'], onDismiss: () => {} },
      });
      channel.join(member);
      member.attach(channel, { isHeld: true });
      return { member, sent, leave: () => channel.leave(member) };
    },
  };
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

/**
 * A page: it has the messages up to its last one, and drops and comes back. As the widget does, it takes what
 * `complete: false` leaves open from the conversation that is kept.
 */
function openPage(opened: ReturnType<typeof openChannel>) {
  const sequences: number[] = [];
  let isComplete = true;
  let socket: ReturnType<typeof opened.join> | undefined;
  const take = () => {
    for (const message of socket?.sent.splice(0) ?? []) {
      if (message.type === 'resumed') isComplete &&= message.complete;
      else if ('sequence' in message) sequences.push(message.sequence);
    }
  };
  const drop = () => {
    take();
    socket?.leave();
    socket = undefined;
  };
  return {
    drop,
    connect() {
      drop();
      socket = opened.join();
      void socket.member.resume(sequences.at(-1) ?? 0);
    },
    /** What it has in the end, after the connection held. */
    seen() {
      take();
      return { sequences, isComplete };
    },
  };
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'publish' } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'look-up' } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'wait' } as const) },
  fc.record({ kind: fc.constantFrom('connect' as const, 'drop' as const), page: fc.nat({ max: 1 }) }),
);

async function follow(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[], limit: number) {
  const opened = openChannel({ messages: limit });
  const pages = [openPage(opened), openPage(opened)];
  for (const each of steps) {
    if (each.kind === 'publish') opened.publish();
    else if (each.kind === 'look-up') await opened.lookUp();
    else if (each.kind === 'wait') await turns();
    else pages[each.page]![each.kind]();
  }
  await opened.settle();
  for (const page of pages) page.connect();
  await opened.settle();
  const all = Array.from({ length: opened.channel.sequence }, (_, place) => place + 1);
  return { all, pages: pages.map((page) => page.seen()) };
}

describe('the messages of a conversation', () => {
  it('come to every page once and in order, however its connections drop and resume', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { all, pages } = await follow(steps, 1_000);
        for (const page of pages) expect(page).toEqual({ sequences: all, isComplete: true });
      }),
    );
  });

  it('come once and in order where the buffer is small, and a page is told when it lacks any', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), async (steps, limit) => {
        const { all, pages } = await follow(steps, limit);
        for (const { sequences, isComplete } of pages) {
          expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
          if (isComplete) expect(sequences).toEqual(all);
        }
      }),
    );
  });

  it('that the buffer lost while earlier ones were looked up are told to be missing', async () => {
    const opened = openChannel({ messages: 2 });
    opened.publish();
    const { member, sent } = opened.join();
    void member.resume(0);
    await turns();
    for (let count = 0; count < 5; count += 1) opened.publish();
    await opened.settle();
    const told = sent.map((message) => ('sequence' in message ? message.sequence : message));
    const resumed = (complete: boolean) => ({ type: 'resumed', complete });
    expect(told).toEqual([1, resumed(true), resumed(false), 5, 6]);
  });

  it('that were sent again on a socket are not sent a third time where it resumes from further back', async () => {
    const opened = openChannel();
    for (let count = 0; count < 5; count += 1) opened.publish();
    const { member, sent } = opened.join();
    void member.resume(3);
    await opened.settle();
    void member.resume(1);
    await opened.settle();
    const told = sent.map((message) => ('sequence' in message ? message.sequence : message.type));
    expect(told).toEqual([4, 5, 'resumed', 2, 3, 'resumed']);
  });
});
