import { describe, expect, it } from 'vitest';
import { passageOf, sampleDocument } from './sample-documents.ts';
import { questions } from './scripts.ts';
import { ask, browser, latestExchange, prepareStage, withoutSpace } from './stage.ts';

describe.skipIf(!browser)('the chat', () => {
  const stage = prepareStage();

  it('leads from a sentence over its footnote to exactly the words in the source', async () => {
    const page = await stage.open('/demo');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await ask(page, questions.when);
    const exchange = latestExchange(page);
    await exchange.getByText('Copy with footnotes').waitFor();
    expect(await exchange.locator('.short-answer').textContent()).toBe('14 March 2025');
    await exchange.getByRole('button', { name: 'Footnote 1' }).click();
    const card = page.getByRole('dialog', { name: 'Footnote 1: National Roadmap' });
    const { quote, start, end } = passageOf('roadmap', 'This roadmap was prepared', '14 March 2025.');
    await card.getByText('It replaces the edition of 2021').waitFor();
    expect(await card.locator('mark').textContent()).toBe(quote);
    const [source] = await Promise.all([
      page.waitForEvent('popup'),
      card.getByRole('link', { name: 'Open the source' }).click(),
    ]);
    await source.locator('mark.current').first().waitFor();
    const marked = (await source.locator('mark').allTextContents()).join('');
    expect(withoutSpace(marked)).toBe(withoutSpace(sampleDocument('roadmap').text.slice(start, end)));
  });

  it('numbers sentences, lists items, and gives each footnote once', async () => {
    const page = await stage.open('/');
    await ask(page, questions.who);
    const exchange = latestExchange(page);
    await exchange.getByText('Understood as: Who takes part in a technical committee of the Institute?').waitFor();
    await exchange.getByText('1 sentence was left out').waitFor();
    expect(await exchange.locator('.marker').allTextContents()).toEqual(['1', '2', '3', '1']);
    expect(await exchange.locator('.footnote').count()).toBe(3);
    await ask(page, questions.fields);
    await latestExchange(page).getByText('Copy with footnotes').waitFor();
    expect(
      await latestExchange(page)
        .getByRole('listitem')
        .filter({ has: page.locator('.sentence') })
        .count(),
    ).toBe(4);
  });

  it('sets sources that differ side by side, and says aloud that they do', async () => {
    const page = await stage.open('/');
    await ask(page, questions.conflict);
    const exchange = latestExchange(page);
    await exchange.getByText('Copy with footnotes').waitFor();
    const conflict = exchange.getByRole('region', { name: 'The sources differ' });
    expect(await conflict.getByRole('listitem').count()).toBe(2);
    const sources = await conflict.locator('.side-source').allTextContents();
    expect(sources).toEqual([`${sampleDocument('minutes').title} · 5 November 2025`, sampleDocument('roadmap').title]);
    expect(await conflict.locator('.context').textContent()).toBe('[A technical committee] ');
    expect(await conflict.getByText('No group may hold').count()).toBe(0);
    const spoken = await page.getByRole('log').getByRole('paragraph').allTextContents();
    expect(spoken).toContain('The sources differ');
    expect(spoken).toContain('[A technical committee] It has members from industry.');
  });

  it('says that the documents do not answer, and labels what comes closest', async () => {
    const page = await stage.open('/');
    await ask(page, questions.unanswered);
    const exchange = latestExchange(page);
    await exchange.getByText('The documents do not answer this question.').waitFor();
    await exchange.getByRole('heading', { name: 'Closest passages, which do not answer the question' }).waitFor();
    expect(await exchange.locator('.closest li').count()).toBe(2);
    expect(await exchange.locator('.marker').count()).toBe(0);
  });

  it('says which part of a question is not answered, also aloud and after a reload', async () => {
    const page = await stage.open('/');
    await ask(page, questions.whenAndCost);
    const remark = 'The documents do not answer this part: “what did the roadmap cost to write?”';
    await latestExchange(page).getByText(remark).waitFor();
    expect(await page.getByRole('log').getByRole('paragraph').allTextContents()).toContain(remark);
    await page.reload();
    await latestExchange(page).getByText(remark).waitFor();
  });

  it('stops an answer, keeps what was said, and asks again', async () => {
    const page = await stage.open('/');
    await ask(page, questions.hang);
    await latestExchange(page).getByText('The first sentence came.').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await latestExchange(page).getByText('Stopped.').waitFor();
    expect(await latestExchange(page).locator('.sentence').count()).toBe(1);
    await latestExchange(page).getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    expect(await page.locator('.exchange').count()).toBe(1);
  });

  it('is copied with its footnotes, which is said aloud', async () => {
    const page = await stage.open('/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await ask(page, questions.when);
    await latestExchange(page).getByRole('button', { name: 'Copy with footnotes' }).click();
    await latestExchange(page).getByRole('button', { name: 'Copied' }).waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    const [question, answer, footnote] = copied.split('\n\n');
    expect(question).toBe(questions.when);
    expect(answer).toBe('The roadmap was approved by the Council of the Institute on 14 March 2025.[1]');
    expect(footnote).toContain(`[1] ${sampleDocument('roadmap').title}`);
    expect(withoutSpace(footnote ?? '')).toContain(
      withoutSpace(passageOf('roadmap', 'This roadmap was prepared', '14 March 2025.').quote),
    );
    expect(await page.getByRole('log').getByRole('paragraph').allTextContents()).toContain('Copied');
  });

  it('words an error for the reader, and says when to come back', async () => {
    const page = await stage.open('/');
    await ask(page, questions.busy);
    await latestExchange(page)
      .getByText(/Too many questions have been asked in a short time\. You can ask again in \d+ seconds?\./)
      .waitFor();
    expect(await page.getByText('Internal words').count()).toBe(0);
  });

  it('shows hostile text as text, wherever it stands', async () => {
    const page = await stage.open('/');
    await ask(page, questions.hostile);
    const exchange = latestExchange(page);
    await exchange.getByText('Copy with footnotes').waitFor();
    for (const place of ['.sentence', '.footnote .title', '.quote']) {
      expect(await exchange.locator(place).textContent()).toContain('<img src=x onerror="window.hostile=1">');
    }
    await exchange.getByRole('button', { name: 'Footnote 1' }).click();
    await page.getByRole('link', { name: 'Open the source' }).click();
    await page.locator('footnote-source mark.current').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('window.hostile')).toBeUndefined();
  });

  it('announces whole sentences, and how the answer ended', async () => {
    const page = await stage.open('/');
    await ask(page, questions.hang);
    await page.getByRole('button', { name: 'Stop' }).click();
    await latestExchange(page).getByText('Stopped.').waitFor();
    const announced = page.locator('footnote-chat [aria-live="polite"] p');
    expect(await announced.allTextContents()).toEqual([
      'Reading the documents',
      'The first sentence came.',
      'Stopped.',
    ]);
  });

  it('shows the limit of a question as it comes near, and does not send beyond it', async () => {
    const page = await stage.open('/');
    const question = page.locator('footnote-chat textarea');
    await page.getByText('What would you like to know?').waitFor();
    await question.fill('x'.repeat(150));
    expect(await page.locator('.limit').count()).toBe(0);
    await question.fill('x'.repeat(195));
    await page.getByText('5 characters left').waitFor();
    await question.fill('x'.repeat(201));
    await page.getByText('1 character too many').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Ask', exact: true }).isDisabled()).toBe(true);
    expect(await page.locator('.exchange').count()).toBe(0);
  });
});
