import type { IndexReader } from './index-reader.ts';

/** Methods of the reader that the main thread calls. */
export type IndexMethod =
  | 'open'
  | 'status'
  | 'documents'
  | 'document'
  | 'neighbours'
  | 'standing'
  | 'search'
  | 'wordsOf'
  | 'relatedWords'
  | 'close';

export interface IndexCall<Method extends IndexMethod = IndexMethod> {
  method: Method;
  parameters: Parameters<IndexReader[Method]>;
}

/** Errors lose their class between threads, so those that a caller tells apart travel as values. */
export type IndexReply<Method extends IndexMethod = IndexMethod> =
  | { answer: ReturnType<IndexReader[Method]> }
  | { failure: 'mismatch' | 'damaged'; message: string };
