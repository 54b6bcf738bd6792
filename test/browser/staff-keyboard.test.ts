import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { openWithApi } from './staff-api.ts';
import { ask, browser, ended, prepareStage } from './stage.ts';

/** The innermost element that has the focus, by its role's or tag's name and its label. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return [element?.localName, element?.getAttribute('aria-label') ?? element?.textContent.trim()].join(' ');
  })()`);

describe.skipIf(!browser)('with the keyboard alone', () => {
  const stage = prepareStage();

  it('one asks, opens a footnote’s source, steps through the citations, finds words, and returns', async () => {
    const page = await stage.open('/', { width: 1440 });
    await page.getByText('What would you like to know?').waitFor();
    await page.keyboard.press('/');
    expect(await focused(page)).toContain('textarea');
    await page.keyboard.type(questions.who);
    await page.keyboard.press('Enter');
    await ended(page);
    await page.locator('footnote-chat .marker').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    while (!(await focused(page)).includes('Open the source')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const source = page.locator('footnote-source');
    await source.getByText('Citation 1 of 3').waitFor();
    await expect.poll(() => focused(page)).toContain('mark');
    await page.keyboard.press('j');
    await source.getByText('Citation 2 of 3').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await source.getByText('Citation 3 of 3').waitFor();
    await source.getByRole('heading', { name: 'Minutes of the eleventh meeting' }).waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('Vienna');
    await source.getByText('1 of 1').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await focused(page)).toContain('textarea');
    await page.locator('footnote-chat').evaluate((chat) => chat.ownerDocument.activeElement.blur());
    await page.keyboard.press('s');
    expect(await focused(page)).toContain('Minutes of the eleventh meeting');
  });

  it('one reaches conversations, documents, filters and insights, and comes back', async () => {
    const { page } = await openWithApi(stage, '/', { width: 1440 });
    await page.locator('footnote-conversations .conversation').first().waitFor();
    await page.keyboard.press('c');
    expect(await focused(page)).toBe('input Search conversations');
    await page.keyboard.press('Tab');
    await page.keyboard.press('d');
    expect(await focused(page)).toBe('input Search titles and file names');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('l');
    await page.getByRole('dialog', { name: 'Which documents to ask' }).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.locator('.chip').waitFor();
    await page.keyboard.press('i');
    await page.getByRole('heading', { name: 'Insights' }).waitFor();
    expect(await focused(page)).toBe('h2 Insights');
    await page.locator('.topics summary').first().focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Download as evaluation case/ })
      .first()
      .waitFor();
    await page.keyboard.press('i');
    await page.getByText('What would you like to know?').waitFor();
    await page.keyboard.press('n');
    expect(await focused(page)).toContain('textarea');
  });

  it('a conversation is renamed and deleted', async () => {
    const { page, api } = await openWithApi(stage, '/', { width: 1440 });
    await page.locator('footnote-conversations .conversation').first().waitFor();
    await page.keyboard.press('c');
    while (!(await focused(page)).startsWith('button Rename “When')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The roadmap');
    await page.keyboard.press('Enter');
    await expect.poll(() => api.conversations[0]?.title).toBe('The roadmap');
    while (!(await focused(page)).startsWith('button Delete “The roadmap”')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('button Cancel');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => api.conversations.length).toBe(4);
    await expect.poll(() => focused(page)).toBe('input Search conversations');
  });

  it('no key is taken from a field, from a reader who switched them off, or with a modifier', async () => {
    const page = await stage.open('/', { width: 1440 });
    await page.getByText('What would you like to know?').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('/cdsljkfin?');
    expect(await page.locator('footnote-chat textarea').inputValue()).toBe('/cdsljkfin?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.locator('.wordmark').click();
    await page.keyboard.press('Alt+i');
    expect(page.url()).not.toContain('insights');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    await help.getByRole('checkbox', { name: /^Single-key shortcuts/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByText('What would you like to know?').waitFor();
    await page.keyboard.press('i');
    await page.keyboard.press('?');
    expect(page.url()).not.toContain('insights');
    expect(await help.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await help.getByRole('checkbox', { name: /^Single-key shortcuts/ }).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    expect(await focused(page)).toBe('input Search titles and file names');
  });

  it('the sheet tells every key, in both languages', async () => {
    for (const [path, heading] of [
      ['/', 'Keyboard'],
      ['/?language=zh', '键盘操作'],
    ] as const) {
      const page = await stage.open(path);
      await page.locator('footnote-chat textarea').waitFor();
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: heading });
      const keys = await help.locator('kbd').allTextContents();
      for (const key of ['/', 'n', 'c', 'd', 's', 'l', 'i', 'j', 'k', 'f', '?']) expect(keys).toContain(key);
      expect((await help.locator('dd').allTextContents()).every((text) => text.trim() !== '')).toBe(true);
    }
  });

  it('a sheet over the page keeps its keys, and gives the focus back', async () => {
    const page = await stage.open('/', { width: 768 });
    await ask(page, questions.who);
    await ended(page);
    await page.locator('footnote-chat .footnote a').first().click();
    const sheet = page.getByRole('dialog', { name: 'Source' });
    await sheet.getByText('Citation 1 of 3').waitFor();
    await page.keyboard.press('j');
    await sheet.getByText('Citation 2 of 3').waitFor();
    await sheet.locator('mark.current').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('Escape');
    await sheet.getByText('Citation 2 of 3').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Conversations' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Conversations' }).waitFor({ state: 'hidden' });
  });
});
