import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** What of a machine its figures depend on, in words; nothing that tells which machine it is. */
export function describeMachine(): string {
  const parts = [`${availableParallelism()} cores`, process.arch, int8Instructions(), `Node ${process.version}`];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Whether the processor multiplies int8 in one step, which decides how long a window takes; undefined where that cannot be told. */
function int8Instructions(): string | undefined {
  try {
    const flags = /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1];
    return flags === undefined ? undefined : /vnni/.test(flags) ? 'with VNNI' : 'without VNNI';
  } catch {
    return undefined;
  }
}
