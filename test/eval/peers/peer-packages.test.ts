import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { functionOf, PEERS_FOLDER, peerVersions, requirePeerPackage } from '../../../eval/peers/peer-packages.ts';

describe('requirePeerPackage', () => {
  // a module of Node.js stands for a package: those of the peers are installed only where the comparison is run
  it('gives the stated slice of a package', () => {
    const { basename } = requirePeerPackage(
      'node:path',
      z.object({ basename: functionOf<(path: string) => string>() }),
    );
    expect(basename('/a/b.txt')).toBe('b.txt');
  });

  it('refuses a package of another shape', () => {
    const shape = z.object({ split: functionOf<() => void>() });
    expect(() => requirePeerPackage('node:path', shape)).toThrow('expected a function or class');
  });
});

describe('the packages of the peers', () => {
  it('are named with exact versions', () => {
    const versions = Object.values(peerVersions());
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('are locked without the address they came from', () => {
    const lock = readFileSync(join(PEERS_FOLDER, 'package-lock.json'), 'utf8');
    expect(lock).toContain('"integrity"');
    expect(lock).not.toContain('"resolved"');
    expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });
});
