import { Piscina } from 'piscina';
import { IndexDamagedError, IndexMismatchError } from '../../errors.ts';
import type { IndexCall, IndexReply } from './index-calls.ts';
import { IndexReader } from './index-reader.ts';

const reader = new IndexReader(Piscina.workerData);
let extending = false;

/** Runs one call of the reader. This thread owns the database connection and what is in memory. */
export default function answerCall(call: IndexCall): IndexReply {
  try {
    return { answer: Reflect.apply(reader[call.method], reader, call.parameters) };
  } catch (error) {
    if (error instanceof IndexMismatchError) return { failure: 'mismatch', message: error.message };
    if (error instanceof IndexDamagedError) return { failure: 'damaged', message: error.message };
    throw error;
  } finally {
    if (!extending) extend();
  }
}

/** Catches postings, graph and spreads up between questions. */
function extend(): void {
  extending = reader.extend();
  if (extending) setImmediate(extend);
}
