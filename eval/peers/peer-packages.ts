import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { findProjectFolder } from '../../models/project-folder.ts';

/** Where the peers' packages are declared and installed: not in the project's own `node_modules`. */
export const PEERS_FOLDER = join(findProjectFolder(), 'eval', 'peers');

/**
 * A package that only this comparison needs. Its types are not at hand when the project is checked, so the caller states the
 * slice that it uses.
 * @throws ZodError where the package is not of that shape
 */
export function requirePeerPackage<Shape extends z.ZodType>(specifier: string, shape: Shape): z.infer<Shape> {
  const load = createRequire(join(PEERS_FOLDER, 'package.json'));
  return shape.parse(load(specifier));
}

/** A function or class; what it takes and gives is the caller's statement. */
export function functionOf<Type>() {
  return z.custom<Type>((value) => typeof value === 'function', 'expected a function or class');
}

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The exact version of every package that the peers are made of, by name. */
export function peerVersions(): Record<string, string> {
  const manifest: unknown = JSON.parse(readFileSync(join(PEERS_FOLDER, 'package.json'), 'utf8'));
  return manifestSchema.parse(manifest).dependencies;
}
