import { formatScore } from '../report/score-catalogue.ts';
import { formatP } from './format-values.ts';
import type { RuleChange, RuleMeasurement } from './measure-rule.ts';
import { visibleLine } from './visible-line.ts';

/** The baseline keeps six decimals: a smaller loss is none. */
const ROUNDING = 1e-6;

/** Enough to start looking; the report has them all. */
const NAMED_QUESTIONS = 5;

export function describeMissing({ kind }: RuleMeasurement): string {
  const questions = kind === undefined ? 'no question' : `no question of the kind "${visibleLine(kind)}"`;
  return `Expected a value, but ${questions} in this run has the score.`;
}

export function describeNoBaseline(): string {
  return 'Its change is not judged: the baseline has no question to compare with. `npm run eval:update` writes a new one.';
}

/** For a rule with a floor or a ceiling. */
export function describeLimit({ rule, direction, value = Number.NaN }: RuleMeasurement): string {
  const bound = rule.floor ?? rule.ceiling ?? Number.NaN;
  const expected = `at ${rule.floor === undefined ? 'most' : 'least'} ${formatScore(bound, direction.unit)}`;
  return `Expected ${expected}, got ${formatScore(value, direction.unit)}.`;
}

export function describeChange(
  { rule, direction }: RuleMeasurement,
  { comparison, loss, allowed, worse }: RuleChange,
  judged: { adjustedP: number; exceeds: boolean; significant: boolean },
): string {
  const { before, after, count } = comparison;
  const fell = direction.better === 'higher' ? 'fell' : 'rose';
  const values = `from ${formatScore(before, direction.unit)} to ${formatScore(after, direction.unit)}`;
  const questions = `${count} ${count === 1 ? 'question' : 'questions'}`;
  if (loss <= ROUNDING) return `It has not got worse: ${values} over ${questions}.`;
  const size = (amount: number) => formatLoss(amount, direction.unit === 'share');
  const limit = `${judged.exceeds ? 'more than' : 'within'} the ${size(allowed)} allowed`;
  const chance = judged.significant ? 'significant' : 'which may be chance: not significant';
  const p = `${chance} at ${rule.significance} (adjusted two-sided p ${formatP(judged.adjustedP)})`;
  return `It ${fell} ${values} over ${questions}: by ${size(loss)}, ${limit}, ${p}.${namesOf(worse)}`;
}

function formatLoss(loss: number, inPoints: boolean): string {
  if (!Number.isFinite(loss)) return 'more than any share of the baseline, which is 0';
  return inPoints ? `${(loss * 100).toFixed(1)} points` : `${(loss * 100).toFixed(1)}% of the baseline`;
}

function namesOf(worse: readonly string[]): string {
  if (worse.length === 0) return '';
  const named = worse.slice(0, NAMED_QUESTIONS).map((id) => visibleLine(id));
  const more = worse.length - named.length;
  return ` Worse: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
