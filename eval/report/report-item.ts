import { createHash } from 'node:crypto';
import type { RetrievedPassage } from '../ask-question.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import { type GoldEvidence, holdsEvidence } from '../evidence/gold-evidence.ts';
import { failureStage } from '../failure-stage.ts';
import type { JudgedAnswer, Shares } from '../scorers/judged-answer.ts';
import { supports } from '../scorers/supporting-citations.ts';
import { judge } from '../scorers/verdict.ts';
import type { ReportCitation, ReportItem, ReportPassage } from './report.ts';

/** Passages that are reported with their text: as many as `hit@10` looks at. */
const PASSAGES_WITH_TEXT = 10;

/** Hexadecimal digits: enough that two questions of one id do not meet. */
const FINGERPRINT_LENGTH = 12;

export interface ReportItemParts {
  caseId: string;
  /** The earlier turns that the pipeline was given. */
  history: ReportItem['history'];
  judged: JudgedAnswer;
  shares: Shares;
}

export function reportItem({ caseId, history, judged, shares }: ReportItemParts): ReportItem {
  const { question, answer, gold } = judged;
  const { id, kind, lang, tags, answers, mustContain, answerable } = question;
  const { outcome } = answer;
  return {
    ...{
      id,
      caseId,
      fingerprint: fingerprint(question),
      kind,
      lang,
      tags,
      question: question.question,
      history,
      answers,
      mustContain,
      answerable,
    },
    evidence: question.evidence.map(({ doc, quote }, index) => ({
      doc,
      quote: quote ?? null,
      located: gold[index]?.located ?? false,
    })),
    verdict: judge(judged),
    failureStage: failureStage(judged) ?? null,
    status: outcome?.status ?? 'failed',
    mode: outcome?.mode ?? null,
    standaloneQuestion: answer.correctedQuestion ?? answer.standaloneQuestion ?? null,
    answer: answer.text,
    sentences: answer.sentences.map(({ text, block, shortAnswer, citations }) => ({
      ...{ text, block, shortAnswer: shortAnswer ?? null },
      markers: citations.map((citation) => citation.marker),
    })),
    citations: reportCitations(judged),
    retrieved: (outcome?.retrieved ?? []).map((retrieved, index) =>
      reportPassage(retrieved, { gold, withText: index < PASSAGES_WITH_TEXT }),
    ),
    answerability: outcome?.answerability ?? 0,
    withheld: outcome?.withheld ?? 0,
    withheldSentences: (outcome?.withheldSentences ?? []).map(({ sources: _, ...sentence }) => sentence),
    timings: answer.timings,
    scores: Object.fromEntries(Object.entries(shares).map(([name, { part, whole }]) => [name, part / whole])),
    shares,
    error: answer.error ?? null,
  };
}

/** Tags and titles may change: they neither change what is asked nor what is right. */
function fingerprint({ question, history, answers, mustContain, evidence, answerable, kind }: EvalQuestion): string {
  const quotes = evidence.map(({ doc, quote }) => [doc, quote ?? null]);
  const parts = [kind, question, history, answers, mustContain, quotes, answerable];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, FINGERPRINT_LENGTH);
}

function reportCitations(judged: JudgedAnswer): ReportCitation[] {
  return judged.answer.citations.map((citation, index) => ({
    ...citation,
    supporting: supports(judged, citation),
    exact: citation.quote === judged.citedTexts[index],
  }));
}

function reportPassage(
  { passage, score, features }: RetrievedPassage,
  { gold, withText }: { gold: readonly GoldEvidence[]; withText: boolean },
): ReportPassage {
  const { documentId, title, uri, headingPath, start, end, text } = passage;
  return {
    ...{ documentId, title, uri, headingPath, start, end, score, features },
    gold: gold.some((entry) => holdsEvidence(entry, passage)),
    ...(withText && { text }),
  };
}
