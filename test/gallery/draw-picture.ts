import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { themes } from './gallery-sizes.ts';

/** Left out by git, like everything that is built. */
export const galleryFolder = join(import.meta.dirname, '../../dist/gallery');

export interface Picture {
  /** Of pages that belong together: `widget`, `staff`, … */
  group: string;
  state: string;
  width: number;
  language: string;
}

/** Draws what the page shows in both themes, once its own motion has come to rest. */
export async function drawPicture(page: Page, { group, state, width, language }: Picture): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const folder = `${group} ${width} ${language} ${theme}`;
    const path = join(galleryFolder, folder, `${state}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await page.screenshot({ path, caret: 'hide' });
  }
}
