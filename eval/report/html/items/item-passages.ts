import { type Markup, markup } from '../../markup.ts';
import type { ReportItem, ReportPassage } from '../../report.ts';
import type { PassageTexts } from './passage-texts.ts';

interface Ranked {
  passage: ReportPassage;
  rank: number;
}

/** The passages that came with their text, and of the others those that hold evidence. */
export function itemPassages({ retrieved }: ReportItem, texts: PassageTexts): Markup {
  const shown = retrieved
    .map((passage, index): Ranked => ({ passage, rank: index + 1 }))
    .filter(({ passage }) => passage.text !== undefined || passage.gold);
  const hidden = retrieved.length - shown.length;
  return markup`<h3>Retrieved <span class="quiet">${retrieved.length} passages, best first</span></h3>
<ol class="passages">${shown.map((each) => passageEntry(each, texts))}</ol>
${hidden > 0 ? markup`<p class="quiet">${hidden} more, without evidence, are left out.</p>` : undefined}`;
}

function passageEntry({ passage, rank }: Ranked, texts: PassageTexts): Markup {
  const { text, gold } = passage;
  const content =
    text === undefined
      ? passageHeading(passage)
      : markup`<details class="passage" data-text="${texts.idOf(text)}"><summary>${passageHeading(passage)}</summary></details>`;
  return markup`<li value="${rank}"${gold ? markup` class="gold"` : undefined}>${content}</li>`;
}

function passageHeading({ title, uri, headingPath, start, end, score, features, gold }: ReportPassage): Markup {
  const parts = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return markup`<b>${score.toFixed(3)}</b> <span dir="auto">${[title, ...headingPath].join(' › ')}</span>
${gold ? markup`<span class="badge right">evidence</span>` : undefined}
<span class="quiet">${uri} ${start}–${end} · ${parts.join(' · ')}</span>`;
}
