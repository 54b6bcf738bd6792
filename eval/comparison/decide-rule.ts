import { describeChange, describeLimit, describeMissing, describeNoBaseline } from './describe-finding.ts';
import type { RuleChange, RuleMeasurement } from './measure-rule.ts';

/** `missing`: the run has no value for the score, which counts as a regression. */
export type FindingStatus = 'holds' | 'warning' | 'regression' | 'missing';

export interface GateFinding {
  score: string;
  /** Undefined for the whole set. */
  kind: string | undefined;
  status: FindingStatus;
  /** Over all questions of the current run. */
  value: number | undefined;
  /** Two-sided, by Holm's method over the rules of the set; undefined where nothing was compared. */
  adjustedP: number | undefined;
  /** What was expected and what came, in whole sentences. */
  message: string;
}

/** A limit that is met to the last digit but one is met: 0.9 - 0.87 is not 0.03 in binary. */
const TOLERANCE = 1e-9;
const SEVERITY: readonly FindingStatus[] = ['holds', 'warning', 'regression', 'missing'];

interface Part {
  status: FindingStatus;
  message: string;
}

export function isRegression({ status }: GateFinding): boolean {
  return status === 'regression' || status === 'missing';
}

/** @param adjustedP of the change; undefined where there is none to judge */
export function decideRule(measurement: RuleMeasurement, adjustedP: number | undefined): GateFinding {
  const { value, kind, direction } = measurement;
  const parts = value === undefined ? [missing(measurement)] : checkValue({ ...measurement, value }, adjustedP);
  const status = SEVERITY.findLast((each) => parts.some((part) => part.status === each)) ?? 'holds';
  const message = parts.map((part) => part.message).join(' ');
  return { score: direction.name, kind, status, value, adjustedP, message };
}

function missing(measurement: RuleMeasurement): Part {
  return { status: 'missing', message: describeMissing(measurement) };
}

function checkValue(measurement: RuleMeasurement & { value: number }, adjustedP: number | undefined): Part[] {
  const { rule, change } = measurement;
  const parts: Part[] = [];
  if ((rule.floor ?? rule.ceiling) !== undefined) parts.push(checkLimit(measurement));
  if (change !== undefined) parts.push(checkChange(measurement, change, adjustedP ?? 1));
  else if ((rule.largestFall ?? rule.largestRise) !== undefined) {
    parts.push({ status: 'warning', message: describeNoBaseline() });
  }
  return parts;
}

function checkLimit(measurement: RuleMeasurement & { value: number }): Part {
  const { rule, value } = measurement;
  const { floor = Number.NEGATIVE_INFINITY, ceiling = Number.POSITIVE_INFINITY } = rule;
  const within = value >= floor - TOLERANCE && value <= ceiling + TOLERANCE;
  return { status: within ? 'holds' : 'regression', message: describeLimit(measurement) };
}

function checkChange(measurement: RuleMeasurement, change: RuleChange, adjustedP: number): Part {
  const exceeds = change.loss > change.allowed + TOLERANCE;
  const significant = change.loss > 0 && adjustedP <= measurement.rule.significance;
  const status = exceeds && significant ? 'regression' : exceeds || significant ? 'warning' : 'holds';
  return { status, message: describeChange(measurement, change, { adjustedP, exceeds, significant }) };
}
