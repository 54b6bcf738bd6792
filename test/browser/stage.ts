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
  /** No policy stands between a text and its effect. */
  bypassCSP?: true;
}

export interface Pages {
  open(path: string, options?: PageOptions): Promise<Page>;
  /** Another tab of the same reader. */
  openBeside(page: Page, path: string): Promise<Page>;
  /** What the browser complained of, which is nothing after every test that does not empty it. */
  complaints: string[];
}

export interface Stage extends Pages {
  server: ScriptedServer;
}

/** A server and pages on it, for the tests of one file. */
export function prepareStage(): Stage {
  const stage = { ...preparePages(() => stage.server.address) } as Stage;
  beforeAll(async () => {
    stage.server = await startScriptedServer();
  });
  afterAll(() => stage.server.close());
  return stage;
}

/** Pages of a server, closed after each test of the file. */
export function preparePages(address: () => string): Pages {
  const complaints: string[] = [];
  const close: (() => Promise<void>)[] = [];
  const go = async (page: Page, path: string) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(address() + path);
    return page;
  };
  afterEach(async () => {
    for (const end of close.splice(0)) await end();
    expect(complaints.splice(0)).toEqual([]);
  });
  return {
    complaints,
    async open(path, { width = 1280, height = 800, ...options } = {}) {
      const context = await browser!.newContext({ viewport: { width, height }, locale: 'en-GB', ...options });
      close.push(() => context.close());
      return go(await context.newPage(), path);
    },
    openBeside: async (page, path) => go(await page.context().newPage(), path),
  };
}

export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('footnote-chat textarea').fill(question);
  await page.keyboard.press('Enter');
}

/** Id of the conversation that the chat is in. */
export async function conversationOn(page: Page): Promise<string> {
  return String(await page.locator('footnote-chat').evaluate((chat) => Reflect.get(chat, 'conversation')));
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
