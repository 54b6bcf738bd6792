import { askQuestion } from '../../../eval/ask-question.ts';
import { type EvalQuestion, evalQuestionSchema } from '../../../eval/dataset/eval-case.ts';
import { findGoldEvidence } from '../../../eval/evidence/gold-evidence.ts';
import { createSourceTexts } from '../../../eval/evidence/source-texts.ts';
import type { JudgedAnswer } from '../../../eval/scorers/judged-answer.ts';
import { type FakeDocument, type FakeReply, fakePipeline } from '../fake-pipeline.ts';

interface Case {
  documents?: readonly FakeDocument[];
  question?: Partial<EvalQuestion>;
  reply?: FakeReply;
}

/** A judged answer as the run makes it, from what a test cares about. */
export async function judgedAnswer({ documents = [], question = {}, reply = {} }: Case): Promise<JudgedAnswer> {
  const asked = evalQuestionSchema.parse({ id: 'q', question: 'Q?', ...question });
  const pipeline = fakePipeline(documents, { [asked.question]: reply });
  const sources = createSourceTexts(
    documents.map(({ uri }) => uri),
    async (uri) => documents.find((document) => document.uri === uri)?.text,
  );
  const answer = await askQuestion(asked, { pipeline, history: asked.history, now: () => 0 });
  const gold = await Promise.all(asked.evidence.map((evidence) => findGoldEvidence(evidence, sources)));
  const citedTexts = answer.citations.map(({ uri, start, end }) =>
    documents.find((document) => document.uri === uri)?.text.slice(start, end),
  );
  return { question: asked, answer, gold, citedTexts };
}
