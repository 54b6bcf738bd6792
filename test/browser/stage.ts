import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { type ScriptedServer, startScriptedServer } from './scripted-server.ts';

export const browser = await launchBrowser();

// Of the whole file, in which several suites may share the browser.
afterAll(() => browser?.close());

export interface PageOptions {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  reducedMotion?: 'reduce';
  forcedColors?: 'active';
}

export interface Stage {
  server: ScriptedServer;
  open(path: string, options?: PageOptions): Promise<Page>;
  /** Another tab of the same reader. */
  openBeside(page: Page, path: string): Promise<Page>;
  /** What the browser complained of, which is nothing after every test that does not empty it. */
  complaints: string[];
}

/** A server and pages on it, for the tests of one file. */
export function prepareStage(): Stage {
  const stage = { complaints: [] as string[] } as Stage;
  const close: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    stage.server = await startScriptedServer();
  });
  const go = async (page: Page, path: string) => {
    page.on('pageerror', (error) => stage.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') stage.complaints.push(message.text());
    });
    await page.goto(stage.server.address + path);
    return page;
  };
  stage.open = async (path, { width = 1280, height = 800, ...options } = {}) => {
    const context = await browser!.newContext({ viewport: { width, height }, locale: 'en-GB', ...options });
    close.push(() => context.close());
    return go(await context.newPage(), path);
  };
  stage.openBeside = async (page, path) => go(await page.context().newPage(), path);
  afterEach(async () => {
    for (const end of close.splice(0)) await end();
    expect(stage.complaints.splice(0)).toEqual([]);
  });
  afterAll(() => stage.server.close());
  return stage;
}

export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('footnote-chat textarea').fill(question);
  await page.keyboard.press('Enter');
}

/** The latest question with its answer. */
export function latestExchange(page: Page): Locator {
  return page.locator('footnote-chat .exchange').last();
}

export function withoutSpace(text: string | null): string {
  return (text ?? '').replace(/\s+/g, '');
}

/** Asks with the panel of the demonstration page, and waits until the answer has ended. */
export async function askInPanel(page: Page, question: string): Promise<void> {
  const launcher = page.locator('.launcher[aria-expanded="false"]');
  if ((await launcher.count()) > 0) await launcher.click();
  await ask(page, question);
  await ended(page);
}

export async function ended(page: Page): Promise<void> {
  await page.locator('footnote-chat .exchange').last().and(page.locator('[aria-busy="false"]')).waitFor();
}
