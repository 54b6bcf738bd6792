import { describe, expect, it } from 'vitest';
import { passageOf, sampleDocument } from './sample-documents.ts';
import { questions } from './scripts.ts';
import { ask, browser, latestExchange, prepareStage, withoutSpace } from './stage.ts';

function addressOf(passage: { documentId: string; start: number; end: number }): string {
  return `/source?document=${passage.documentId}&start=${passage.start}&end=${passage.end}`;
}

describe.skipIf(!browser)('the source', () => {
  const stage = prepareStage();

  it('marks words that run over a page, in the middle of the view, with the focus', async () => {
    const passage = passageOf('roadmap', '(2) data quality', 'repeat;');
    const page = await stage.open(addressOf(passage));
    const marks = page.locator('mark');
    await marks.first().waitFor();
    expect(withoutSpace((await marks.allTextContents()).join(''))).toBe(withoutSpace(passage.quote));
    expect(await marks.count()).toBe(2);
    const box = await marks.first().boundingBox();
    expect(box!.y).toBeGreaterThan(200);
    expect(box!.y).toBeLessThan(600);
    expect(await page.locator('mark:focus').count()).toBe(1);
    await page.getByText('Page 3', { exact: true }).waitFor();
    expect(await page.title()).toBe('National Roadmap for Artificial Intelligence Standards · Footnote');
  });

  it('shows the whole text of the document', async () => {
    const page = await stage.open(addressOf(passageOf('minutes', 'The next meeting')));
    await page.locator('mark').waitFor();
    const blocks = await page.locator('article .title, article .heading, article p:not(.origin)').allTextContents();
    expect(withoutSpace(blocks.join(''))).toBe(withoutSpace(sampleDocument('minutes').text));
  });

  it('opens beside the answer on the staff page, and steps through its citations over documents', async () => {
    const page = await stage.open('/');
    await ask(page, questions.who);
    await latestExchange(page).getByRole('button', { name: 'Footnote 2' }).click();
    await page.getByRole('link', { name: 'Open the source' }).click();
    const source = page.locator('footnote-source');
    await source.getByText('Citation 2 of 3').waitFor();
    expect(await source.locator('mark.current').textContent()).toBe(
      'No group may hold more than one third of the votes.',
    );
    expect(await source.locator('mark').count()).toBe(2);
    await source.getByRole('button', { name: 'Next citation' }).click();
    await source.getByRole('heading', { name: 'Minutes of the eleventh meeting' }).waitFor();
    expect(await source.locator('mark.current').textContent()).toContain('Geneva on 3 and 4 June 2025.');
    await source.getByRole('button', { name: 'Next citation' }).click();
    await source.getByText('Citation 1 of 3').waitFor();
  });

  it('opens as a sheet on a phone, and gives the focus back', async () => {
    const page = await stage.open('/', { width: 375, height: 812 });
    await ask(page, questions.who);
    await latestExchange(page).getByRole('link', { name: 'Minutes of the eleventh meeting' }).click();
    const sheet = page.getByRole('dialog', { name: 'Source' });
    await sheet.locator('mark.current').waitFor();
    expect(await sheet.boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 812 });
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.localName')).toBe('footnote-chat');
  });

  it('lists the documents, filters them, and opens one', async () => {
    const page = await stage.open('/');
    const documents = page.locator('footnote-documents');
    await documents.getByText('PDF · English · 14 March 2025').waitFor();
    await documents.getByRole('searchbox').fill('charter');
    expect(await documents.getByRole('listitem').count()).toBe(1);
    await documents.getByRole('button', { name: /^Charter of the Institute/ }).click();
    await page.getByText('The Institute is open to all.').waitFor();
    await page.getByRole('button', { name: 'All documents' }).click();
    await page.getByText('Schedule of membership fees').waitFor();
  });

  it('says that a document is not there', async () => {
    const page = await stage.open('/source?document=nothing&start=0&end=4');
    await page.getByRole('heading', { name: 'This document is not here' }).waitFor();
    expect(stage.complaints.splice(0)).toHaveLength(1);
  });

  it('leads to the address of a document on the web, and to no other', async () => {
    const page = await stage.open('/source?document=charter');
    expect(await page.getByRole('link', { name: 'documents.example' }).getAttribute('href')).toBe(
      'https://documents.example/charter',
    );
  });
});
