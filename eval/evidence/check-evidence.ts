import type { Evidence } from '../dataset/eval-case.ts';
import { describeMissing } from './describe-missing.ts';
import { EvidenceError, type EvidenceProblem, MOST_PROBLEMS_SHOWN } from './evidence-error.ts';
import { holdsMostWords } from './holds-most-words.ts';
import { locateQuote } from './locate-quote.ts';
import { matchDocument } from './match-document.ts';
import { createQuotedDocuments, type QuotedDocuments } from './quoted-documents.ts';
import type { SourceTexts } from './source-texts.ts';

export interface QuestionEvidence {
  /** Of the questions file, counted from 1. */
  line: number;
  id: string;
  evidence: readonly Evidence[];
}

export interface EvidenceCheck {
  questions: readonly QuestionEvidence[];
  /** Name of the questions file, for messages. */
  file: string;
  /** What was ingested. */
  sources: SourceTexts;
  /** Paths below the documents folder of files that are there and were not ingested. */
  failed: readonly string[];
}

/** Ids named in a note. */
const NAMED_IDS = 5;

/**
 * Looks for every evidence entry in the ingested documents. A quote is there when it stands in its document letter by
 * letter, or when most of its words stand together: a loader may have turned a table row into another order.
 * @returns a note, in whole sentences, for every document that evidence needs and that failed to ingest
 * @throws EvidenceError naming every entry that cannot be found
 */
export async function checkEvidence({ questions, file, sources, failed }: EvidenceCheck): Promise<string[]> {
  const documents = createQuotedDocuments(sources);
  const problems: FoundProblem[] = [];
  const idsOfFailed = new Map<string, Set<string>>();
  for (const { line, id, evidence } of questions) {
    for (const entry of evidence) {
      const missing = await whatIsMissing(entry, documents);
      if (missing === undefined) continue;
      const unread = matchDocument(entry.doc, failed);
      for (const path of unread) idsOfFailed.set(path, (idsOfFailed.get(path) ?? new Set()).add(id));
      if (unread.length === 0) problems.push({ line, id, missing, evidence: entry });
    }
  }
  if (problems.length > 0) throw await evidenceError(file, problems, documents);
  return [...idsOfFailed].map(([path, ids]) => note(path, [...ids]));
}

interface FoundProblem extends EvidenceProblem {
  evidence: Evidence;
}

async function whatIsMissing(
  { doc, quote }: Evidence,
  documents: QuotedDocuments,
): Promise<EvidenceProblem['missing'] | undefined> {
  const meant = await documents.read(doc);
  if (meant.length === 0) return 'document';
  if (!quote || meant.some(({ source }) => locateQuote(quote, source.folded).length > 0)) return undefined;
  return meant.some((document) => holdsMostWords(quote, document.words())) ? undefined : 'quote';
}

async function evidenceError(
  file: string,
  problems: readonly FoundProblem[],
  documents: QuotedDocuments,
): Promise<EvidenceError> {
  const descriptions: string[] = [];
  for (const { id, evidence } of problems.slice(0, MOST_PROBLEMS_SHOWN)) {
    descriptions.push(`question "${id}": ${await describeMissing(evidence, documents)}`);
  }
  return new EvidenceError(
    file,
    problems.map(({ line, id, missing }) => ({ line, id, missing })),
    descriptions,
  );
}

function note(path: string, ids: readonly string[]): string {
  const named = `${ids.slice(0, NAMED_IDS).join(', ')}${ids.length > NAMED_IDS ? ', …' : ''}`;
  const questions = `${ids.length} ${ids.length === 1 ? 'question' : 'questions'}`;
  return `${path} was not ingested, so evidence in it is not checked: ${questions} (${named}).`;
}
