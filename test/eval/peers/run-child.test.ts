import { describe, expect, it } from 'vitest';
import { PeersError } from '../../../eval/peers/peers-error.ts';
import { runChild } from '../../../eval/peers/run-child.ts';

const node = (source: string) => ({ command: process.execPath, arguments: ['-e', source], failure: 'Could not add.' });

describe('runChild', () => {
  it('waits for the end of the program', async () => {
    await expect(runChild(node('process.exit(0)'))).resolves.toBeUndefined();
  });

  it('says what failed, and how the program ended', async () => {
    await expect(runChild(node('process.exit(3)'))).rejects.toThrow('Could not add. (ended with exit code 3)');
    await expect(runChild(node('process.kill(process.pid)'))).rejects.toThrow('Could not add. (ended with SIGTERM)');
  });

  it('says what failed where there is no such program', async () => {
    const missing = runChild({ command: '/nowhere/npm', arguments: [], failure: 'Run it where there is a network.' });
    await expect(missing).rejects.toThrow(PeersError);
    await expect(missing).rejects.toThrow('Run it where there is a network.');
  });
});
