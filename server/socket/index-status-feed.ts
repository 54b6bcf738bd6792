import { isDeepStrictEqual } from 'node:util';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import type { Visibility } from '../../ingest/types.ts';
import type { IndexStatusMessage } from '../protocol.ts';

/** While an ingest runs its progress is shown; afterwards a change is rare. */
const GROWING_POLL_MILLISECONDS = 1_000;
const SETTLED_POLL_MILLISECONDS = 5_000;

export interface AudienceStatus {
  /** Whether anything has been ingested, for whomever. */
  isIngested: boolean;
  /** What the audience is told: it changes only with what the audience may see. */
  visible: IndexStatusMessage;
}

/** The status of the index for one audience, read once for all sockets of that audience. */
export interface IndexStatusFeed {
  /** At most a second old. */
  current(): Promise<AudienceStatus>;
  /** Calls the listener when what the audience is told changes, until the returned function is called. */
  subscribe(listener: (visible: IndexStatusMessage) => void): () => void;
}

export interface IndexStatusFeedOptions {
  index: Pick<PassageIndex, 'status'>;
  visibility: Visibility;
  /** Milliseconds since the epoch. */
  now: () => number;
  onError: (error: unknown) => void;
}

export function createIndexStatusFeed({ index, visibility, now, onError }: IndexStatusFeedOptions): IndexStatusFeed {
  const listeners = new Set<(visible: IndexStatusMessage) => void>();
  let last: { status: AudienceStatus; readAt: number } | undefined;
  let reading: Promise<AudienceStatus> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function read(): Promise<AudienceStatus> {
    const status = await readStatus(index, visibility);
    const isChanged = last !== undefined && !isDeepStrictEqual(last.status.visible, status.visible);
    last = { status, readAt: now() };
    if (isChanged) for (const listener of [...listeners]) listener(status.visible);
    return status;
  }

  function readOnce(): Promise<AudienceStatus> {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  function schedule(): void {
    const wait = last && isSettled(last.status.visible) ? SETTLED_POLL_MILLISECONDS : GROWING_POLL_MILLISECONDS;
    clearTimeout(timer);
    timer = setTimeout(poll, wait);
    timer.unref();
  }

  function poll(): void {
    readOnce()
      .catch(onError)
      .finally(() => {
        if (listeners.size > 0) schedule();
      });
  }

  return {
    async current() {
      return last && now() - last.readAt < GROWING_POLL_MILLISECONDS ? last.status : readOnce();
    },
    subscribe(listener) {
      if (listeners.size === 0) schedule();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
  };
}

async function readStatus(index: Pick<PassageIndex, 'status'>, visibility: Visibility): Promise<AudienceStatus> {
  const { generation, documents, passages, windows, vectors } = await index.status(visibility);
  const visible = { documents, passages, vectorShare: windows === 0 ? 0 : vectors / windows };
  return { isIngested: generation > 0, visible };
}

function isSettled({ documents, vectorShare }: IndexStatusMessage): boolean {
  return documents > 0 && vectorShare === 1;
}
