import { describe, expect, it } from 'vitest';
import { peersTable } from '../../../eval/peers/peers-table.ts';
import type { PeerResult } from '../../../eval/peers/score-peers.ts';
import { peerRun } from './peer-run-sample.ts';

function resultOf(peer: string, hit: number, given: Partial<PeerResult> = {}): PeerResult {
  const { answers, ...run } = peerRun();
  const score = (value: number) => ({ value, low: 0, high: 1, count: 40 });
  const scores = { 'retrieval.hit@5': score(hit), 'retrieval.ndcg@10': score(hit), 'latency.p50Ms': score(200) };
  return { ...run, peer, scores, passageCharacters: answers.length, processorMillisecondsAQuestion: 9, ...given };
}

function tableOf(...peers: PeerResult[]): string {
  return peersTable({
    sets: [{ name: 'harbour', documents: 3, questions: 50, peers }],
    versions: { 'some-search': '1.2.3' },
    machine: '2 processor cores',
    createdAt: new Date('2031-05-06T23:00:00Z'),
  });
}

const footnote = resultOf('Footnote', 0.8);

describe('peersTable', () => {
  it('gives figures with their ratio to Footnote, and the difference with its interval', () => {
    const other = resultOf('Other', 0.6, {
      ingestSeconds: 0.5,
      indexBytes: 45_000,
      difference: { value: -0.2, low: -0.3, high: 0.05 },
    });
    const lines = tableOf(footnote, other).split('\n');
    expect(lines).toContain('|  | Footnote | Other |');
    expect(lines).toContain('| hit@5 | 80.0% | 60.0% (×0.75) |');
    expect(lines).toContain('| ingest | 1.0 s | 0.5 s (×0.5) |');
    expect(lines).toContain('| peak memory | 100 MB | 100 MB (×1) |');
    expect(lines).toContain('| index size | 1.0 MB | 45 kB (×0.045) |');
    expect(lines).toContain('| nDCG@10 less Footnote’s (95% interval) |  | −20.0 (−30.0 to +5.0) |');
    expect(lines).toContain('3 documents; 50 questions, 40 of them with evidence.');
  });

  it('leaves a cell empty where there is no figure, and gives no ratio to nothing', () => {
    const lines = tableOf({ ...footnote, encoderSeconds: 0 }, resultOf('Other', 0.5)).split('\n');
    expect(lines).toContain('| hit@1 |  |  |');
    expect(lines).toContain('| of it the encoder | 0.0 s | 1.0 s |');
  });

  it('says where Footnote is behind, and where that is nowhere', () => {
    const page = tableOf(
      footnote,
      resultOf('Fast', 0.9, { ingestSeconds: 0.2 }),
      resultOf('Large', 0.8, { indexBytes: 9e9 }),
    );
    expect(page).toContain('- hit@5: Fast 90.0%; Footnote 80.0%\n');
    expect(page).toContain('- ingest: Fast 0.2 s; Footnote 1.0 s\n');
    expect(page).not.toContain('Large 9000');
    expect(tableOf(footnote, resultOf('Same', 0.8))).toContain('Footnote is behind in nothing.');
  });

  it('names the versions, the day and how every peer is set up', () => {
    const page = tableOf(footnote);
    expect(page).toContain('Made on 2031-05-06 with 2 processor cores, and some-search 1.2.3.');
    expect(page).toContain('- **Footnote**: As it comes.');
  });
});
