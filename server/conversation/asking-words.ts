const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|can|will|should|must';

/** A verb that a question begins with, or turns round. */
export const AUXILIARY = new RegExp(`\\b(?:${AUXILIARIES})\\b`, 'iu');

/** A word that asks. */
export const ASKING_WORD = new RegExp(`\\b(?:who|whose|what|which|when|where|how|why|${AUXILIARIES})\\b`, 'iu');
