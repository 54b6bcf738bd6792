import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DocumentResponse } from '../../server/protocol.ts';
import { best } from './best.ts';
import { passageOf, sampleDocument } from './sample-documents.ts';
import { browser, prepareStage } from './stage.ts';

/** A task that keeps the page from answering is one of more than 50 ms: https://w3c.github.io/longtasks/ */
const LONG_TASK_MILLISECONDS = 50;

const field = (page: Page) => page.getByRole('textbox', { name: 'Find in the document' });
const position = (page: Page) => page.locator('.find [role="status"]');

/** The frame after the text is drawn puts the page that is read into the field. */
const PAGE_IS_SHOWN = 'new Promise(requestAnimationFrame)';

/** What is painted, in the order of the text. */
const highlighted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    `[...(CSS.highlights.get(${JSON.stringify(name)}) ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    })`,
  );

describe.skipIf(!browser)('in the source', () => {
  const stage = prepareStage();

  it('words are found in any case, counted, and gone to one after the other, round and round', async () => {
    const page = await stage.open('/source?document=roadmap');
    await page.getByText('Foreword').first().waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('COMMITTEE');
    await expect.poll(() => position(page).textContent()).toBe('1 of 5');
    const count = sampleDocument('roadmap').text.match(/committee/gi)!.length;
    expect(count).toBe(5);
    expect(await highlighted(page, 'footnote-find')).toHaveLength(count);
    expect(await highlighted(page, 'footnote-find-current')).toEqual(['Committee']);
    await page.keyboard.press('Enter');
    expect(await position(page).textContent()).toBe('2 of 5');
    expect(await highlighted(page, 'footnote-find-current')).toEqual(['committee']);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    expect(await position(page).textContent()).toBe('5 of 5');
    await field(page).fill('no such words');
    await expect.poll(() => position(page).textContent()).toBe('No match');
    await page.keyboard.press('Escape');
    expect(await field(page).count()).toBe(0);
    expect(await page.locator('.body:focus').count()).toBe(1);
    expect(await highlighted(page, 'footnote-find')).toEqual([]);
  });

  it('words are found over a mark and over the end of a line', async () => {
    const { start, end } = passageOf('roadmap', 'approved by the', 'Council');
    const page = await stage.open(`/source?document=roadmap&start=${start}&end=${end}`);
    await page.locator('mark').first().waitFor();
    await page.getByRole('button', { name: 'Find in the document' }).click();
    await field(page).fill('approved by the Council of the Institute');
    await expect.poll(() => highlighted(page, 'footnote-find')).toEqual(['approved by the Council of the Institute']);
  });

  it('pages are counted and gone to, and the outline leads to headings', async () => {
    const page = await stage.open('/source?document=roadmap', { width: 1440, height: 400 });
    const pageField = page.getByRole('spinbutton', { name: 'Page' });
    await page.getByText('of 4').waitFor();
    await page.evaluate(PAGE_IS_SHOWN);
    await pageField.fill('4');
    await page.keyboard.press('Enter');
    await expect.poll(() => pageField.inputValue()).toBe('4');
    const outline = page.getByRole('navigation', { name: 'Contents' });
    expect(await outline.getByRole('button').allTextContents()).toEqual([
      'Foreword',
      '1 Scope',
      '2 Priorities',
      '3 Participation',
      '4 Timetable',
    ]);
    await outline.getByRole('button', { name: '1 Scope' }).click();
    await expect.poll(() => pageField.inputValue()).toBe('1');
    expect(await page.locator('.heading:focus').textContent()).toBe('1 Scope');
    await expect.poll(() => outline.locator('[aria-current]').textContent()).toBe('1 Scope');
  });

  it('the page and the heading that one went to are what is read, also where they cannot come up', async () => {
    const page = await stage.open('/source?document=roadmap', { width: 1440, height: 1600 });
    const pageField = page.getByRole('spinbutton', { name: 'Page' });
    const outline = page.getByRole('navigation', { name: 'Contents' });
    await pageField.waitFor();
    await page.evaluate(PAGE_IS_SHOWN);
    await pageField.fill('3');
    await page.keyboard.press('Enter');
    await expect.poll(() => outline.locator('[aria-current]').textContent()).toBe('2 Priorities');
    expect(await pageField.inputValue()).toBe('3');
    await outline.getByRole('button', { name: '4 Timetable' }).click();
    await expect.poll(() => pageField.inputValue()).toBe('4');
    expect(await outline.locator('[aria-current]').textContent()).toBe('4 Timetable');
  });

  it('the outline comes and goes where there is no room beside the text', async () => {
    const page = await stage.open('/source?document=roadmap', { width: 400 });
    const button = page.getByRole('button', { name: 'Contents' });
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('navigation').getByRole('button', { name: '4 Timetable' }).click();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.locator('.heading:focus').textContent()).toBe('4 Timetable');
  });

  it('a document of 1 MB opens at its mark, and answers every key', async () => {
    const long = longDocument();
    const page = await stage.open('/source?document=charter');
    await page.route('**/api/documents/long?*', (route) => route.fulfill({ json: long }));
    const start = long.text.indexOf('Clause 6000 ');
    await page.goto(`${stage.server.address}/source?document=long&start=${start}&end=${start + 11}`);
    const mark = page.locator('mark.current');
    await mark.waitFor();
    await expect.poll(async () => isWithin((await mark.boundingBox())?.y, 100, 700)).toBe(true);
    expect(await mark.textContent()).toBe('Clause 6000');
    await page.evaluate(`window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration)))
        .observe({ type: 'longtask' });`);
    await page.keyboard.press('f');
    const longest = await best(LONG_TASK_MILLISECONDS * 4, async () => {
      await field(page).fill('');
      await page.evaluate('window.longTasks.length = 0');
      await page.keyboard.type('clause 7999 ', { delay: 60 });
      await expect.poll(() => position(page).textContent()).toBe('1 of 1');
      return Math.max(0, ...(await page.evaluate<number[]>('window.longTasks')));
    });
    expect(longest).toBeLessThan(LONG_TASK_MILLISECONDS * 4);
    await expect.poll(() => highlighted(page, 'footnote-find-current')).toEqual(['Clause 7999']);
    const place = () =>
      page.evaluate<number>(`(() => {
        const [range] = CSS.highlights.get('footnote-find-current');
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.getBoundingClientRect().y;
      })()`);
    await expect.poll(async () => isWithin(await place(), 100, 700)).toBe(true);
  });
});

function isWithin(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value > low && value < high;
}

/** Paragraphs with a heading before every fortieth, 1 MB of them. */
function longDocument(): DocumentResponse {
  const headings: DocumentResponse['headings'] = [];
  let text = '';
  for (let clause = 1; clause <= 8_000; clause += 1) {
    if (clause % 40 === 1) {
      headings.push({ offset: text.length, level: 1, text: `Part ${clause}` });
      text += `Part ${clause}\n\n`;
    }
    text += `Clause ${clause} names what the committee has to do in this case, to whom it has to answer, and by which day of the year.\n\n`;
  }
  return { ...sampleDocument('charter'), id: 'long', title: 'A long document', text, headings, pages: [] };
}
