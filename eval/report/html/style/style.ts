import { COLOURS } from './colours.ts';
import { FIGURE_STYLE } from './figure-style.ts';
import { ITEM_STYLE } from './item-style.ts';
import { OVERVIEW_STYLE } from './overview-style.ts';
import { PAGE_STYLE } from './page-style.ts';
import { TABLE_STYLE } from './table-style.ts';

export const STYLE = [COLOURS, PAGE_STYLE, OVERVIEW_STYLE, TABLE_STYLE, FIGURE_STYLE, ITEM_STYLE].join('');
