import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chatStates } from './chat-states.ts';
import { questions } from './scripts.ts';
import { askInPanel, browser, prepareStage } from './stage.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('footnote-chat').withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

describe.skipIf(!browser)('the widget has no violation', () => {
  const stage = prepareStage();

  it.each(Object.keys(chatStates))('with %s, in either theme', async (name) => {
    const page = await stage.open('/demo', { reducedMotion: 'reduce' });
    await page.locator('.launcher').click();
    await chatStates[name]!(page, stage);
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
