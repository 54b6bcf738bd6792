import { type DocumentSpan, findGoldEvidence, type GoldEvidence } from '../evidence/gold-evidence.ts';
import { createSourceTexts } from '../evidence/source-texts.ts';
import { scoreRanking } from '../scorers/all-scorers.ts';
import { bootstrapInterval, type Interval } from '../scorers/bootstrap-interval.ts';
import { percentile } from '../scorers/percentile.ts';
import { type Measured, type Scores, summariseScores } from '../scorers/summarise-scores.ts';
import type { MeasuredSet } from './measure-peers.ts';
import type { PeerRun } from './peer-run.ts';
import { PeersError } from './peers-error.ts';

/** The score whose difference to the first peer is given with an interval. */
const COMPARED_SCORE = 'retrieval.ndcg@10';

export interface PeerResult extends Omit<PeerRun, 'answers'> {
  peer: string;
  /** By the names of the evaluation: `retrieval.hit@1`, `latency.p50Ms`, … */
  scores: Scores;
  /** Characters of the passages that came back, median: a longer passage holds an evidence quote more easily. */
  passageCharacters: number;
  processorMillisecondsAQuestion: number;
  /** nDCG@10 less that of the first peer, question by question; missing at the first. */
  difference?: Interval & { value: number };
}

export interface SetResult {
  name: string;
  documents: number;
  questions: number;
  peers: PeerResult[];
}

/**
 * Scores all peers of a set by the evaluation's own rules.
 * @throws PeersError where a peer gives a span that is not in the document
 */
export async function scorePeers(set: MeasuredSet): Promise<SetResult> {
  const { name, documents, questions } = set;
  const texts = new Map(documents.map(({ uri, text }) => [uri, text]));
  const sources = createSourceTexts([...texts.keys()], async (uri) => texts.get(uri));
  const golds = await Promise.all(
    questions.map(({ evidence }) => Promise.all(evidence.map((entry) => findGoldEvidence(entry, sources)))),
  );
  const measured = set.runs.map(({ peer, run }) => {
    checkSpans(run, texts, peer);
    return measure(set, golds, run);
  });
  const peers = set.runs.map(({ peer, run: { answers, ...run } }, k): PeerResult => {
    const result = {
      ...{ ...run, peer, scores: summariseScores(measured[k] ?? []) },
      passageCharacters: medianLength(answers.flatMap(({ spans }) => spans)),
      processorMillisecondsAQuestion: (run.askingProcessorSeconds * 1000) / questions.length,
    };
    return k === 0 ? result : { ...result, difference: pairedDifference(measured[k] ?? [], measured[0] ?? []) };
  });
  return { name, documents: documents.length, questions: questions.length, peers };
}

function measure({ questions }: MeasuredSet, golds: readonly GoldEvidence[][], { answers }: PeerRun): Measured[] {
  return questions.map((question, k) => {
    const { milliseconds = 0, spans = [] } = answers[k] ?? {};
    const shares = scoreRanking({ question, gold: golds[k] ?? [], passages: spans });
    return { caseId: question.id, shares, timings: { endMs: milliseconds, stages: {} } };
  });
}

/** A hit must mean the same for all: a span is text of the document, or empty where the peer's text was not found in it. */
function checkSpans({ answers }: PeerRun, texts: ReadonlyMap<string, string>, peer: string): void {
  for (const { uri, start, end, text } of answers.flatMap(({ spans }) => spans)) {
    if (start === end || texts.get(uri)?.slice(start, end) === text) continue;
    throw new PeersError(`${peer} gave a passage that is not the text of ${uri} from ${start} to ${end}.`);
  }
}

function medianLength(spans: readonly DocumentSpan[]): number {
  return spans.length === 0 ? 0 : percentile(Float64Array.from(spans, ({ text }) => text.length).sort(), 50);
}

/** Both saw the same questions: the interval is of the differences, not of the two means. */
function pairedDifference(these: readonly Measured[], those: readonly Measured[]): Interval & { value: number } {
  const differences = these.flatMap(({ shares }, k) => {
    const [here, there] = [shares[COMPARED_SCORE], those[k]?.shares[COMPARED_SCORE]];
    return here && there ? [here.part - there.part] : [];
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { value: mean(differences), ...bootstrapInterval(differences, mean) };
}
