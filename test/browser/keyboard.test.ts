import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { browser, ended, latestExchange, prepareStage } from './stage.ts';

/** What has the focus, however deep, by its name and whether its focus can be seen. */
const focused = (page: Page) =>
  page.evaluate(`(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { outlineStyle } = getComputedStyle(element);
    const holder = element.closest('.composer-field');
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      part: element.className,
      isSeen: outlineStyle !== 'none' || (holder !== null && getComputedStyle(holder).outlineStyle !== 'none'),
    };
  })()`) as Promise<{ name: string; part: string; isSeen: boolean }>;

/** Presses Tab until what is wanted has the focus; a task that cannot be done with keys alone fails here. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const now = await focused(page);
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) {
      expect(now, now.name).toMatchObject({ isSeen: true });
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${name} was not reached with ${key}`);
}

async function askWithKeys(page: Page, question: string): Promise<void> {
  await tabTo(page, 'Your question');
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
}

describe.skipIf(!browser)('with keys alone', () => {
  const stage = prepareStage();

  it('everything can be done', async () => {
    const page = await stage.open('/demo');
    await tabTo(page, /^Ask a question/);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('Your question');
    // A suggestion.
    await tabTo(page, 'How many working groups does JTC 21 have?', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await ended(page);
    // A question, its footnote, and back.
    await askWithKeys(page, questions.when);
    await ended(page);
    await tabTo(page, 'Footnote 1', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).part).toBe('card');
    await tabTo(page, 'Open the source');
    await page.keyboard.press('Escape');
    expect((await focused(page)).name).toBe('Footnote 1');
    // Feedback with a reason.
    await tabTo(page, 'This did not help');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).part).toBe('');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Send');
    await page.keyboard.press('Enter');
    await latestExchange(page).getByText('Something is missing').waitFor();
    // Stop, and ask again.
    await askWithKeys(page, questions.hang);
    await tabTo(page, 'Stop');
    await page.keyboard.press('Enter');
    await latestExchange(page).getByText('Stopped.').waitFor();
    await tabTo(page, 'Ask again');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Stop');
    await page.keyboard.press('Enter');
    // Delete, and begin anew.
    await latestExchange(page).getByText('Stopped.').waitFor();
    await tabTo(page, 'Delete the conversation');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('Keep');
    await tabTo(page, 'Delete', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.welcome').getByText('The conversation was deleted.').waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Your question');
    // Out of it again.
    await page.keyboard.press('Escape');
    expect((await focused(page)).name).toMatch(/^Ask a question/);
  });

  it('the focus goes round in the panel, both ways', async () => {
    const page = await stage.open('/demo');
    await page.locator('.launcher').press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('Your question');
    const seen = new Set<string>();
    for (let presses = 0; presses < 24; presses++) {
      await page.keyboard.press(presses < 12 ? 'Tab' : 'Shift+Tab');
      seen.add((await focused(page)).name);
      expect(await page.evaluate('document.activeElement.localName')).toBe('footnote-chat');
    }
    expect(seen).toContain('Close');
    expect(seen).toContain('Your question');
    expect([...seen].some((name) => name.startsWith('Ask a question'))).toBe(false);
  });

  it('the focus returns to what opened the panel, be it the page’s own', async () => {
    stage.server.site = `<!doctype html><html lang="en"><button onclick="document.querySelector('footnote-chat').open()">Help</button><script type="module" src="/widget.js"></script>`;
    const page = await stage.open('/site');
    await page.locator('.launcher').waitFor();
    await page.getByRole('button', { name: 'Help' }).press('Enter');
    await expect.poll(async () => (await focused(page)).name).toBe('Your question');
    await page.keyboard.press('Escape');
    expect((await focused(page)).name).toBe('Help');
  });
});
