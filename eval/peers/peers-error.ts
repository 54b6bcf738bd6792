/** The comparison cannot go on; the message says why and what to do. */
export class PeersError extends Error {
  override readonly name = 'PeersError';
}
