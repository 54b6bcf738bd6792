import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleInsights } from './sample-insights.ts';
import { openWithApi } from './staff-api.ts';
import { browser, prepareStage } from './stage.ts';

const chart = (page: Page) => page.locator('footnote-day-chart');

describe.skipIf(!browser)('the insights', () => {
  const stage = prepareStage();

  it('tell the last thirty days in figures, as a chart and as a table of the same', async () => {
    const { page, api } = await openWithApi(stage, '/');
    await page.locator('header').getByRole('button', { name: 'Insights' }).click();
    await page.getByRole('heading', { name: 'Insights' }).waitFor();
    await chart(page).locator('rect.answered').first().waitFor();
    expect(new URL(page.url()).hash).toBe('#insights');
    const { searchParams } = new URL(
      `http://server/${api.requests.findLast(({ path }) => path === '/api/insights')?.search}`,
    );
    const { totals, days } = sampleInsights(searchParams.get('from')!, searchParams.get('to')!);
    expect(days).toHaveLength(30);
    expect(await page.locator('.total.notFound dd').innerText()).toMatch(new RegExp(`^${totals.notFound}\\b`));
    expect(await chart(page).locator('rect.answered').count()).toBe(30);
    await chart(page).getByRole('button', { name: 'Show as a table' }).click();
    const cells = await chart(page).locator('tbody tr').first().locator('td').allTextContents();
    const [day] = days;
    expect(cells.slice(0, 3)).toEqual([day!.asked, day!.answered, day!.notFound].map(String));
    await page.goBack();
    await page.getByText('What would you like to know?').waitFor();
  });

  it('draw each column as high as its figures', async () => {
    const { page } = await openWithApi(stage, '/#insights');
    await chart(page).locator('rect.answered').first().waitFor();
    const read = (name: string) =>
      chart(page)
        .locator(`rect.${name}`)
        .evaluateAll((all) => all.map((rect) => Number(rect.getAttribute('height'))));
    const [answered, notFound, other] = [await read('answered'), await read('notFound'), await read('other')];
    await chart(page).getByRole('button', { name: 'Show as a table' }).click();
    const rows = await chart(page)
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => Number(row.children[1]?.textContent)));
    expect(answered.map((height, index) => height + notFound[index]! + other[index]!)).toEqual(rows);
  });

  it('tell a column’s figures to the arrow keys', async () => {
    const { page } = await openWithApi(stage, '/#insights');
    const slider = chart(page).getByRole('slider', { name: 'Day' });
    await slider.focus();
    await page.keyboard.press('Home');
    const first = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    const second = await slider.getAttribute('aria-valuetext');
    expect([first, second].every((text) => /\d{4} · Asked \d/.test(text ?? ''))).toBe(true);
    expect(second).not.toBe(first);
    expect(await chart(page).locator('.readout').textContent()).toBe(second);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuenow')).toBe('29');
  });

  it('take other days, and never an end before a beginning', async () => {
    const { page, api } = await openWithApi(stage, '/#insights');
    await page.getByRole('button', { name: '7 days', exact: true }).click();
    await expect.poll(() => chart(page).locator('rect.answered').count()).toBe(7);
    await page.locator('.period').getByLabel('From').fill('2025-06-01');
    await page.locator('.period').getByLabel('To', { exact: true }).fill('2025-05-01');
    await expect.poll(() => api.requests.at(-1)?.search).toContain('from=2025-05-01&to=2025-05-01');
  });

  it('show the questions of a topic, and export one or all of them as evaluation cases', async () => {
    const { page } = await openWithApi(stage, '/#insights');
    const topic = page.locator('.topics details').first();
    await topic.locator('summary').click();
    await topic.getByText('That is the membership, not the paper copy.').waitFor();
    await topic.getByText('Incomplete').waitFor();
    const name = 'Download as evaluation case: Is there a discount on printed standards for universities?';
    const [one] = await Promise.all([page.waitForEvent('download'), topic.getByRole('button', { name }).click()]);
    expect(one.suggestedFilename()).toBe('case-case-2.jsonl');
    expect(readFileSync(await one.path(), 'utf8')).toBe('{"id":"case-2","question":"Q"}\n');
    const [all] = await Promise.all([
      page.waitForEvent('download'),
      topic.getByRole('button', { name: 'Download all as cases' }).click(),
    ]);
    const lines = readFileSync(await all.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['case-1', 'case-2', 'case-3']);
  });

  it('copy a case, and say when it is not there any more', async () => {
    const { page, api } = await openWithApi(stage, '/#insights');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('summary').last().click();
    await page.getByRole('button', { name: /^Copy as evaluation case/ }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('{"id":"case-6","question":"Q"}\n');
    api.isDown = true;
    await page.getByRole('button', { name: /^Download as evaluation case/ }).click();
    await page.getByText('The case could not be read.').waitFor();
    expect(stage.complaints.splice(0)).toHaveLength(1);
  });

  it('say when nothing was asked, when nothing is to be improved, and when they cannot be read', async () => {
    const { page, api } = await openWithApi(stage, '/#insights', { api: { clusters: [] } });
    await page.getByText('Nothing in this time was left unanswered or disliked.').waitFor();
    await page.route('**/api/insights?*', (route) => {
      const counts = { asked: 0, answered: 0, notFound: 0, liked: 0, disliked: 0 };
      return route.fulfill({ json: { from: '2026-01-01', to: '2026-01-01', totals: counts, days: [], clusters: [] } });
    });
    await page.reload();
    await page.getByText('No questions in this time').waitFor();
    await page.unroute('**/api/insights?*');
    api.isDown = true;
    await page.reload();
    await page.getByText('The insights could not be read').waitFor();
    api.isDown = false;
    await page.locator('footnote-insights').getByRole('button', { name: 'Try again' }).click();
    await page.getByText('What to improve').waitFor();
    stage.complaints.splice(0);
  });
});
