import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, browser, ended, latestExchange, prepareStage } from './stage.ts';

/** Some frames later: what is drawn last, and what the browser does to it, is done. */
const settled = (page: Page) => page.waitForTimeout(400);

describe.skipIf(!browser)('the thread', () => {
  const stage = prepareStage();

  it('has each question in view with its answer, however long what stands above', async () => {
    const page = await stage.open('/', { width: 390, height: 1000 });
    const isInView = () =>
      latestExchange(page)
        .locator('.question')
        .evaluate((question) => {
          const [{ top, bottom }, thread] = [question, question.closest('.thread')!].map((e) =>
            e.getBoundingClientRect(),
          );
          return top! >= thread!.top - 1 && bottom! <= thread!.bottom + 1;
        });
    for (const question of [
      questions.when,
      questions.unanswered,
      questions.who,
      questions.greeting,
      questions.fields,
    ]) {
      await ask(page, question);
      await ended(page);
      await settled(page);
      await expect.poll(isInView, { message: question }).toBe(true);
    }
  });

  it('leaves whoever scrolls where he reads, until the next question', async () => {
    const page = await stage.open('/');
    const position = () => page.locator('footnote-chat .thread').evaluate((thread) => thread.scrollTop);
    await ask(page, questions.fields);
    await ended(page);
    await ask(page, questions.slow);
    await latestExchange(page).getByText('Sentence 2 came.').waitFor();
    await page.locator('footnote-chat .thread').hover();
    await page.mouse.wheel(0, -5000);
    await ended(page);
    await settled(page);
    await expect.poll(position).toBe(0);
    await ask(page, questions.when);
    await ended(page);
    await settled(page);
    await expect.poll(position).toBeGreaterThan(0);
  });
});
