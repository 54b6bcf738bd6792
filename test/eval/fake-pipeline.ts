import type { AnswerOutcome, Pipeline } from '../../server/pipeline.ts';
import type { AnswerSentence, Citation } from '../../server/protocol.ts';

export interface FakeDocument {
  id: string;
  uri: string;
  text: string;
}

/** What the fake answers to a question: sentences, each with the text it cites, and the passages it retrieves. */
export interface FakeReply {
  status?: AnswerOutcome['status'];
  sentences?: { text: string; cites: { uri: string; quote: string } }[];
  retrieved?: { uri: string; text: string }[];
  answerability?: number;
  standaloneQuestion?: string;
  throws?: Error;
}

/** A pipeline that answers from a table. A question that is not in it is not found. */
export function fakePipeline(documents: readonly FakeDocument[], replies: Record<string, FakeReply>): Pipeline {
  return {
    async *answer({ question }) {
      const reply = replies[question] ?? { status: 'not-found' };
      yield { type: 'start', ...(reply.standaloneQuestion && { standaloneQuestion: reply.standaloneQuestion }) };
      if (reply.throws) throw reply.throws;
      for (const [index, { text, cites }] of (reply.sentences ?? []).entries()) {
        const citation = { ...cite(documents, cites.uri, cites.quote), marker: index + 1 };
        yield { type: 'sentence', sentence: sentence(text, citation) };
      }
      yield { type: 'end', outcome: outcome(documents, reply) };
    },
  };
}

export function cite(documents: readonly FakeDocument[], uri: string, quote: string): Citation {
  const document = documents.find((each) => each.uri === uri)!;
  const start = document.text.indexOf(quote);
  return {
    marker: 1,
    documentId: document.id,
    title: uri,
    uri,
    headingPath: [],
    start,
    end: start + quote.length,
    quote,
  };
}

export function retrieve(
  documents: readonly FakeDocument[],
  wanted: readonly { uri: string; text: string }[],
): AnswerOutcome['retrieved'] {
  return wanted.map(({ uri, text }, index) => {
    const { documentId, start, end } = cite(documents, uri, text);
    const place = {
      documentId,
      uri,
      title: uri,
      datedAt: '2026-01-31',
      role: 'body' as const,
      headingPath: [],
      start,
      end,
    };
    return {
      passage: { ...place, id: index + 1, ordinal: index, text, sentences: [{ start, end }] },
      score: 1 / (index + 1),
      features: { text: 0.5 },
      readWindows: [],
    };
  });
}

function sentence(text: string, citation: Citation): AnswerSentence {
  return { text, block: 'paragraph', citations: [citation] };
}

function outcome(documents: readonly FakeDocument[], reply: FakeReply): AnswerOutcome {
  return {
    status: reply.status ?? 'answered',
    mode: 'extractive',
    withheld: 0,
    withheldSentences: [],
    closest: [],
    timings: { retrieved: 3 },
    indexGeneration: 1,
    retrieved: retrieve(documents, reply.retrieved ?? []),
    answerability: reply.answerability ?? 0.5,
  };
}
