import { describe, it } from 'vitest';
import { chatStates } from './chat-states.ts';
import { questions } from './scripts.ts';
import { askInPanel, browser, prepareStage } from './stage.ts';
import { expectNoViolations } from './violations.ts';

describe.skipIf(!browser)('in either theme, the widget has no violation', () => {
  const stage = prepareStage();

  it.each(Object.keys(chatStates))('with %s', async (name) => {
    const page = await stage.open('/demo', { reducedMotion: 'reduce' });
    await page.locator('.launcher').click();
    await chatStates[name]!(page, stage);
    await expectNoViolations(page, 'footnote-chat');
  });

  it('on a phone, in Chinese', async () => {
    const page = await stage.open('/demo?', { width: 320, height: 568, locale: 'zh-CN', reducedMotion: 'reduce' });
    await page.evaluate(`document.querySelector('footnote-chat').language = 'zh'`);
    await askInPanel(page, questions.chinese);
    await expectNoViolations(page, 'footnote-chat');
  });

  it('on the demonstration page, closed and open, nor has that', async () => {
    const page = await stage.open('/demo', { reducedMotion: 'reduce' });
    await page.locator('.launcher').waitFor();
    await expectNoViolations(page);
    await askInPanel(page, questions.when);
    await expectNoViolations(page);
  });
});
