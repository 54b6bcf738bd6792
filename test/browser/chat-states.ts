import type { Page } from 'playwright-core';
import { questions } from './scripts.ts';
import { ask, askInPanel, latestExchange, type Stage } from './stage.ts';

/** A state of the chat: how to come to it, in whichever language the page speaks. */
export type EnterState = (page: Page, stage: Stage) => Promise<unknown>;

const askWhatHangs = async (page: Page) => {
  await ask(page, questions.hang);
  await latestExchange(page).getByText('The first sentence came.').waitFor();
};

const openFeedbackForm = async (page: Page) => {
  await askInPanel(page, questions.when);
  await page.locator('.feedback .icon-button').last().click();
  await page.locator('.feedback-form').waitFor();
};

/** Every state of the open chat that is more than a moment. */
export const chatStates: Record<string, EnterState> = {
  'its welcome': (page) => page.locator('.suggestions').waitFor(),
  'a draft that is too long': async (page) => {
    await page.locator('textarea').fill('x'.repeat(201));
    await page.locator('.limit.over').waitFor();
  },
  'an answer with its footnotes': (page) => askInPanel(page, questions.who),
  'an answer in a list': (page) => askInPanel(page, questions.fields),
  'the card of a footnote': async (page) => {
    await askInPanel(page, questions.when);
    await page.locator('.marker').first().click();
    await page.locator('.card').getByText('It replaces the edition').waitFor();
  },
  'a conflict': (page) => askInPanel(page, questions.conflict),
  'a sentence with its context': (page) => askInPanel(page, questions.context),
  'a sentence in another language': (page) => askInPanel(page, questions.foreign),
  'a Chinese answer': (page) => askInPanel(page, questions.chinese),
  'an answer from right to left': (page) => askInPanel(page, questions.arabic),
  'small talk': (page) => askInPanel(page, questions.greeting),
  'no answer': (page) => askInPanel(page, questions.unanswered),
  'an answer that grows': askWhatHangs,
  'an answer that was stopped': async (page) => {
    await askWhatHangs(page);
    await page.locator('.stop').click();
    await latestExchange(page).and(page.locator('[aria-busy="false"]')).waitFor();
  },
  'a busy server': (page) => askInPanel(page, questions.busy),
  'the form of feedback': openFeedbackForm,
  'feedback that was given': async (page) => {
    await openFeedbackForm(page);
    await page.locator('.feedback-form .choice').first().click();
    await page.locator('.feedback-form .submit').click();
    await page.locator('.given').waitFor();
  },
  'the question whether to delete': async (page) => {
    await askInPanel(page, questions.when);
    await page.locator('.delete').click();
    await page.getByRole('alertdialog').waitFor();
  },
  'a conversation that was deleted': async (page) => {
    await askInPanel(page, questions.when);
    await page.locator('.delete').click();
    await page.locator('.deletion .confirm').click();
    await page.locator('.welcome .deleted').waitFor();
  },
  'no connection': async (page) => {
    await askInPanel(page, questions.when);
    await page.context().setOffline(true);
    await page.locator('.banner.offline').waitFor();
  },
  'a lost connection': async (page, { server }) => {
    await askInPanel(page, questions.when);
    await page.evaluate(`window.WebSocket = class extends EventTarget {
      constructor() { super(); queueMicrotask(() => this.dispatchEvent(new Event('close'))); }
      close() {}
    }`);
    server.latest().drop();
    await page.locator('.countdown').waitFor();
  },
};
