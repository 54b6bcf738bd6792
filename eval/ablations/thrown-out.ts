/** What did not pay, each in a sentence with its figures. */
export const THROWN_OUT: readonly string[] = [];
