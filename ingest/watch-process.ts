const MEGABYTE = 1024 * 1024;
const MICROSECONDS = 1_000_000;
/** A stream unpacks some 500 MB a second: the limit is passed by a fraction. */
const MILLISECONDS_BETWEEN_LOOKS = 100;

export interface ProcessLimits {
  /** Processor time of all threads: unlike time on the clock it is the same on a machine that is overrun. */
  processorSeconds: number;
  /** Time on the clock, for work that waits and does nothing. */
  seconds: number;
  /** Growth of the process. */
  megabytes: number;
}

/** Calls back once, with the limit that this process has gone over since now. */
export function watchProcess(limits: ProcessLimits, onExcess: (limit: keyof ProcessLimits) => void): { end(): void } {
  const began = { bytes: process.memoryUsage.rss(), processor: process.cpuUsage(), clock: performance.now() };
  const timer = setInterval(() => {
    const excess = findExcess(limits, began);
    if (!excess) return;
    clearInterval(timer);
    onExcess(excess);
  }, MILLISECONDS_BETWEEN_LOOKS);
  return { end: () => clearInterval(timer) };
}

function findExcess(
  limits: ProcessLimits,
  began: { bytes: number; processor: NodeJS.CpuUsage; clock: number },
): keyof ProcessLimits | undefined {
  const { user, system } = process.cpuUsage(began.processor);
  if (process.memoryUsage.rss() - began.bytes > limits.megabytes * MEGABYTE) return 'megabytes';
  if ((user + system) / MICROSECONDS > limits.processorSeconds) return 'processorSeconds';
  return (performance.now() - began.clock) / 1000 > limits.seconds ? 'seconds' : undefined;
}
