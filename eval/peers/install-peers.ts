import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS_FOLDER } from './peer-packages.ts';
import { runChild } from './run-child.ts';

/**
 * Installs the packages of the peers into their own folder, unless they are there: nothing else of the project needs them.
 * @throws PeersError where that fails
 */
export async function installPeers(onMessage: (message: string) => void): Promise<void> {
  // npm writes this file last
  if (existsSync(join(PEERS_FOLDER, 'node_modules', '.package-lock.json'))) return;
  onMessage("Installing the peers' packages into eval/peers (about 130 MB, once).");
  await runChild({
    command: 'npm',
    arguments: ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    folder: PEERS_FOLDER,
    failure:
      "The peers' packages could not be installed. They come from the npm registry: run `npm ci --ignore-scripts` in eval/peers where it can be reached, then try again.",
  });
}
