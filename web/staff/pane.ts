import type { SourceMark } from '../source/source-mark.ts';

/** What stands beside the chat. */
export type Pane = { kind: 'documents' } | { kind: 'source'; documentId: string; marks: SourceMark[]; current: number };
