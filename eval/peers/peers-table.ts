import { MEASURES, type Measure } from './peer-measures.ts';
import type { PeerResult, SetResult } from './score-peers.ts';

export interface PeersReport {
  /** All with the same peers in the same order, Footnote first. */
  sets: readonly SetResult[];
  /** Of the peers' packages. */
  versions: Readonly<Record<string, string>>;
  machine: string;
  createdAt: Date;
}

/** The comparison as a page of Markdown. */
export function peersTable({ sets, versions, machine, createdAt }: PeersReport): string {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const parts = [
    INTRODUCTION,
    `Made on ${createdAt.toISOString().slice(0, 10)} with ${machine}, and ${packages.join(', ')}.`,
    CAUTIONS,
    ...sets.flatMap((set) => [`## ${set.name}`, sizeOf(set), tableOf(set), behindIn(set)]),
    '## Configuration',
    (sets[0]?.peers ?? []).map(({ peer, configuration }) => `- **${peer}**: ${configuration}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const INTRODUCTION = `# Footnote beside its peers

Written by \`npm run bench:peers\`: do not edit it by hand. The same documents and the same questions through five ways to find
passages, in one run, one after another, each in a process of its own. Where a peer uses an encoder it is Footnote's own
(multilingual-e5-small trained further, int8), so what differs is how text is cut, matched and ranked.`;

const CAUTIONS = `## How to read it

- **A hit means the same for all**: a passage that holds at least half of an evidence quote's letters, by the rules of
  \`eval/evidence\` and \`eval/scorers\`. What a peer returns is located in the document first. Questions of several parts need all
  quotes. In brackets: the figure divided by Footnote's.
- **What favours Footnote**: handbook, standards-qa, xquad and clapnq are development sets. Footnote's weights and thresholds were
  tuned on such questions, while the peers run as their documentation sets them up (the length of Orama's and MiniSearch's
  passages apart, which was chosen on the handbook to their advantage). Expect less of a lead on documents of your own. Only
  Footnote uses the conversation: peers are asked a follow-up as the bare question, as their quick starts do. Only Footnote
  brings a reader, a second model, and pays for it in every question.
- **What favours the peers**: they are given the text that Footnote's loaders made of the files (PDF, Word and HTML already
  read, columns and headings in order), and the reading of files counts in Footnote's times alone, as does making the
  answer to a question. A long passage holds a quote more easily than a short one, and costs whoever reads it more: see the
  row of characters a passage. Footnote's reader takes the time that it needs.
- **Times are of one run**, one peer after another, on a machine that others may use too: compare within a table, not between
  tables, and trust processor time (all threads together) more than the clock. Ingest begins with loading the encoder; one
  question is asked before the clock runs. Memory is the peak of the process, with Node.js and the models. Index size is what lies on
  disk (Footnote) or what the peer itself serialises as JSON (MiniSearch's without the passages' text).`;

function sizeOf({ documents, questions, peers }: SetResult): string {
  const judged = peers[0]?.scores['retrieval.ndcg@10']?.count ?? 0;
  return `${documents} documents; ${questions} questions, ${judged} of them with evidence.`;
}

function tableOf({ peers }: SetResult): string {
  const [first] = peers;
  const rows = MEASURES.map((measure) => [
    measure.label,
    ...peers.map((peer) => cellOf(measure, peer, peer === first ? undefined : first)),
  ]);
  const compared = peers.map(({ difference }) => (difference ? formatDifference(difference) : ''));
  const located = peers.map(({ unlocated, passages }) => `${unlocated} of ${passages}`);
  const table = [
    ['', ...peers.map(({ peer }) => peer)],
    ['---', ...peers.map(() => '--:')],
    ...rows,
    ['nDCG@10 less Footnote’s (95% interval)', ...compared],
    ['passages not located', ...located],
  ];
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellOf({ read, format }: Measure, peer: PeerResult, first: PeerResult | undefined): string {
  const value = read(peer);
  const base = first && read(first);
  if (value === undefined) return '';
  return base ? `${format(value)} (×${formatRatio(value / base)})` : format(value);
}

/** Two digits that tell something: ×0.0008, ×0.95, ×12. */
function formatRatio(ratio: number): string {
  return ratio === 0 ? '0' : String(Number(ratio.toPrecision(2)));
}

function formatDifference({ value, low, high }: { value: number; low: number; high: number }): string {
  const points = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)}`;
  return `${points(value)} (${points(low)} to ${points(high)})`;
}

/** Everything in which a peer does better, so that the page says where Footnote is behind without anybody's choosing. */
function behindIn({ peers: [first, ...others] }: SetResult): string {
  if (!first) return '';
  const lines = MEASURES.flatMap((measure) => {
    const better = others.filter((peer) => isBetter(measure, peer, first));
    if (better.length === 0) return [];
    const named = better.map((peer) => `${peer.peer} ${measure.format(measure.read(peer) ?? 0)}`);
    return [`- ${measure.label}: ${named.join(', ')}; Footnote ${measure.format(measure.read(first) ?? 0)}`];
  });
  return lines.length === 0 ? 'Footnote is behind in nothing.' : `**Footnote is behind in:**\n\n${lines.join('\n')}`;
}

function isBetter({ read, better }: Measure, peer: PeerResult, first: PeerResult): boolean {
  const [value, base] = [read(peer), read(first)];
  if (better === undefined || value === undefined || base === undefined) return false;
  return better === 'higher' ? value > base : value < base;
}
