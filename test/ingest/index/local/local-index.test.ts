import { describePassageIndex } from '../passage-index-suite.ts';
import { createLocalPlace } from './local-places.ts';

describePassageIndex('The local index', createLocalPlace);
