import type { PassageIndex, Quote } from '../../ingest/index/passage-index.ts';
import type { Visibility } from '../../ingest/types.ts';
import type { Exchange } from './conversation-store.ts';

/** Whether words that were cited still stand where they stood. */
export type Stands = (quote: Quote) => boolean;

/** Looks once for all of the quotes; the answer knows no others. */
export type ReadStanding = (quotes: readonly Quote[], visibility: Visibility) => Promise<Stands>;

/** An exchange as it may be shown now. */
export interface StandingExchange extends Exchange {
  /** The number that each of the sentences was sent with. */
  numbers: readonly number[];
  /** Sentences that are left out. */
  withdrawn: number;
}

/** @returns the exchanges, all of one conversation and oldest first, as the caller may see them now */
export type ReadStandingExchanges = (
  exchanges: readonly Exchange[],
  visibility: Visibility,
) => Promise<StandingExchange[]>;

/**
 * The one place that keeps what is deleted from coming back out of what was answered: a sentence stands while everything it
 * cites is in a document that the caller may see, word for word in the same place.
 */
export function createReadStanding(index: Pick<PassageIndex, 'standing'>): ReadStanding {
  return async (quotes, visibility) => {
    const distinct = new Map(quotes.map((quote) => [keyOf(quote), toQuote(quote)]));
    const stand = distinct.size === 0 ? [] : await index.standing([...distinct.values()], visibility);
    const standing = new Set([...distinct.keys()].filter((_, place) => stand[place] === true));
    return (quote) => standing.has(keyOf(quote));
  };
}

/** What a question was understood as goes too, where it may have been understood with an answer that no longer stands. */
export function createReadStandingExchanges(readStanding: ReadStanding): ReadStandingExchanges {
  return async (exchanges, visibility) => {
    const stands = await readStanding(exchanges.flatMap(quotesOf), visibility);
    let isWhole = true;
    return exchanges.map((exchange) => {
      const { standaloneQuestion, ...rest } = exchange;
      const shown = { ...rest, ...(isWhole && standaloneQuestion !== undefined && { standaloneQuestion }) };
      const standing = { ...shown, ...standingPart(exchange, stands) };
      if (standing.withdrawn > 0) isWhole = false;
      return standing;
    });
  };
}

function standingPart({ sentences, closest }: Exchange, stands: Stands) {
  const kept = [...sentences.entries()].filter(([, { citations }]) => citations.every(stands));
  return {
    sentences: kept.map(([, sentence]) => sentence),
    numbers: kept.map(([place]) => place + 1),
    withdrawn: sentences.length - kept.length,
    closest: closest.filter(stands),
  };
}

function quotesOf({ sentences, closest }: Exchange): Quote[] {
  return [...sentences.flatMap(({ citations }) => citations), ...closest];
}

function toQuote({ documentId, start, end, quote }: Quote): Quote {
  return { documentId, start, end, quote };
}

function keyOf({ documentId, start, end, quote }: Quote): string {
  return JSON.stringify([documentId, start, end, quote]);
}
