import { escapeControls } from './escape-controls.ts';
import type { IngestProgress, IngestSummary, ProgressReporter } from './progress.ts';

const STAGE_NAMES: Record<IngestProgress['stage'], string> = {
  reading: 'Reading documents',
  embedding: 'Preparing search by meaning',
  'embedding-words': 'Learning words',
  'saving-graph': 'Saving the search graph',
};
const BAR_WIDTH = 24;
/** Often enough to see it move, and no flood in a log. */
const MILLISECONDS_BETWEEN_LINES = 2000;
const MILLISECONDS_BETWEEN_FRAMES = 100;

/** A stream of the process, or what stands for one. */
export interface TextOutput {
  write(text: string): unknown;
}

/** Lets the first and last word of each stage through, and between them one every so often. */
function throttle(milliseconds: number, now: () => number): (progress: IngestProgress) => boolean {
  let stage = '';
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const due = progress.stage !== stage || progress.done >= progress.total || now() - last >= milliseconds;
    if (due) {
      stage = progress.stage;
      last = now();
    }
    return due;
  };
}

/** One line of JSON every few seconds, and the summary as the last. */
export function jsonReporter(output: TextOutput, now: () => number): ProgressReporter {
  const due = throttle(MILLISECONDS_BETWEEN_LINES, now);
  return {
    progress(progress) {
      if (due(progress)) output.write(`${JSON.stringify(progress)}\n`);
    },
    end(summary) {
      output.write(`${JSON.stringify({ summary })}\n`);
    },
  };
}

/** A bar a stage with rate and time left, redrawn in place, and the summary in words. */
export function barReporter(output: TextOutput, now: () => number): ProgressReporter {
  const due = throttle(MILLISECONDS_BETWEEN_FRAMES, now);
  let stage: IngestProgress['stage'] | undefined;
  let began = { at: 0, done: 0 };
  return {
    progress(progress) {
      if (progress.stage !== stage) {
        if (stage) output.write('\n');
        stage = progress.stage;
        began = { at: now(), done: progress.done };
      }
      if (due(progress)) output.write(`\r${barLine(progress, began, now())}\u001b[K`);
    },
    end(summary) {
      if (stage) output.write('\n');
      output.write(`${summaryText(summary)}\n`);
    },
  };
}

function barLine({ stage, done, total }: IngestProgress, began: { at: number; done: number }, at: number): string {
  const share = total === 0 ? 1 : done / total;
  const full = Math.round(share * BAR_WIDTH);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  const seconds = (at - began.at) / 1000;
  const rate = seconds > 0 ? (done - began.done) / seconds : 0;
  const left = rate > 0 && done < total ? `, ${rateText(rate)}/s, ${Math.ceil((total - done) / rate)} s left` : '';
  return `${STAGE_NAMES[stage].padEnd(28)}${bar} ${done}/${total}${left}`;
}

/** A large PDF takes seconds: less than one a second is not none. */
function rateText(rate: number): string {
  return rate < 1 ? rate.toPrecision(1) : rate.toFixed(0);
}

export function summaryText(summary: IngestSummary): string {
  const { added, changed, moved, unchanged, removed, failed } = summary;
  const lines = [
    `${added} added, ${changed} changed, ${moved} moved, ${unchanged} unchanged, ${removed} removed, ${failed.length} failed.`,
    `The index holds ${summary.documents} documents, ${summary.passages} passages and ${summary.vectors} vectors. ${summary.seconds.toFixed(1)} s.`,
    ...failed.map(({ path, reason }) => escapeControls(`  ${path}: ${reason}`)),
  ];
  return lines.join('\n');
}
