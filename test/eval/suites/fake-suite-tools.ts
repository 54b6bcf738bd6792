import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { RecordedAnswer } from '../../../eval/ask-question.ts';
import { createSourceTexts } from '../../../eval/evidence/source-texts.ts';
import type { Asking, SuiteSubject, SuiteTools } from '../../../eval/suites/suite.ts';
import type { Visibility } from '../../../ingest/types.ts';
import { cite, retrieve } from '../fake-pipeline.ts';

export interface FakeSuiteDocument {
  id: string;
  uri: string;
  title: string;
  audience: string[];
  text: string;
}

/** In what the stand-in differs from a product that keeps its promises. */
export interface Faults {
  /** Documents that a question is answered from; default those that the caller may see. */
  answersFrom?: (document: FakeSuiteDocument, visibility: Visibility) => boolean;
  /** Documents that are listed and counted, and those that open. */
  lists?: (document: FakeSuiteDocument, visibility: Visibility) => boolean;
  opens?: (document: FakeSuiteDocument, visibility: Visibility) => boolean;
  /** Whether an opened pipeline goes on with the documents as they were when it was opened. */
  keepsDocuments?: boolean;
  /** Whether what was once ingested opens for ever. */
  keepsTexts?: boolean;
  /** Changes an answer. */
  distort?: (record: RecordedAnswer, asked: { question: string; asking: Asking }) => RecordedAnswer;
}

export function isVisible({ audience }: FakeSuiteDocument, visibility: Visibility): boolean {
  return visibility === 'everything' || audience.some((group) => visibility.includes(group));
}

/**
 * A small stand-in for the product: answers with the paragraph that shares most words with the question, and retrieves
 * every paragraph that the caller may see.
 */
export function fakeSuiteTools(folder: string, faults: Faults = {}): SuiteTools {
  const indexes = new Map<string, FakeSuiteDocument[]>();
  const ever = new Map<string, FakeSuiteDocument>();
  return {
    folder,
    onProgress: () => {},
    async ingest(documents, indexFolder) {
      const read = await readDocuments(documents);
      indexes.set(indexFolder, read);
      for (const document of read) if (!ever.has(document.id)) ever.set(document.id, document);
    },
    async open(indexFolder) {
      const opening = indexes.get(indexFolder)!;
      const documents = () => (faults.keepsDocuments ? opening : indexes.get(indexFolder)!);
      return fakeSubject({ documents, texts: () => (faults.keepsTexts ? [...ever.values()] : documents()) }, faults);
    },
  };
}

async function readDocuments(folder: string): Promise<FakeSuiteDocument[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => {
      const [, head = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await readFile(file, 'utf8'))!;
      const uri = relative(folder, file).split(sep).join('/');
      const audience = /^audience: (.*)$/m.exec(head)?.[1]?.match(/\w+/g) ?? ['staff'];
      return { id: `id-${uri.length}-${uri}`, uri, title: /^title: "?(.*?)"?$/m.exec(head)![1]!, audience, text };
    }),
  );
}

function fakeSubject(
  { documents, texts }: Record<'documents' | 'texts', () => FakeSuiteDocument[]>,
  faults: Faults,
): SuiteSubject {
  const { answersFrom = isVisible, lists = isVisible, opens = isVisible, distort = (record) => record } = faults;
  return {
    async ask(question, asking) {
      const readable = documents().filter((document) => answersFrom(document, asking.visibility));
      return distort(answerFrom(readable, question), { question, asking });
    },
    async documents(visibility) {
      return documents().filter((document) => lists(document, visibility));
    },
    async text(id, visibility) {
      return texts().find((document) => document.id === id && opens(document, visibility))?.text;
    },
    async counts(visibility) {
      const counted = documents().filter((document) => lists(document, visibility));
      return { documents: counted.length, passages: counted.flatMap(({ text }) => text.split('\n')).length };
    },
    async sources() {
      const texts = new Map(documents().map(({ uri, text }) => [uri, text]));
      return createSourceTexts([...texts.keys()], async (uri) => texts.get(uri));
    },
    close: async () => {},
  };
}

function answerFrom(documents: readonly FakeSuiteDocument[], question: string): RecordedAnswer {
  const asked = wordsOf(question);
  const paragraphs = documents
    .flatMap(({ uri, text }) => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ uri, text: line }])))
    .map((paragraph) => ({
      ...paragraph,
      shared: wordsOf(paragraph.text).filter((word) => asked.includes(word)).length,
    }))
    .sort((one, other) => other.shared - one.shared);
  const [best] = paragraphs;
  const citations = best ? [cite(documents, best.uri, best.text)] : [];
  return {
    sentences: best ? [{ text: best.text, block: 'paragraph', citations }] : [],
    text: best?.text ?? '',
    citations,
    outcome: {
      status: best ? 'answered' : 'not-found',
      mode: 'extractive',
      withheld: 0,
      withheldSentences: [],
      closest: [],
      timings: {},
      indexGeneration: 1,
      retrieved: retrieve(documents, paragraphs),
      answerability: 0.7,
    },
    timings: { endMs: 1, stages: {} },
  };
}

/** Distinct words of four letters or more, numbers, and Chinese characters. */
function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[a-z]{4,}|\d+|\p{sc=Han}/gu) ?? [])];
}
