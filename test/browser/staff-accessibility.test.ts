import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openWithApi } from './staff-api.ts';
import { enterStaffState, staffStates } from './staff-states.ts';
import { browser, prepareStage } from './stage.ts';
import { expectNoViolations } from './violations.ts';

/** What reaches out of the page, where the page can be scrolled sideways. */
function reachingOut(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
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
}

describe.skipIf(!browser)('in either theme, the staff page has no violation, and fits the page', () => {
  const stage = prepareStage();

  it.each(Object.keys(staffStates))('%s', async (name) => {
    const page = await enterStaffState(stage, name, { width: 1440, reducedMotion: 'reduce' });
    expect(await reachingOut(page)).toEqual([]);
    await expectNoViolations(page);
    if (staffStates[name]?.isDown) stage.complaints.splice(0);
  });

  it.each(['with conversations', 'with documents and failures'])('%s, on a phone', async (name) => {
    await expectNoViolations(await enterStaffState(stage, name, { width: 320, height: 640, reducedMotion: 'reduce' }));
  });

  it.each(['as it opens', 'with the questions of a topic'])('%s, in Chinese', async (name) => {
    await expectNoViolations(await enterStaffState(stage, name, { language: 'zh', reducedMotion: 'reduce' }));
  });
});

describe.skipIf(!browser)('the staff page', () => {
  const stage = prepareStage();

  it.each(Object.keys(staffStates))('%s, fits narrow pages', async (name) => {
    const page = await enterStaffState(stage, name, { width: 320, height: 700, reducedMotion: 'reduce' });
    // 640 px is what 1280 px are at 200% zoom.
    for (const width of [320, 640, 768]) {
      await page.setViewportSize({ width, height: 700 });
      expect([width, await reachingOut(page)]).toEqual([width, []]);
    }
    if (staffStates[name]?.isDown) stage.complaints.splice(0);
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
