import { hashText } from '../seeded-random.ts';

/** Parts of a cross-validation: each is judged by what was fitted on the other nine. */
export const FOLDS = 10;

/** From 0; the same for every question of a group. */
export function foldOf({ group }: { group: string }): number {
  return hashText(group) % FOLDS;
}
