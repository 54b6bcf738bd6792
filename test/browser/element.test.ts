import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, browser, ended, latestExchange, prepareStage } from './stage.ts';

describe.skipIf(!browser)('the element', () => {
  const stage = prepareStage();

  async function openSite(html: string, locale = 'en-GB'): Promise<Page> {
    stage.server.site = `<!doctype html><html>${html}`;
    const page = await stage.open('/site', { locale });
    await page.waitForFunction(`document.querySelector('footnote-chat')?.updateComplete`);
    return page;
  }
  const script = (attributes = '') => `<script type="module" src="/widget.js" ${attributes}></script>`;
  const chat = 'document.querySelector("footnote-chat")';

  it('takes what it is to say from its attributes, and shows no tip of its title', async () => {
    const suggestions = `["Why &amp; how?", "When?"]`;
    const page = await openSite(
      `<footnote-chat title="Ask us" greeting="Good day." suggestions='${suggestions}'></footnote-chat>${script()}`,
    );
    await page.getByRole('heading', { name: 'Ask us' }).waitFor();
    await page.getByRole('heading', { name: 'Good day.' }).waitFor();
    expect(await page.locator('.suggestions button').allTextContents()).toEqual(['Why & how?', 'When?']);
    expect(await page.locator('footnote-chat').getAttribute('title')).toBeNull();
    await page.evaluate(`Object.assign(${chat}, { title: 'Ask them', suggestions: ['How?'], greeting: 'Hello.' })`);
    await page.getByRole('heading', { name: 'Ask them' }).waitFor();
    expect(await page.locator('.suggestions button').allTextContents()).toEqual(['How?']);
    await page.evaluate(`${chat}.setAttribute('title', 'Ask once more')`);
    await page.getByRole('heading', { name: 'Ask once more' }).waitFor();
  });

  it('takes them from the script tag where there is no element', async () => {
    const page = await openSite(script('data-title="Ask us" data-site="key-1" data-theme="dark" data-open'));
    await page.getByRole('dialog', { name: 'Ask us' }).waitFor();
    expect(await page.locator('footnote-chat').getAttribute('theme')).toBe('dark');
    await expect.poll(() => stage.server.connections.at(-1)?.get('site')).toBe('key-1');
  });

  it('follows the theme of the page, or its own', async () => {
    const page = await openSite(`<footnote-chat></footnote-chat>${script()}`);
    const scheme = () =>
      page
        .locator('.chat')
        .evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element).backgroundColor);
    const light = await scheme();
    await page.evaluate(`${chat}.theme = 'dark'`);
    await expect.poll(scheme).not.toBe(light);
    await page.evaluate(`${chat}.theme = 'system'`);
    await expect.poll(scheme).toBe(light);
  });

  it.each([
    ['<footnote-chat language="zh"></footnote-chat>', 'en-GB', '您想了解什么？'],
    ['<body lang="zh-Hans"><footnote-chat></footnote-chat>', 'en-GB', '您想了解什么？'],
    ['<body lang="fr"><footnote-chat></footnote-chat>', 'zh-CN', '您想了解什么？'],
    ['<body lang="fr"><footnote-chat></footnote-chat>', 'fr-FR', 'What would you like to know?'],
  ])('speaks as %s says to a browser of %s', async (html, locale, greeting) => {
    const page = await openSite(html + script(), locale);
    await page.getByRole('heading', { name: greeting }).waitFor();
  });

  it('opens, asks and closes as the page says, and tells the page', async () => {
    const page = await openSite(script());
    await page.evaluate(`
      window.told = [];
      for (const type of ['footnote-open', 'footnote-conversation', 'footnote-answer']) {
        document.body.addEventListener(type, ({ detail }) => window.told.push({ type, ...detail }));
      }
    `);
    expect(await page.evaluate(`${chat}.ask('  ')`)).toBe(false);
    // At once: the first may be answered before the next line comes.
    const asked = `[${chat}.ask(${JSON.stringify(questions.when)}), ${chat}.ask('And then?')]`;
    expect(await page.evaluate(asked)).toEqual([true, false]);
    await ended(page);
    expect(await page.locator('footnote-chat').getAttribute('open')).toBe('');
    expect(await page.evaluate('window.told')).toMatchObject([
      { type: 'footnote-open', by: 'page' },
      { type: 'footnote-conversation', id: stage.server.latest().id },
      {
        type: 'footnote-answer',
        status: 'answered',
        question: questions.when,
        sentences: [{ citations: [{ marker: 1, page: 1, uri: 'https://documents.example/roadmap' }] }],
      },
    ]);
    await page.evaluate(`${chat}.close()`);
    await page.locator('.panel').waitFor({ state: 'hidden' });
    await page.locator('.launcher').click();
    expect(await page.evaluate('window.told.at(-1)')).toEqual({ type: 'footnote-open', by: 'visitor' });
    await page.evaluate(`${chat}.removeAttribute('open')`);
    await page.locator('.panel').waitFor({ state: 'hidden' });
  });

  it('switches to the conversation that the page names, and asks the documents it names', async () => {
    const page = await openSite(`<footnote-chat></footnote-chat>${script()}`);
    await ask(page, questions.when);
    await ended(page);
    const first = stage.server.latest();
    await page.evaluate(`${chat}.conversation = ''`);
    await page.locator('.welcome h3').waitFor();
    await page.evaluate(`${chat}.filter = { languages: ['zh'] }`);
    await ask(page, questions.who);
    await ended(page);
    expect(stage.server.latest().received).toMatchObject([{ type: 'ask', filter: { languages: ['zh'] } }]);
    await page.evaluate(`${chat}.conversation = ${JSON.stringify(first.id)}`);
    await latestExchange(page).getByText(questions.when).waitFor();
    expect(await page.evaluate(`${chat}.conversation`)).toBe(first.id);
  });
});
