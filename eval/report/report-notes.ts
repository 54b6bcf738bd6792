import type { Report, ReportItem } from './report.ts';

/** Ids named in a note; the report's items tell the rest. */
const NAMED_IDS = 5;

/** What a reader has to know of the run as a whole. */
export interface RunFacts extends Pick<Report, 'noise' | 'judgeAgreement'> {
  /** Questions that were to be asked. */
  total: number;
  /** Questions that were asked at a time. */
  workers: number;
  /** Whether results of the networks were taken from earlier runs. */
  replay: boolean;
  /** Parts of the pipeline that were left out. */
  without?: readonly string[];
}

/** What the numbers leave out and what went wrong, in whole sentences. */
export function reportNotes(
  items: readonly ReportItem[],
  { total, workers, replay, without = [], noise, judgeAgreement }: RunFacts,
): string[] {
  const unjudged = items.filter((item) => item.answerable && item.mustContain.length === 0);
  const failed = items.filter((item) => item.error !== null || item.status === 'failed');
  const unlocated = items.filter((item) => item.evidence.some((evidence) => !evidence.located));
  const inexact = items.filter((item) => item.citations.some((citation) => !citation.exact));
  return [
    items.length < total ? `Stopped at a wrong answer: ${items.length} of ${total} questions were asked.` : '',
    workers > 1 ? `${workers} questions were asked at a time: each latency includes waiting for the others.` : '',
    without.length > 0 ? `Left out of the pipeline: ${without.join(', ')}.` : '',
    replay ? 'Results of the networks were taken from earlier runs: the latencies say nothing.' : '',
    noise ? noiseNote(noise) : '',
    judgeAgreement ? agreementNote(judgeAgreement) : '',
    note('Left out of answer.accuracy, because they are answerable but state no mustContain', unjudged),
    note('Failed, which is neither an answer nor a refusal', failed),
    note('Evidence not found letter by letter in the document it names, so matched by words', unlocated),
    note('A citation that is not the stored text', inexact),
  ].filter((sentence) => sentence !== '');
}

function noiseNote({ repeats, sameVerdict, deviations }: NonNullable<Report['noise']>): string {
  const accuracy = deviations['answer.accuracy'];
  const spread = accuracy === undefined ? '' : `; answer.accuracy varies by ${percent(accuracy)} (standard deviation)`;
  return `Everything was asked ${repeats} times: ${percent(sameVerdict)} of the questions had the same verdict each time${spread}.`;
}

function agreementNote({ judge, labelled, agreement, kappa }: NonNullable<Report['judgeAgreement']>): string {
  return `The judge (${judge}) agrees with people on ${percent(agreement)} of ${labelled} labelled claims (kappa ${kappa.toFixed(2)}).`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function note(what: string, items: readonly ReportItem[]): string {
  if (items.length === 0) return '';
  const named = items.slice(0, NAMED_IDS).map((item) => item.id);
  const ids = `${named.join(', ')}${items.length > NAMED_IDS ? ', …' : ''}`;
  return `${what}: ${items.length} ${items.length === 1 ? 'question' : 'questions'} (${ids}).`;
}
