import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { htmlReport } from '../../eval/report/html/html-report.ts';
import { HOSTILE_TEXT, hostileComparison, hostileReport } from '../eval/report/hostile-report.ts';
import { earlierReport, sampleComparison } from '../eval/report/sample-comparison.ts';
import { sampleReport } from '../eval/report/sample-report.ts';
import { browser } from './stage.ts';

const comparison = sampleComparison();
const before = earlierReport();
const pages = {
  plain: htmlReport(sampleReport()),
  compared: htmlReport(sampleReport(), { comparison, before }),
  hostile: htmlReport(hostileReport(sampleReport()), {
    ...{ comparison: hostileComparison(comparison), before: hostileReport(before) },
  }),
};

describe.skipIf(!browser)('report.html', () => {
  let folder = '';
  let page: Page;
  const complaints: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-report-'));
    for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), html);
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints.splice(0)).toEqual([]);
    expect(requests.splice(0).filter((url) => !url.startsWith('file:'))).toEqual([]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function open(name: keyof typeof pages, hash = '', colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
    const context = await browser!.newContext({ viewport: { width: 1280, height: 800 }, colorScheme });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${pathToFileURL(join(folder, `${name}.html`))}${hash}`);
  }

  const shown = () => page.locator('#items > details:visible .id').allTextContents();
  const count = () => page.locator('#filter output').textContent();
  const hash = () => page.evaluate('location.hash');
  const filter = (label: string) => page.locator('#filter').getByLabel(label);
  const openAll = (selector: string) =>
    page.evaluate(`for (const each of document.querySelectorAll('${selector}')) each.open = true;`);
  const focused = () => page.evaluate("document.activeElement.closest('.item')?.dataset.id ?? null");

  it('filters by every menu and by text, and says how many are left', async () => {
    await open('compared');
    expect(await count()).toBe('5 of 5 shown');
    await filter('Verdict').selectOption('wrong');
    await filter('Kind').selectOption('who');
    expect(await shown()).toEqual(['q2', 'q4']);
    await filter('Text').fill('LAMP');
    expect(await shown()).toEqual(['q2']);
    expect(await count()).toBe('1 of 5 shown');
    await page.getByRole('button', { name: 'Show all' }).click();
    for (const [label, value, ids] of [
      ...([
        ['Went wrong at', 'withheld', ['q3']],
        ['Language', 'zh', ['q4']],
        ['Tag', 'ferry', ['q1']],
      ] as const),
      ...([
        ['Change', 'flipped', ['q1', 'q2']],
        ['Change', 'worse', ['q2']],
        ['Trait', 'follow-up', ['q3']],
      ] as const),
    ]) {
      await filter(label).selectOption(value);
      expect(await shown()).toEqual(ids);
      await filter(label).selectOption('');
    }
  });

  it('keeps the filter and the open question in the address, which opens the same view again', async () => {
    await open('compared');
    await filter('Verdict').selectOption('wrong');
    await filter('Text').fill('lamp');
    await page.locator('[data-id="q2"] > summary').click();
    await expect.poll(hash).toBe('#verdict=wrong&text=lamp&open=q2');
    await page.reload();
    expect(await shown()).toEqual(['q2']);
    expect(await page.locator('[data-id="q2"]').getAttribute('open')).toBe('');
  });

  it('takes an address for what it is: words that no menu knows are left out, markup is text', async () => {
    await open('plain', '#verdict=elephant&text=%3Cimg%20src%3Dx%3E&open=%22%5D&constructor=x');
    expect(await page.evaluate("document.querySelector('select[name=verdict]').selectedIndex")).toBe(0);
    expect(await filter('Text').inputValue()).toBe('<img src=x>');
    expect(await count()).toBe('0 of 5 shown');
  });

  it('filters by the bar of a failure, and lets go when it is pressed again', async () => {
    await open('plain');
    const bar = page.getByRole('button', { name: 'Ranked low' });
    await bar.click();
    expect(await shown()).toEqual(['q2']);
    expect(await bar.getAttribute('aria-pressed')).toBe('true');
    expect(await hash()).toBe('#stage=ranked-low');
    await bar.click();
    expect(await count()).toBe('5 of 5 shown');
    expect(await bar.getAttribute('aria-pressed')).toBe('false');
  });

  it('follows the links of kinds and of flips', async () => {
    await open('compared');
    await page.locator('#groups').getByRole('link', { name: 'who', exact: true }).click();
    await expect.poll(shown).toEqual(['q2', 'q4']);
    await page.getByRole('link', { name: '1 became worse' }).click();
    await expect.poll(shown).toEqual(['q2']);
    await page.getByRole('link', { name: 'Scores' }).click();
    expect(await shown()).toEqual(['q2']);
  });

  it('goes from question to question by j and k, opens by Enter and searches by a slash', async () => {
    await open('plain', '#verdict=wrong');
    await page.keyboard.press('j');
    expect(await focused()).toBe('q2');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused()).toBe('q3');
    await page.keyboard.press('Enter');
    await page.locator('[data-id="q3"] .body').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('jk/');
    expect(await filter('Text').inputValue()).toBe('jk/');
    await filter('Text').fill('deep');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('q3');
  });

  it('leaves single keys alone once they are switched off', async () => {
    await open('plain');
    await page.getByLabel('switch these keys off').check();
    await page.locator('h1').click();
    await page.keyboard.press('j');
    expect(await focused()).toBeNull();
    expect(await hash()).toBe('#keys=off');
  });

  it('shows a passage when it is opened, with the evidence marked across its line breaks', async () => {
    await open('plain', '#open=q1');
    const passage = page.locator('[data-id="q1"] .passage');
    await passage.locator('summary').click();
    await passage.locator('p').waitFor();
    expect(await passage.locator('p').textContent()).toBe('Harbour\n\nThe ferry leaves\nat noon. It is free.');
    expect(await passage.locator('mark').allTextContents()).toEqual(['The ferry leaves\nat noon.']);
  });

  it('tells what a threshold would do', async () => {
    await open('plain');
    const slider = page.getByLabel('Try a threshold');
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toBe('0.900: 60% of the answerable, 0% of the unanswerable');
    await page.keyboard.press('End');
    expect(await page.locator('#threshold-text').textContent()).toContain('0.300: 100% of the answerable');
    expect(await page.locator('#tried').getAttribute('cx')).toBe('300');
  });

  it('runs nothing and fetches nothing of what hostile texts ask for, and still filters', async () => {
    await open('hostile');
    await openAll('#items > details');
    await openAll('.passage');
    await page.locator('.passage p').first().waitFor();
    expect(await page.evaluate('"stolen" in window')).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
    await filter('Kind').selectOption({ index: 3 });
    expect(await count()).toBe('1 of 5 shown');
    await page.locator('#groups').getByRole('link', { name: 'when-where' }).click();
    await expect.poll(count).toBe('2 of 5 shown');
    expect(await page.locator('.passage p').first().textContent()).toContain(HOSTILE_TEXT.slice(0, 20));
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (colorScheme) => {
    await open('compared', '#open=q1', colorScheme);
    await page.locator('[data-id="q1"] .passage summary').click();
    for (const id of ['q3', 'q4']) await page.locator(`[data-id="${id}"] > summary`).click();
    for (const title of await page.locator('.figures > summary').all()) await title.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([]);
  });

  it('does not scroll sideways on a narrow page', async () => {
    await open('hostile');
    await page.setViewportSize({ width: 400, height: 800 });
    await openAll('#items > details');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  });
});
