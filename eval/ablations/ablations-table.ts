import { basename, isAbsolute } from 'node:path';
import { PIPELINE_PARTS, type PipelinePart } from '../../server/leave-out.ts';
import { KEPT } from './kept.ts';
import { ABLATION_SCORES, type MeasuredSet } from './measured-set.ts';
import { PART_DESCRIPTIONS } from './part-descriptions.ts';
import { THROWN_OUT, WHEN_TRIED } from './thrown-out.ts';

type Scores = MeasuredSet['whole'];

/** Differences that round to nothing are left empty: what is there is seen at once. */
const SMALLEST_SHOWN = 0.0005;

/** The file `ABLATIONS.md`. */
export function ablationsTable(sets: readonly MeasuredSet[], createdAt: Date): string {
  const intro = `# What each part is worth

Written by \`npm run eval:ablations\`: do not edit it by hand. Each set is asked with the whole pipeline, and then without one part
at a time; a cell gives the score without the part and, in brackets, what that changes. Retrieval, answers and abstention are scored as in any
other run of the evaluation (\`eval/README.md\`). Made on ${createdAt.toISOString().slice(0, 10)} with \`--replay\`: times are not measured.

A set has some dozens to some hundreds of questions, so one question more or less is up to ${largestStep(sets)}: only the large differences say anything
by themselves. All sets are development sets, on which weights and thresholds were chosen.`;
  return `${[intro, partsList(sets), overview(sets), ...sets.map(setTable), kept(), thrownOut()].join('\n\n')}\n`;
}

function largestStep(sets: readonly MeasuredSet[]): string {
  return share(1 / Math.max(1, Math.min(...sets.map(({ count }) => count))));
}

function partsList(sets: readonly MeasuredSet[]): string {
  const items = partsOf(sets).map((part) => `- **${part}**: ${PART_DESCRIPTIONS[part]}`);
  return ['## Parts', ...items].join('\n').replace('## Parts\n', '## Parts\n\n');
}

/** One table for all sets: what each part does for right answers. */
function overview(sets: readonly MeasuredSet[]): string {
  const rows = partsOf(sets).map((part) => [
    part,
    ...sets.map(({ whole, without }) => change(whole, without.get(part), 'answer.accuracy')),
  ]);
  const heading = ['change of accuracy without', ...sets.map(({ name }) => name)];
  return `## All sets\n\n${table(heading, [['nothing', ...sets.map(({ whole }) => value(whole, 'answer.accuracy'))], ...rows])}`;
}

function setTable(set: MeasuredSet): string {
  const { name, count, questions, documents, whole, without } = set;
  const scores = ABLATION_SCORES.filter((score) => whole[score.name] !== undefined);
  const rows = [...without].map(([part, scored]) => [
    part,
    ...scores.map((score) => `${value(scored, score.name)}${bracketed(change(whole, scored, score.name))}`),
  ]);
  const heading = ['without', ...scores.map(({ label }) => label)];
  const all = table(heading, [['nothing', ...scores.map((score) => value(whole, score.name))], ...rows]);
  return `## ${name}\n\n${count} questions: \`${shownPath(questions)}\` about \`${shownPath(documents)}\`.\n\n${all}`;
}

/** Where a file outside of the project lies on this machine tells nobody anything. */
function shownPath(path: string): string {
  return isAbsolute(path) || path.startsWith('..') ? basename(path) : path;
}

function kept(): string {
  return ['## Kept though these sets hardly show it', '', ...KEPT.map((each) => `- ${each}`)].join('\n');
}

function thrownOut(): string {
  return ['## Tried and thrown out', '', WHEN_TRIED, '', ...THROWN_OUT.map((each) => `- ${each}`)].join('\n');
}

function partsOf(sets: readonly MeasuredSet[]): PipelinePart[] {
  return PIPELINE_PARTS.filter((part) => sets.some(({ without }) => without.has(part)));
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map((_, k) => (k === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function value(scores: Scores, name: string): string {
  const score = scores[name];
  return score === undefined ? '' : share(score.value);
}

/** With its sign; empty where nothing changes or one of the two has no such score. */
function change(whole: Scores, without: Scores | undefined, name: string): string {
  const [before, after] = [whole[name]?.value, without?.[name]?.value];
  if (before === undefined || after === undefined || Math.abs(after - before) < SMALLEST_SHOWN) return '';
  return `${after > before ? '+' : '−'}${share(Math.abs(after - before))}`;
}

function bracketed(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

function share(number: number): string {
  return number.toFixed(3);
}
