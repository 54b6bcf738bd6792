import type { CSSResult } from 'lit';
import { cardStyles } from './card-styles.ts';
import { composerStyles } from './composer-styles.ts';
import { exchangeStyles } from './exchange-styles.ts';
import { feedbackStyles } from './feedback-styles.ts';
import { footnotesStyles } from './footnotes-styles.ts';
import { frameStyles } from './frame-styles.ts';
import { launcherStyles } from './launcher-styles.ts';
import { themeStyles } from './theme-styles.ts';
import { welcomeStyles } from './welcome-styles.ts';

/** In this order: what comes later may overrule what came before. */
export const chatStyles: CSSResult[] = [
  frameStyles,
  themeStyles,
  welcomeStyles,
  exchangeStyles,
  footnotesStyles,
  feedbackStyles,
  cardStyles,
  composerStyles,
  launcherStyles,
];
