import { textOf } from '../../ingest/broken-span.ts';
import type { Reading } from '../../models/local-models.ts';
import { type WindowEvidence, windowsByEvidence } from './evidence-features.ts';
import type { RankedPassage, ReadWindow } from './retriever.ts';

/** Sentences that are read by themselves, at most. */
const MOST_SENTENCES = 3;
/** How far below the best window another may be and still have its answer read by itself. */
const MARGIN = 2;

/**
 * Has the likeliest answers read once more, each sentence by itself: what answers does so without the sentences around it, while what only
 * stands among words of the question does so less often.
 * @param read one reading a sentence, or fewer where time is short
 */
export async function readAnswersAlone(
  passages: readonly RankedPassage[],
  read: (sentences: readonly string[]) => Promise<readonly Reading[]>,
): Promise<RankedPassage[]> {
  const windows = windowsByEvidence(passages);
  const least = (windows[0]?.strength ?? 0) - MARGIN;
  const likely = windows.filter(({ strength }) => strength >= least);
  const sentences = [...new Set(likely.flatMap((each) => answeringSentence(each) ?? []))].slice(0, MOST_SENTENCES);
  if (sentences.length === 0) return [...passages];
  const readings = await read(sentences);
  const relevances = new Map(sentences.map((sentence, k) => [sentence, readings[k]?.relevance]));
  const alone = new Map<ReadWindow, number>();
  for (const each of likely) {
    const relevance = relevances.get(answeringSentence(each) ?? '');
    if (relevance !== undefined) alone.set(each.window, relevance);
  }
  return passages.map((ranked) => ({ ...ranked, readWindows: ranked.readWindows.map(withAlone(alone)) }));
}

function withAlone(alone: ReadonlyMap<ReadWindow, number>): (window: ReadWindow) => ReadWindow {
  return (window) => {
    const relevance = alone.get(window);
    return relevance === undefined ? window : { ...window, alone: relevance };
  };
}

/** Undefined where the reader takes no words for the answer. */
function answeringSentence({ ranked: { passage }, window }: WindowEvidence): string | undefined {
  const [span] = window.answerSpans;
  const sentence = span && passage.sentences.find(({ start, end }) => span.start < end && span.end > start);
  return sentence && textOf(sentence, passage.text, passage.start);
}
