import type { Page } from 'playwright-core';
import { questions } from './scripts.ts';
import { openWithApi } from './staff-api.ts';
import { ask, ended, type PageOptions, type Stage } from './stage.ts';

const failed = [{ path: 'minutes/scan.pdf', reason: 'The PDF holds pictures of pages and no text.' }];

interface StaffState {
  path: string;
  /** The server answers no request. */
  isDown?: boolean;
  /** From the page as it was loaded to the state, at any width and in whichever language the page speaks. */
  act?(page: Page): Promise<unknown>;
}

/** On a narrow page it is a sheet over the chat; where it has its place beside the chat nothing opens it. */
async function openList(page: Page, list: 'conversations' | 'documents'): Promise<void> {
  const place = page.locator(`header .place.${list}`);
  if (await place.isVisible()) await place.click();
}

const openFilters = (page: Page) => page.locator('.filter-acts button').last().click();

async function openSource(page: Page): Promise<void> {
  await ask(page, questions.who);
  await ended(page);
  await page.locator('footnote-chat .footnote a').first().click();
  await page.locator('mark.current').waitFor();
}

/** Every state of the staff page and the source view that is more than a moment. */
export const staffStates: Record<string, StaffState> = {
  'as it opens': { path: '/', act: (page) => page.locator('.filters').waitFor() },
  'with an answer': {
    path: '/',
    act: async (page) => {
      await ask(page, questions.fields);
      await ended(page);
    },
  },
  'with conversations': {
    path: '/',
    act: async (page) => {
      await openList(page, 'conversations');
      await page.locator('footnote-conversations .conversation').first().waitFor();
    },
  },
  'with documents and failures': {
    path: '/',
    act: async (page) => {
      await openList(page, 'documents');
      await page.locator('.failures').waitFor();
    },
  },
  'with a conversation searched for': {
    path: '/',
    act: async (page) => {
      await openList(page, 'conversations');
      await page.locator('footnote-conversations').getByRole('searchbox').fill('geneva');
      await page.locator('footnote-conversations mark').waitFor();
    },
  },
  'while a conversation is renamed': {
    path: '/',
    act: async (page) => {
      await openList(page, 'conversations');
      await page.locator('.conversation .acts button').first().click();
      await page.locator('.renaming').waitFor();
    },
  },
  'while a conversation is deleted': {
    path: '/',
    act: async (page) => {
      await openList(page, 'conversations');
      await page.locator('.conversation .acts button').nth(1).click();
      await page.locator('footnote-conversations dialog[open]').waitFor();
    },
  },
  'while documents to ask are chosen': {
    path: '/',
    act: async (page) => {
      await openFilters(page);
      await page.locator('input[type="date"]').first().fill('2026-01-02');
      await page.locator('input[type="date"]').last().fill('2026-01-01');
    },
  },
  'with filters': {
    path: '/',
    act: async (page) => {
      await openFilters(page);
      await page.locator('fieldset.documents .check').first().click();
      await page.locator('footnote-filters .strong-button').click();
      await page.locator('.chip').waitFor();
    },
  },
  'with the keys': { path: '/', act: (page) => page.locator('header [aria-haspopup="dialog"]').click() },
  'with a source beside the answer': { path: '/', act: openSource },
  'with words found in a source': {
    path: '/',
    act: async (page) => {
      await openSource(page);
      await page.locator('footnote-source [aria-keyshortcuts="f"]').click();
      await page.keyboard.type('committee');
      await page.locator('footnote-source .outline-button').click();
    },
  },
  'with insights': { path: '/#insights', act: (page) => page.locator('rect.answered').first().waitFor() },
  'with the questions of a topic': {
    path: '/#insights',
    act: (page) => page.locator('.topics summary').first().click(),
  },
  'with insights as a table': {
    path: '/#insights',
    act: (page) => page.locator('footnote-day-chart .head button').click(),
  },
  'with insights that cannot be read': { path: '/#insights', isDown: true },
  'with conversations that cannot be read': {
    path: '/',
    isDown: true,
    act: (page) => openList(page, 'conversations'),
  },
  'with documents that cannot be read': { path: '/', isDown: true, act: (page) => openList(page, 'documents') },
  'with a source on a page of its own': {
    path: '/source?document=roadmap&start=0&end=8',
    act: (page) => page.locator('mark').first().waitFor(),
  },
};

export interface StaffOptions extends PageOptions {
  language?: 'en' | 'zh';
}

export async function enterStaffState(
  stage: Stage,
  name: string,
  { language = 'en', ...options }: StaffOptions,
): Promise<Page> {
  const { path, isDown = false, act } = staffStates[name]!;
  const { page, api } = await openWithApi(stage, '/source?document=charter', { ...options, api: { failed } });
  api.isDown = isDown;
  const address = new URL(path, stage.server.address);
  address.searchParams.set('language', language);
  await page.goto(address.href);
  await page.locator('footnote-chat textarea, footnote-source .body').first().waitFor({ state: 'attached' });
  await act?.(page);
  // The refused requests are what the state is made of.
  if (isDown) stage.complaints.splice(0);
  return page;
}
