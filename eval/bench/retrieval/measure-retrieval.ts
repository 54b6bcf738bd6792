import type { PassageIndex, SearchRequest } from '../../../ingest/index/passage-index.ts';
import { fuseScores } from '../../../server/retrieval/fuse-scores.ts';
import { mulberry32 } from '../../scorers/bootstrap-interval.ts';
import { percentile } from '../../scorers/percentile.ts';
import { topicVector } from './topic-vector.ts';
import type { ZipfVocabulary } from './zipf-vocabulary.ts';

/** Those of the product: `server/retrieval/hybrid-retriever.ts`. */
const TEXT_LIMIT = 40;
const VECTOR_LIMIT = 40;
/** Words of a question that are no stop words: 4 to 8. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 8;
/** The first questions find cold caches, and an index that prepares between questions for those who ask. */
const WARM_UP = 50;

/** What one part took of one question, milliseconds. */
interface PartTime {
  elapsed: number;
  /** Of all threads together: unlike the time that passes it hardly depends on what else the machine does. */
  cpu: number;
}

/** One time a question. */
export interface RetrievalTimes {
  words: PartTime[];
  vectors: PartTime[];
  /** Both in one search, as a question is answered. */
  search: PartTime[];
  fusion: PartTime[];
  /** Search and fusion. */
  whole: PartTime[];
}

export interface Measuring {
  index: Pick<PassageIndex, 'search'>;
  vocabulary: ZipfVocabulary;
  questions: number;
  /** Milliseconds of a clock that never goes back, and of the processor. */
  now: () => PartTime;
}

/** Searches by words alone, by vector alone, and by both as the product does, for each of the generated questions. */
export async function measureRetrieval({ index, vocabulary, questions, now }: Measuring): Promise<RetrievalTimes> {
  const times: RetrievalTimes = { words: [], vectors: [], search: [], fusion: [], whole: [] };
  // Made before, so that nothing is collected of them while a search is timed.
  const asked = Array.from({ length: WARM_UP + questions }, (_, number) => questionOf(number, vocabulary));
  for (const [k, both] of asked.entries()) {
    const { vector, ...byWords } = both;
    const words = await timed(() => index.search({ ...byWords, vectorLimit: 0 }), now);
    const vectors = await timed(() => index.search({ ...both, text: '' }), now);
    const search = await timed(() => index.search(both), now);
    const fusion = await timed(async () => fuseScores(search.result.passages, search.result.spreads), now);
    if (k < WARM_UP) continue;
    times.words.push(words.time);
    times.vectors.push(vectors.time);
    times.search.push(search.time);
    times.fusion.push(fusion.time);
    times.whole.push({
      elapsed: search.time.elapsed + fusion.time.elapsed,
      cpu: search.time.cpu + fusion.time.cpu,
    });
  }
  return times;
}

function questionOf(number: number, vocabulary: ZipfVocabulary): SearchRequest {
  const random = mulberry32(7_000_000 + number);
  const length = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS + 1));
  return {
    text: Array.from({ length }, () => vocabulary.contentWord(random())).join(' '),
    vector: topicVector(9_000_000 + number),
    visibility: ['public'],
    textLimit: TEXT_LIMIT,
    vectorLimit: VECTOR_LIMIT,
  };
}

async function timed<Result>(call: () => Promise<Result>, now: Measuring['now']) {
  const started = now();
  const result = await call();
  const ended = now();
  return { result, time: { elapsed: ended.elapsed - started.elapsed, cpu: ended.cpu - started.cpu } };
}

/** Markdown: a row a part. */
export function retrievalTable(times: RetrievalTimes): string {
  const rows = Object.entries(times).map(([name, parts]: [string, PartTime[]]) => {
    const elapsed = parts.map((part) => part.elapsed).sort((a, b) => a - b);
    const cpu = parts.map((part) => part.cpu).sort((a, b) => a - b);
    const cells = [percentile(elapsed, 50), percentile(elapsed, 95), percentile(cpu, 50), percentile(cpu, 95)];
    return `| ${[name, ...cells.map((value) => value.toFixed(1))].join(' | ')} |`;
  });
  return [
    '| part | p50, ms | p95, ms | processor p50, ms | processor p95, ms |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
