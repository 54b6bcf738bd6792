import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Cosine from which on a question is taken to be about the same thing as those of a cluster. Where it has the best F0.5 over the
 * pairs of the association's questions in `test/server/insights/asked-questions.ts`, since a cluster of two subjects misleads and
 * two clusters of one only repeat it. Precision and recall there at 0.5, 0.58 and 0.66: 61% and 72%, 68% and 55%, 80% and 33%; of
 * the town's questions, on which it was not chosen: 79% and 75%, 89% and 50%, 100% and 33%.
 */
export const SAME_TOPIC_COSINE = 0.58;

/** Comparisons take a few milliseconds then; sockets get their turn after each. */
const QUESTIONS_A_TURN = 50;

export interface QuestionPoint<Question> {
  question: Question;
  /** Of unit length; undefined where it is not known yet: then the question stands alone. */
  vector: Float32Array | undefined;
}

export interface QuestionCluster<Question> {
  /** The question nearest to the middle. */
  label: Question;
  /** In the order in which they were given. */
  questions: Question[];
}

interface Growing<Question> {
  members: { question: Question; vector: Float32Array }[];
  /** Sum of the members' vectors, and that at unit length. */
  sum: Float32Array;
  middle: Float32Array;
}

/**
 * Leader clustering (Hartigan 1975, chapter 3) with a moving leader: a question joins the cluster whose middle is nearest, where
 * that is near enough, and else begins one. One pass, so that a thousand questions cost no more than their comparisons.
 * @returns the largest cluster first; of equal ones that which began first
 */
export async function clusterQuestions<Question>(
  points: readonly QuestionPoint<Question>[],
  threshold = SAME_TOPIC_COSINE,
): Promise<QuestionCluster<Question>[]> {
  const clusters: Growing<Question>[] = [];
  const alone: QuestionCluster<Question>[] = [];
  for (const [place, { question, vector }] of points.entries()) {
    if (place % QUESTIONS_A_TURN === QUESTIONS_A_TURN - 1) await nextTurn();
    if (!vector) alone.push({ label: question, questions: [question] });
    else join(clusters, { question, vector }, threshold);
  }
  const grown = clusters.map(({ members, middle }) => ({
    label: nearest(members, middle),
    questions: members.map(({ question }) => question),
  }));
  return [...grown, ...alone].sort((a, b) => b.questions.length - a.questions.length);
}

function join<Question>(
  clusters: Growing<Question>[],
  member: Growing<Question>['members'][number],
  threshold: number,
): void {
  let best: { cluster: Growing<Question>; cosine: number } | undefined;
  for (const cluster of clusters) {
    const cosine = dot(cluster.middle, member.vector);
    if (cosine >= threshold && (!best || cosine > best.cosine)) best = { cluster, cosine };
  }
  if (!best) {
    clusters.push({ members: [member], sum: Float32Array.from(member.vector), middle: member.vector });
    return;
  }
  const { cluster } = best;
  cluster.members.push(member);
  for (const [k, value] of member.vector.entries()) cluster.sum[k] = (cluster.sum[k] ?? 0) + value;
  const length = Math.sqrt(dot(cluster.sum, cluster.sum)) || 1;
  cluster.middle = cluster.sum.map((value) => value / length);
}

function nearest<Question>(members: Growing<Question>['members'], middle: Float32Array): Question {
  const [first, ...others] = members;
  if (!first) throw new RangeError('A cluster without questions has no middle.');
  let best = { member: first, cosine: dot(first.vector, middle) };
  for (const member of others) {
    const cosine = dot(member.vector, middle);
    if (cosine > best.cosine) best = { member, cosine };
  }
  return best.member.question;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}
