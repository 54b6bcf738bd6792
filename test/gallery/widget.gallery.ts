import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { chatStates } from '../browser/chat-states.ts';
import { questions } from '../browser/scripts.ts';
import { askInPanel, browser, type PageOptions, prepareStage } from '../browser/stage.ts';
import { drawPicture } from './draw-picture.ts';
import { languages, sizes } from './gallery-sizes.ts';

describe.skipIf(!browser)('the widget', () => {
  const stage = prepareStage();

  async function openDemo(language: string, options: PageOptions): Promise<Page> {
    const page = await stage.open('/demo', { locale: language === 'zh' ? 'zh-CN' : 'en-GB', ...options });
    await page.evaluate(`document.querySelector('footnote-chat').language = '${language}'`);
    await page.locator('.launcher').waitFor();
    return page;
  }

  async function openChat(language: string, options: PageOptions): Promise<Page> {
    const page = await openDemo(language, options);
    await page.locator('.launcher').click();
    return page;
  }

  describe.each(languages)('in %s', (language) => {
    describe.each(sizes)('at $width px', ({ width, height }) => {
      const options: PageOptions = { width, height, reducedMotion: 'reduce' };

      it('its launcher, on the demonstration page', async () => {
        const page = await openDemo(language, options);
        await drawPicture(page, { group: 'widget', state: 'its launcher', width, language });
      });

      it.each(Object.keys(chatStates))('%s', async (state) => {
        const page = await openChat(language, options);
        await chatStates[state]!(page, stage);
        await drawPicture(page, { group: 'widget', state, width, language });
      });
    });
  });

  describe('where a reader needs it otherwise', () => {
    const states = ['an answer with its footnotes', 'the card of a footnote', 'the form of feedback', 'a conflict'];
    // What 1280 × 800 px are at 200% zoom.
    const zoomed = { width: 640, height: 400 };

    it.each(states)('%s, at double zoom', async (state) => {
      const page = await openChat('en', zoomed);
      await chatStates[state]!(page, stage);
      await drawPicture(page, { group: 'zoomed', state, width: 640, language: 'en' });
    });

    it.each(states)('%s, in forced colours', async (state) => {
      const page = await openChat('en', { width: 1440, height: 900, forcedColors: 'active' });
      await chatStates[state]!(page, stage);
      await drawPicture(page, { group: 'forced', state, width: 1440, language: 'en' });
    });

    it('an answer from right to left, on a page from right to left', async () => {
      stage.server.site = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <p>نص</p><script type="module" src="/widget.js"></script>`;
      const page = await stage.open('/site', { width: 768, height: 700 });
      await askInPanel(page, questions.arabic);
      await drawPicture(page, { group: 'right-to-left', state: 'an answer', width: 768, language: 'ar' });
    });
  });
});
