import { FILTER_SCRIPT } from './filter-script.ts';
import { KEYS_SCRIPT } from './keys-script.ts';
import { PASSAGE_SCRIPT } from './passage-script.ts';
import { THRESHOLD_SCRIPT } from './threshold-script.ts';

/** All that the page runs, in a scope of its own. */
export const PAGE_SCRIPT = `'use strict';
{${FILTER_SCRIPT}${KEYS_SCRIPT}${PASSAGE_SCRIPT}${THRESHOLD_SCRIPT}}
`;
