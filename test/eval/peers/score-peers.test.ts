import { describe, expect, it } from 'vitest';
import { parseCases } from '../../../eval/dataset/read-cases.ts';
import { PeersError } from '../../../eval/peers/peers-error.ts';
import { scorePeers } from '../../../eval/peers/score-peers.ts';
import { peerRun } from './peer-run-sample.ts';

const text = 'The quay has 69 berths. Orla Finn keeps the lighthouse.';
const [quay, light] = ['The quay has 69 berths.', 'Orla Finn keeps the lighthouse.'] as const;
const spanOf = (part: string) => ({
  uri: 'harbour.txt',
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
  text: part,
});

const questions = parseCases(
  [
    { id: 'berths', question: 'How many berths?', evidence: [{ doc: 'harbour.txt', quote: quay }] },
    { id: 'keeper', question: 'Who keeps it?', evidence: [{ doc: 'harbour.txt', quote: light }] },
    { id: 'weather', question: 'Will it rain?', answerable: false },
  ]
    .map((question) => JSON.stringify(question))
    .join('\n'),
  'q.jsonl',
).flatMap((each) => each.questions);

const answering = (...rankings: string[][]) =>
  rankings.map((ranking, k) => ({ milliseconds: (k + 1) * 10, spans: ranking.map(spanOf) }));

function score(...runs: ReturnType<typeof peerRun>[]) {
  const documents = [{ uri: 'harbour.txt', title: 'Harbour', text }];
  const named = runs.map((run, k) => ({ peer: `Peer ${k}`, run }));
  return scorePeers({ name: 'harbour', folder: 'nowhere', documents, questions, runs: named });
}

describe('scorePeers', () => {
  it('scores rankings by the rules of the evaluation, and times by every question', async () => {
    const { peers } = await score(peerRun({ answers: answering([quay], [quay, light], []) }));
    expect(peers[0]).toMatchObject({ passageCharacters: quay.length, processorMillisecondsAQuestion: 1000 });
    expect(peers[0]?.scores).toMatchObject({
      'retrieval.hit@1': { value: 0.5, count: 2 },
      'retrieval.hit@5': { value: 1 },
      'retrieval.mrr@10': { value: 0.75 },
      'latency.p50Ms': { value: 20, count: 3 },
    });
  });

  it('compares with the first question by question', async () => {
    const { peers } = await score(
      peerRun({ answers: answering([quay], [light], []) }),
      peerRun({ answers: answering([light], [quay], []) }),
    );
    expect(peers[0]).not.toHaveProperty('difference');
    expect(peers[1]?.difference).toEqual({ value: -1, low: -1, high: -1 });
  });

  it('lets a passage that was not located keep its rank without being a hit', async () => {
    const lost = { uri: 'harbour.txt', start: 0, end: 0, text: quay };
    const answers = [{ milliseconds: 1, spans: [lost, spanOf(quay)] }, ...answering([light], [])];
    const { peers } = await score(peerRun({ answers, unlocated: 1 }));
    expect(peers[0]?.scores['retrieval.mrr@10']?.value).toBe(0.75);
    expect(peers[0]?.unlocated).toBe(1);
  });

  it('refuses a span that is not the text of the document', async () => {
    const wrong = { ...spanOf(quay), text: 'The quay has 70 berths.' };
    const scored = score(peerRun({ answers: [{ milliseconds: 1, spans: [wrong] }] }));
    await expect(scored).rejects.toThrow(PeersError);
    await expect(scored).rejects.toThrow('Peer 0 gave a passage that is not the text of harbour.txt from 0 to 23.');
  });
});
