import type { RunComparison } from './compare-runs.ts';
import type { ComparedItem } from './compared-report.ts';
import { comparisonRow, isSignificant, ROW_HEADINGS } from './comparison-rows.ts';
import type { FindingStatus, GateFinding } from './decide-rule.ts';
import { literalMarkdown } from './literal-markdown.ts';
import { inOrder, type SetComparison } from './set-comparison.ts';
import { visibleLine } from './visible-line.ts';

/** GitHub cuts a comment at 65,536 characters; five lists of this length stay below that. */
const LISTED = 25;

const STATUS_WORDS: Readonly<Record<FindingStatus, string>> = {
  holds: 'holds',
  warning: 'warning',
  regression: '**regression**',
  missing: '**missing**',
};

/** The comparison of one set as a section of a pull request's summary; of the kinds only what changed significantly. */
export function markdownComparison({ set, comparison, gate, directions }: SetComparison): string {
  const sections = [
    `### ${literalMarkdown(visibleLine(set))}${gate === undefined ? '' : `: ${gate.verdict}`}`,
    ...(gate === undefined || gate.findings.length === 0 ? [] : [gateTable(gate.findings)]),
    ...(comparison === undefined ? ['There is no baseline to compare with.'] : runSections(comparison, directions)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function gateTable(findings: readonly GateFinding[]): string {
  const rows = findings.map(({ status, score, kind, message }) => [
    STATUS_WORDS[status],
    literalMarkdown(score),
    kind === undefined ? 'all' : literalMarkdown(visibleLine(kind)),
    literalMarkdown(message),
  ]);
  return table([['gate', 'score', 'kind', 'finding'], ...rows]);
}

function runSections(comparison: RunComparison, directions: SetComparison['directions']): string[] {
  const rowOf = (score: RunComparison['scores'][number], first: string) => [
    first,
    ...comparisonRow(score, directions).slice(1),
  ];
  const rows = inOrder(comparison.scores, directions).map((score) => rowOf(score, literalMarkdown(score.score)));
  const kinds = comparison.kinds.flatMap(({ kind, scores }) =>
    inOrder(scores.filter(isSignificant), directions).map((score) =>
      rowOf(score, `${literalMarkdown(visibleLine(kind))} ${literalMarkdown(score.score)}`),
    ),
  );
  const asItems = (pairs: RunComparison['lost']) => pairs.map(({ after }) => after);
  return [
    `${comparison.pairs.length} questions compared with the baseline.`,
    table([ROW_HEADINGS, ...rows, ...kinds]),
    ...listItems('Right before, wrong now', asItems(comparison.lost)),
    ...listItems('Wrong before, right now', asItems(comparison.won)),
    ...listItems('Not compared, since they are new', comparison.onlyAfter),
    ...listItems('Not compared, since they are gone', comparison.onlyBefore),
    ...listItems('Not compared, since they have changed', comparison.changed),
    ...(comparison.incomparable.length === 0
      ? []
      : [`In one run alone: ${comparison.incomparable.map(literalMarkdown).join(', ')}.`]),
  ];
}

function listItems(title: string, items: readonly ComparedItem[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - LISTED;
  const lines = items
    .slice(0, LISTED)
    .map(({ id, question }) => `- ${literalMarkdown(visibleLine(id))}: ${literalMarkdown(visibleLine(question))}`);
  return [[`**${title}: ${items.length}**`, '', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')];
}

/** The cells are Markdown; the first row is the head. */
function table([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head ?? []), line((head ?? []).map(() => '---')), ...rows.map(line)].join('\n');
}
