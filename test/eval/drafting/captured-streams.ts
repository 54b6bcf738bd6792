import { Readable } from 'node:stream';
import type { CommandStreams } from '../../../eval/command-streams.ts';

export interface CapturedStreams extends CommandStreams {
  /** What the command wrote. */
  written: { stdout: string; stderr: string };
}

/** Streams of a command: given text to read, and remembering what is written. */
export function capturedStreams(input = ''): CapturedStreams {
  const written = { stdout: '', stderr: '' };
  const into = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { stdin: Readable.from([Buffer.from(input)]), stdout: into('stdout'), stderr: into('stderr'), written };
}
