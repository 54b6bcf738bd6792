/** Why the server closes a socket, in codes of RFC 6455 section 7.4.1 and the list kept with it. */
export const CLOSE_CODES = {
  goingAway: 1001,
  wrongSubprotocol: 1002,
  tooManyMalformedMessages: 1008,
  internalError: 1011,
  /** The client may come back later: the server is full, or the client reads too slowly. */
  tryAgainLater: 1013,
} as const;
