import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, browser, ended, latestExchange, prepareStage } from './stage.ts';

/** What a screen reader is told from now on: each text that is added to a live region, or changed in one, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.locator('footnote-chat [aria-live]').waitFor({ state: 'attached' });
  await page.evaluate(`
    window.heard = [];
    const root = document.querySelector('footnote-chat').shadowRoot;
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        const region = (target.closest ? target : target.parentElement)?.closest('[aria-live]');
        if (!region) continue;
        const texts = type === 'characterData' ? ['changed: ' + target.data] : [...addedNodes].map((node) => node.textContent);
        window.heard.push(...texts.map((text) => text.trim()).filter(Boolean));
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
  `);
  return () => page.evaluate('window.heard') as Promise<string[]>;
}

describe.skipIf(!browser)('the live region', () => {
  const stage = prepareStage();

  async function open(): Promise<Page> {
    stage.server.site = `<!doctype html><html lang="en"><footnote-chat></footnote-chat><script type="module" src="/widget.js"></script>`;
    return stage.open('/site');
  }

  it('tells every sentence once, whole and in order, while an answer grows', async () => {
    const page = await open();
    const heard = await listen(page);
    await ask(page, questions.slow);
    await ended(page);
    const sentences = Array.from({ length: 40 }, (_, index) => `Sentence ${index + 1} came.`);
    await expect.poll(heard).toEqual(['Reading the documents', ...sentences]);
  });

  it('does not tell again what was told before, when the next question comes', async () => {
    const page = await open();
    await ask(page, questions.when);
    await ended(page);
    const heard = await listen(page);
    await ask(page, questions.unanswered);
    await ended(page);
    await latestExchange(page).getByRole('button', { name: 'This helped' }).click();
    await expect
      .poll(heard)
      .toEqual(['Reading the documents', 'The documents do not answer this question.', 'Thank you.']);
  });

  it('tells a sentence in its own language, after words that lead to it', async () => {
    const page = await open();
    await ask(page, questions.foreign);
    await ended(page);
    const lines = page.locator('[aria-live] p');
    expect(await lines.evaluateAll((all) => all.map(({ lang, textContent }) => [lang, textContent]))).toEqual([
      ['', 'Reading the documents'],
      ['en', 'The document says, in Chinese:'],
      ['zh', '任何一方的表决权不得超过三分之一。'],
      ['zh', '技术委员会由企业和主管部门组成。'],
    ]);
  });

  it('tells nothing twice over a dropped connection', async () => {
    const page = await open();
    const heard = await listen(page);
    await ask(page, questions.drop);
    await ended(page);
    await expect
      .poll(heard)
      .toEqual([
        'Reading the documents',
        'The first sentence came.',
        'The second came while nobody listened.',
        'So did the third.',
      ]);
  });
});
