import type { AnswerStatus, Citation, Feedback } from '../../server/protocol.ts';
import type { Exchange } from './exchange.ts';

const fromTheElement = { bubbles: true, composed: true };

export interface OpenDetail {
  /** Whether a visitor pressed the launcher, or the page opened the panel. */
  by: 'visitor' | 'page';
}

export interface AnswerDetail {
  /** Names the answer in its conversation; `footnote-feedback` has the same. */
  id: string;
  question: string;
  status: AnswerStatus;
  sentences: { text: string; citations: Pick<Citation, 'marker' | 'title' | 'uri' | 'page' | 'quote'>[] }[];
}

export interface FeedbackDetail {
  id: string;
  question: string;
  /** Null where it was taken back. */
  feedback: Feedback | null;
}

export class OpenEvent extends CustomEvent<OpenDetail> {
  constructor(detail: OpenDetail) {
    super('footnote-open', { ...fromTheElement, detail });
  }
}

export class AnswerEvent extends CustomEvent<AnswerDetail> {
  constructor({ id, question, end, sentences }: Exchange) {
    const detail = {
      ...{ id, question, status: end?.status ?? ('failed' as const) },
      sentences: sentences.map(({ text, citations }) => ({
        text,
        citations: citations.map(({ marker, title, uri, page, quote }) => ({
          ...{ marker, title, uri, quote },
          ...(page !== undefined && { page }),
        })),
      })),
    };
    super('footnote-answer', { ...fromTheElement, detail });
  }
}

export class FeedbackEvent extends CustomEvent<FeedbackDetail> {
  constructor(detail: FeedbackDetail) {
    super('footnote-feedback', { ...fromTheElement, detail });
  }
}
