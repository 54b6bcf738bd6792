import type { RecordedAnswer } from '../../ask-question.ts';
import type { EvalQuestion } from '../../dataset/eval-case.ts';
import { findGoldEvidence } from '../../evidence/gold-evidence.ts';
import type { SourceTexts } from '../../evidence/source-texts.ts';
import type { Shares } from '../../scorers/judged-answer.ts';
import { seededRandom } from '../../seeded-random.ts';
import type { SuiteSubject } from '../suite.ts';
import { PERTURBATIONS } from './all-perturbations.ts';
import { MEASURES } from './measures.ts';

/** The shares of a question as it is, and of its perturbed forms by the perturbation's name. */
export interface Measured {
  original: Shares;
  perturbed: Map<string, Shares>;
}

export interface Measuring {
  subject: SuiteSubject;
  sources: SourceTexts;
  /** Everything that was asked so far: each question adds to it. */
  asked: { id: string; record: RecordedAnswer }[];
}

/** Asks every form of a question once: some perturbations leave it as it is. */
export async function measureForms(question: EvalQuestion, measuring: Measuring): Promise<Measured> {
  const original = await measure(question, measuring);
  const known = new Map([[question.question, original]]);
  const perturbed = new Map<string, Shares>();
  for (const { name, apply } of PERTURBATIONS) {
    const text = apply({ text: question.question, lang: question.lang }, seededRandom(`${name} ${question.id}`));
    const shares = known.get(text) ?? (await measure({ ...question, question: text }, measuring));
    known.set(text, shares);
    perturbed.set(name, shares);
  }
  return { original, perturbed };
}

async function measure(question: EvalQuestion, { subject, sources, asked }: Measuring): Promise<Shares> {
  const answer = await subject.ask(question.question, { visibility: 'everything', history: question.history });
  asked.push({ id: question.id, record: answer });
  const gold = await Promise.all(question.evidence.map((evidence) => findGoldEvidence(evidence, sources)));
  const shares: Shares = {};
  for (const { name, scorer } of MEASURES) {
    const share = scorer.share({ question, gold, answer, citedTexts: [] });
    if (share) shares[name] = share;
  }
  return shares;
}
