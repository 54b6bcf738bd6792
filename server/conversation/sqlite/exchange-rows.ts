import { z } from 'zod';
import {
  type AnswerSentence,
  answerModeSchema,
  answerSentenceSchema,
  answerStatusSchema,
  closestPassageSchema,
  feedbackReasonSchema,
  noticeSchema,
  ratingSchema,
  replySchema,
  timingsSchema,
} from '../../protocol.ts';
import type { Answer, Exchange } from '../conversation-store.ts';

/** Characters of an answer that are kept, as JSON: what goes on longer is cut off between sentences. */
const MOST_ANSWER_CHARACTERS = 256 * 1024;

/** Columns of an exchange `e` that make a row. */
export const EXCHANGE_COLUMNS = `
  e.key, e.id, e.question, e.asked_at, e.language, e.standalone, e.sentences, e.status, e.reply, e.mode, e.notice, e.withheld,
  e.windows_read, e.closest, e.unanswered, e.timings, e.sequences, e.rating, e.reason, e.comment`;

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const rowSchema = z.object({
  key: z.int(),
  id: z.string(),
  question: z.string(),
  asked_at: z.number(),
  language: z.string(),
  standalone: z.string().nullable(),
  sentences: json(z.array(answerSentenceSchema)),
  status: answerStatusSchema,
  reply: replySchema.nullable(),
  mode: answerModeSchema,
  notice: noticeSchema.nullable(),
  withheld: z.int(),
  windows_read: z.int().nullable(),
  closest: json(z.array(closestPassageSchema)),
  unanswered: json(z.array(z.string())),
  timings: json(timingsSchema),
  sequences: json(z.array(z.int())),
  rating: ratingSchema.nullable(),
  reason: feedbackReasonSchema.nullable(),
  comment: z.string().nullable(),
});

/** @throws where a row is not one that this version wrote */
export function toExchange(stored: unknown): Exchange & { key: number } {
  const row = rowSchema.parse(stored);
  const { key, id, question, language, sentences, status, mode, withheld, closest, timings, sequences } = row;
  return {
    ...{ key, id, question, language, sentences, status, mode, withheld, closest, timings, sequences },
    askedAt: row.asked_at,
    ...(row.standalone !== null && { standaloneQuestion: row.standalone }),
    ...(row.reply !== null && { reply: row.reply }),
    ...(row.notice !== null && { notice: row.notice }),
    ...(row.unanswered.length > 0 && { unanswered: row.unanswered }),
    ...(row.windows_read !== null && { windowsRead: row.windows_read }),
    ...feedbackOf(row),
  };
}

function feedbackOf({ rating, reason, comment }: z.infer<typeof rowSchema>): Pick<Exchange, 'feedback'> {
  if (rating === null) return {};
  return { feedback: { rating, ...(reason !== null && { reason }), ...(comment !== null && { comment }) } };
}

/** The columns that an answer fills. */
export function toColumns(answer: Answer, question: string) {
  const sentences = fitting(answer.sentences);
  return {
    language: answer.language,
    standalone: answer.standaloneQuestion ?? null,
    sentences: JSON.stringify(sentences),
    status: answer.status,
    reply: answer.reply ?? null,
    mode: answer.mode,
    notice: answer.notice ?? null,
    withheld: answer.withheld,
    windowsRead: answer.windowsRead ?? null,
    closest: JSON.stringify(answer.closest),
    unanswered: JSON.stringify(answer.unanswered ?? []),
    timings: JSON.stringify(answer.timings),
    sequences: JSON.stringify(answer.sequences),
    folded: foldText([question, ...sentences.map(({ text }) => text)].join('\n')),
  };
}

/** How texts are compared in a search of conversations. */
export function foldText(text: string): string {
  return text.toLowerCase();
}

function fitting(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  let characters = 0;
  return sentences.filter((sentence) => {
    characters += JSON.stringify(sentence).length;
    return characters <= MOST_ANSWER_CHARACTERS;
  });
}
