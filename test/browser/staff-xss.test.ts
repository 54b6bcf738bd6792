import { describe, expect, it } from 'vitest';
import type { DocumentResponse, Insights } from '../../server/protocol.ts';
import { harmOf, noHarm } from './harm-of.ts';
import { openWithApi, type StaffApi } from './staff-api.ts';
import { browser, prepareStage } from './stage.ts';
import { HOSTILE_HOST, xssPayloads } from './xss-payloads.ts';

/** What a payload reads as once it stands in a line of the page. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const NOW = '2026-03-02T09:41:00.000Z';

function hostileApi(): Partial<StaffApi> {
  const clusters: Insights['clusters'] = xssPayloads.map((payload, index) => ({
    label: payload,
    notFound: 1,
    disliked: 1,
    questions: [
      {
        ...{
          id: `case-${index}`,
          question: payload,
          askedAt: NOW,
          language: 'en',
          status: 'answered',
          answer: payload,
        },
        feedback: { rating: 'down', reason: 'wrong', comment: payload },
      },
    ],
  }));
  return {
    conversations: xssPayloads.map((payload, index) => ({
      ...{ id: `c-${index}`, title: payload, startedAt: NOW, lastAskedAt: NOW, questions: 1 },
      excerpt: { text: payload, start: 0, end: Math.min(4, payload.length) },
    })),
    documents: xssPayloads
      .map((payload, index) => hostileDocument(payload, index))
      .map(({ text: _text, headings: _headings, pages: _pages, ...listed }) => listed),
    failed: xssPayloads.map((payload) => ({ path: payload, reason: payload })),
    clusters,
  };
}

function hostileDocument(payload: string, index: number): DocumentResponse {
  const line = plain(payload);
  return {
    ...{
      id: `hostile-${index}`,
      title: payload,
      uri: payload,
      mediaType: payload,
      language: payload,
      datedAt: payload,
    },
    text: `${line}\n\nIt says: ${line}\n`,
    headings: [
      { offset: 0, level: 1, text: line },
      { offset: 0, level: 1, text: line },
      { offset: 0, level: 1, text: line },
    ],
    pages: [0, 1],
  };
}

describe.skipIf(!browser)('hostile text on the staff page', () => {
  const stage = prepareStage();

  it('is enough of it', () => expect(xssPayloads.length).toBeGreaterThanOrEqual(100));

  it('stays text in conversations, documents, failures, filters and chips', async () => {
    const asked: string[] = [];
    const { page } = await openWithApi(stage, '/source?document=charter', { width: 1440, api: hostileApi() });
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${stage.server.address}/`);
    const texts = async (selector: string) => (await page.locator(selector).allTextContents()).map(plain);
    const expected = xssPayloads.map(plain);
    await expect.poll(() => texts('footnote-conversations .title')).toEqual(expected);
    await expect.poll(async () => (await texts('footnote-documents .title')).toSorted()).toEqual(expected.toSorted());
    expect(await texts('footnote-documents .path')).toEqual(expected);
    expect(await texts('footnote-documents .reason')).toEqual(expected);
    await page.locator('footnote-conversations').getByRole('searchbox').fill('<');
    await page.locator('footnote-conversations .excerpt').first().waitFor();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('dialog').locator('.list .check input').first().check();
    expect((await texts('footnote-filters .list .check-label')).toSorted()).toEqual(expected.toSorted());
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.locator('.chip').waitFor();
    await page
      .getByRole('button', { name: /^Delete “/ })
      .first()
      .click();
    expect(await harmOf(page)).toEqual(noHarm);
    expect(
      asked.filter((address) => address.includes(HOSTILE_HOST) || !address.startsWith(stage.server.address)),
    ).toEqual([]);
  });

  it('stays text in insights', async () => {
    const { page } = await openWithApi(stage, '/#insights', { width: 1440, api: hostileApi() });
    const summaries = page.locator('.topics summary');
    await expect.poll(() => summaries.count()).toBe(xssPayloads.length);
    await page.locator('footnote-insights').evaluate((insights) => {
      for (const details of insights.shadowRoot!.querySelectorAll('details')) details.open = true;
    });
    await expect.poll(() => page.locator('.topics .question').count()).toBe(xssPayloads.length);
    for (const selector of ['.label', '.question', '.comment span', '.answer span']) {
      expect((await page.locator(`.topics ${selector}`).allTextContents()).map(plain)).toEqual(xssPayloads.map(plain));
    }
    expect(await harmOf(page)).toEqual(noHarm);
  });

  it('stays text in a document, its title, headings, address and kind', async () => {
    const { page } = await openWithApi(stage, '/source?document=charter');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/api/documents/hostile-*', (route) => {
      const index = Number(/hostile-(\d+)/.exec(route.request().url())?.[1]);
      return route.fulfill({ json: hostileDocument(xssPayloads[index]!, index) });
    });
    await page.route('**/source?document=hostile-*', (route) => route.continue());
    for (const [index, payload] of xssPayloads.entries()) {
      await page.evaluate(
        `Object.assign(document.querySelector('footnote-source'), { documentId: 'hostile-${index}' })`,
      );
      await page.locator('article', { hasText: 'It says:' }).waitFor();
      await expect
        .poll(async () => plain((await page.locator('article p').last().textContent()) ?? ''))
        .toBe(plain(`It says: ${payload}`));
      expect(await harmOf(page)).toEqual(noHarm);
    }
    expect(asked.filter((address) => !address.startsWith(stage.server.address))).toEqual([]);
  });
});
