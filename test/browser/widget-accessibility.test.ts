import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, askInPanel, browser, latestExchange, prepareStage, type Stage } from './stage.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('footnote-chat').withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

/** How to come to each state of the chat. */
const states: Record<string, (page: Page, stage: Stage) => Promise<unknown>> = {
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
  'small talk': (page) => askInPanel(page, questions.greeting),
  'no answer': (page) => askInPanel(page, questions.unanswered),
  'an answer that grows': async (page) => {
    await ask(page, questions.hang);
    await latestExchange(page).getByText('The first sentence came.').waitFor();
  },
  'an answer that was stopped': async (page) => {
    await ask(page, questions.hang);
    await latestExchange(page).getByText('The first sentence came.').waitFor();
    await page.locator('.stop').click();
    await latestExchange(page).getByText('Stopped.').waitFor();
  },
  'a busy server': (page) => askInPanel(page, questions.busy),
  'the form of feedback': async (page) => {
    await askInPanel(page, questions.when);
    await page.getByRole('button', { name: 'This did not help' }).click();
    await page.locator('.feedback-form').waitFor();
  },
  'feedback that was given': async (page) => {
    await askInPanel(page, questions.when);
    await page.getByRole('button', { name: 'This did not help' }).click();
    await page.getByLabel('It is wrong').check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.given').waitFor();
  },
  'the question whether to delete': async (page) => {
    await askInPanel(page, questions.when);
    await page.locator('.delete').click();
    await page.getByRole('alertdialog').waitFor();
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

describe.skipIf(!browser)('the widget has no violation', () => {
  const stage = prepareStage();

  it.each(Object.keys(states))('with %s, in either theme', async (name) => {
    const page = await stage.open('/demo', { reducedMotion: 'reduce' });
    await page.locator('.launcher').click();
    await states[name]!(page, stage);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }
  });

  it('on a phone, in Chinese', async () => {
    const page = await stage.open('/demo?', { width: 320, height: 568, locale: 'zh-CN', reducedMotion: 'reduce' });
    await page.evaluate(`document.querySelector('footnote-chat').language = 'zh'`);
    await askInPanel(page, questions.chinese);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('before anybody opens it', async () => {
    const page = await stage.open('/demo');
    await page.locator('.launcher').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
