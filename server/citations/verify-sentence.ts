import { textOf } from '../../ingest/broken-span.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import type { Span } from '../../ingest/types.ts';
import type { ProposedSentence } from '../answering/answerer.ts';
import type { AnswerSentence, Citation } from '../protocol.ts';
import { claimedFacts, isStated, statedFigures, statedTerms } from './checkable-facts.ts';
import { contentWords, sharedContent } from './content-words.ts';
import { compareLanguages } from './text-language.ts';

/** Share of a sentence's content words that its sources must have: below it, the footnote is about something else. */
export const LEAST_SHARED_CONTENT = 1 / 3;

/** A document that states no day has the time of its last change, which says nothing of its words. */
const STATED_DAY = /^\d{4}-\d{2}-\d{2}$/;

export type UnnumberedCitation = Omit<Citation, 'marker'>;

/** A sentence that may be shown, once its citations are numbered. */
export interface VerifiedSentence extends Omit<AnswerSentence, 'citations'> {
  citations: UnnumberedCitation[];
}

export type WithheldReason =
  | 'no-source'
  /** A span of a passage that was not given, or outside it. */
  | 'source-not-given'
  /** A number, date, standard number or name that the sources do not state. */
  | 'fact-not-stated'
  | 'too-far-from-source';

export type Verification =
  | { verified: VerifiedSentence }
  /** `fact` is what is not stated, as the sentence has it: for the log, not for the reader. */
  | { withheld: WithheldReason; fact?: string };

export interface VerificationRequest {
  sentence: ProposedSentence;
  /** The passages that the answer may cite, by id: all visible to the caller. */
  passages: ReadonlyMap<number, StoredPassage>;
}

/**
 * Checks a sentence against the words that it cites. Figures must stand in the cited spans or their documents' titles,
 * names and standard numbers also in the headings above and in the speaker's name: the footnote shows them all.
 */
export function verifySentence({ sentence, passages }: VerificationRequest): Verification {
  if (sentence.sources.length === 0) return { withheld: 'no-source' };
  const citations: UnnumberedCitation[] = [];
  for (const source of sentence.sources) {
    const citation = citationOf(source, passages.get(source.passageId), sentence.conflict !== undefined);
    if (!citation) return { withheld: 'source-not-given' };
    if (!citations.some((other) => isSameSpan(other, citation))) citations.push(citation);
  }
  const quoted = citations.map(({ quote }) => quote).join('\n');
  const stated = statedBy(citations, joinedHalves(sentence.sources, passages));
  const unstated = claimedFacts(sentence.text, quoted).find((fact) => !isStated(fact, stated));
  if (unstated) return { withheld: 'fact-not-stated', fact: unstated.text };
  if (!isClose(sentence.text, quoted)) return { withheld: 'too-far-from-source' };
  return {
    verified: {
      text: sentence.text,
      block: sentence.block,
      ...shortAnswerOf(sentence),
      ...contextOf(sentence, passages),
      citations,
    },
  };
}

function citationOf(
  source: ProposedSentence['sources'][number],
  passage: StoredPassage | undefined,
  isOfConflict: boolean,
): UnnumberedCitation | undefined {
  if (!passage) return undefined;
  const { start, end } = source;
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && passage.start <= start && end <= passage.end;
  const quote = passage.text.slice(start - passage.start, end - passage.start);
  if (!isWithin || start >= end || quote.length !== end - start) return undefined;
  const { documentId, title, uri, headingPath, speaker, page, datedAt } = passage;
  const where = { ...(page === undefined ? {} : { page }), headingPath, ...(speaker === undefined ? {} : { speaker }) };
  const date = isOfConflict && STATED_DAY.test(datedAt) ? { datedAt } : {};
  return { documentId, title, uri, ...where, ...date, start, end, quote };
}

function isSameSpan(one: UnnumberedCitation, other: UnnumberedCitation): boolean {
  return one.documentId === other.documentId && one.start === other.start && one.end === other.end;
}

/**
 * Each span is read by itself: a number does not begin in one and end in another. Only the halves of one sentence, which a caption stands
 * between, are read together.
 */
function statedBy(citations: readonly UnnumberedCitation[], halves: readonly string[]): Set<string> {
  const keys = citations.flatMap(({ quote, title, headingPath, speaker = '' }) => [
    ...[quote, title].flatMap(statedFigures),
    ...[quote, title, ...headingPath, speaker].flatMap(statedTerms),
  ]);
  return new Set([...keys, ...halves.flatMap((text) => [...statedFigures(text), ...statedTerms(text)])]);
}

/** The broken sentences of which every part is cited, each as it is read. */
function joinedHalves(sources: ProposedSentence['sources'], passages: ReadonlyMap<number, StoredPassage>): string[] {
  const cited = new Set(sources.map(({ passageId }) => passageId));
  return [...cited].flatMap((id) => {
    const passage = passages.get(id);
    const broken = passage?.sentences.filter(({ parts }) => parts?.every((part) => isCited(part, id, sources))) ?? [];
    return broken.map((sentence) => textOf(sentence, passage?.text ?? '', passage?.start));
  });
}

function isCited({ start, end }: Span, id: number, sources: ProposedSentence['sources']): boolean {
  return sources.some(({ passageId, ...source }) => passageId === id && source.start <= start && source.end >= end);
}

function isClose(sentence: string, quoted: string): boolean {
  if (compareLanguages(sentence, quoted) !== 'same') return true;
  return sharedContent(contentWords(sentence), contentWords(quoted)) >= LEAST_SHARED_CONTENT;
}

/** What a sentence refers back to is shown only in words that its passage, title or headings hold. */
function contextOf(
  { context, conflict, sources }: ProposedSentence,
  passages: VerificationRequest['passages'],
): Partial<Pick<VerifiedSentence, 'context' | 'conflict'>> {
  const holders = sources.flatMap(({ passageId }) => passages.get(passageId) ?? []);
  const isStanding =
    context !== undefined &&
    holders.some(({ text, title, headingPath }) =>
      [title, ...headingPath, onOneLine(text)].some((held) => held.includes(context)),
    );
  return { ...(isStanding && { context }), ...(conflict === undefined ? {} : { conflict }) };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** A mark that lies outside the sentence is left out: the sentence stands without it. */
function shortAnswerOf({ text, shortAnswer }: ProposedSentence): Pick<VerifiedSentence, 'shortAnswer'> {
  if (!shortAnswer) return {};
  const { start, end } = shortAnswer;
  return start >= 0 && start < end && end <= text.length ? { shortAnswer } : {};
}
