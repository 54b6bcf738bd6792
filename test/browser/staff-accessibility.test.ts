import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { openWithApi } from './staff-api.ts';
import { ask, browser, ended, type PageOptions, prepareStage, type Stage } from './stage.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const failed = [{ path: 'minutes/scan.pdf', reason: 'The PDF holds pictures of pages and no text.' }];

/** Every state of the staff page and the source view that is more than a moment, and how to come to it. */
const states: Record<string, { path: string; isDown?: boolean; act?(page: Page): Promise<void> }> = {
  'with conversations, documents and failures': {
    path: '/',
    act: (page) => page.getByText('Could not be taken in').waitFor(),
  },
  'with a conversation searched for': {
    path: '/',
    act: async (page) => {
      await page.locator('footnote-conversations').getByRole('searchbox').fill('geneva');
      await page.locator('footnote-conversations mark').waitFor();
    },
  },
  'while a conversation is renamed': {
    path: '/',
    act: (page) =>
      page
        .getByRole('button', { name: /^Rename/ })
        .first()
        .click(),
  },
  'while a conversation is deleted': {
    path: '/',
    act: (page) =>
      page
        .getByRole('button', { name: /^Delete “/ })
        .first()
        .click(),
  },
  'while documents to ask are chosen': {
    path: '/',
    act: async (page) => {
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.getByRole('dialog').getByLabel('From').fill('2026-01-02');
      await page.getByRole('dialog').getByLabel('To', { exact: true }).fill('2026-01-01');
    },
  },
  'with filters': {
    path: '/',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^Ask only/ })
        .first()
        .click();
      await page.locator('.chip').waitFor();
    },
  },
  'with the keys': { path: '/', act: (page) => page.getByRole('button', { name: 'Keyboard shortcuts' }).click() },
  'with a source beside the answer, and words found in it': {
    path: '/',
    act: async (page) => {
      await ask(page, questions.who);
      await ended(page);
      await page.locator('footnote-chat .footnote a').first().click();
      await page.locator('mark.current').waitFor();
      await page.getByRole('button', { name: 'Find in the document' }).click();
      await page.keyboard.type('committee');
      await page.getByRole('button', { name: 'Contents' }).click();
    },
  },
  'with insights': {
    path: '/#insights',
    act: (page) => page.locator('.topics summary').first().click(),
  },
  'with insights as a table': {
    path: '/#insights',
    act: (page) => page.getByRole('button', { name: 'Show as a table' }).click(),
  },
  'with insights that cannot be read': { path: '/#insights', isDown: true },
  'with conversations and documents that cannot be read': { path: '/', isDown: true },
  'in Chinese': { path: '/?language=zh' },
  'in Chinese, with insights': { path: '/?language=zh#insights' },
};

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

async function enter(stage: Stage, name: string, options: PageOptions): Promise<Page> {
  const state = states[name]!;
  const { page, api } = await openWithApi(stage, '/source?document=roadmap', { ...options, api: { failed } });
  api.isDown = state.isDown ?? false;
  await page.goto(stage.server.address + state.path);
  await page.locator('footnote-chat textarea').waitFor({ state: 'attached' });
  await state.act?.(page);
  if (state.isDown) stage.complaints.splice(0);
  return page;
}

describe.skipIf(!browser).each(['light', 'dark'] as const)(
  'in the %s theme, the staff page has no violation',
  (theme) => {
    const stage = prepareStage();

    it.each(Object.keys(states))('%s', async (name) => {
      const page = await enter(stage, name, { width: 1440, colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violationsOf(page)).toEqual([]);
      if (states[name]?.isDown) stage.complaints.splice(0);
    });

    it('on a phone, with its sheets', async () => {
      const { page } = await openWithApi(stage, '/', {
        width: 320,
        height: 640,
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      await page.getByRole('button', { name: 'Conversations' }).click();
      await page.locator('footnote-conversations .conversation').first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Documents' }).click();
      await page.getByRole('dialog', { name: 'Documents' }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
    });
  },
);

describe.skipIf(!browser)('the staff page', () => {
  const stage = prepareStage();

  // 640 px is what 1280 px are at 200% zoom.
  it.each([320, 640, 768, 1440])('fits %i px in every state, with nothing to scroll sideways for', async (width) => {
    for (const name of Object.keys(states)) {
      if (width < 1280 && /conversation/.test(name)) continue;
      const page = await enter(stage, name, { width, height: 700, reducedMotion: 'reduce' }).catch((error: unknown) => {
        // On a phone the lists are behind a button, and a state that begins in one is met on the wider pages.
        if (width >= 1000) throw error;
        return undefined;
      });
      if (!page) continue;
      const widest = await page.evaluate(`(() => {
        const found = [];
        const look = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) look(element.shadowRoot);
            const { left, right, width } = element.getBoundingClientRect();
            const isClipped = element.closest('.scroll, .visually-hidden, [hidden]') !== null || width <= 1;
            if (!isClipped && width > 0 && (right > innerWidth + 1 || left < -1)) found.push(element.localName + '.' + element.className);
          }
        };
        look(document);
        return document.documentElement.scrollWidth > innerWidth ? found : [];
      })()`);
      expect([name, widest]).toEqual([name, []]);
      await page.close();
    }
  });

  it('has targets of at least 24 px, or room around them', async () => {
    const { page } = await openWithApi(stage, '/', { width: 320, height: 640 });
    const small = await page.evaluate(`(() => {
      const found = [];
      const look = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) look(element.shadowRoot);
          if (!element.matches('button, input, select, summary')) continue;
          const { width, height } = element.getBoundingClientRect();
          const isInLabel = element.closest('label') !== null;
          if (width > 0 && !isInLabel && (width < 24 || height < 24)) found.push(element.outerHTML.slice(0, 80));
        }
      };
      look(document);
      return found;
    })()`);
    expect(small).toEqual([]);
  });

  it('shows what is chosen in forced colours, and the chart’s parts apart from each other', async () => {
    const { page } = await openWithApi(stage, '/#insights', { forcedColors: 'active' });
    await page.locator('rect.answered').first().waitFor();
    const colours = await page
      .locator('.legend .key')
      .evaluateAll((keys) => keys.map((key) => key.ownerDocument.defaultView.getComputedStyle(key).backgroundColor));
    expect(new Set(colours).size).toBe(4);
    const pressed = page.locator('.lengths [aria-pressed="true"]');
    expect(
      await pressed.evaluate((button) => button.ownerDocument.defaultView.getComputedStyle(button).outlineStyle),
    ).toBe('solid');
  });
});
