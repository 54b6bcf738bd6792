import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExchangeResponse } from '../../server/protocol.ts';
import { ScriptedConversation } from './scripted-conversation.ts';
import { browser, ended, prepareStage } from './stage.ts';
import { HOSTILE_HOST, xssPayloads } from './xss-payloads.ts';

/** The payload wherever an answer has a text, and under one more name where only a choice is allowed. */
function hostileExchange(payload: string, index: number): ExchangeResponse {
  const passage = {
    ...{ documentId: payload, title: payload, uri: payload, headingPath: [payload, payload], speaker: payload },
    ...{ page: 1, start: 0, end: payload.length, quote: payload },
  };
  const sentence = { text: payload, block: 'paragraph' as const, citations: [{ marker: 1, ...passage }] };
  const isAnswered = index % 2 === 0;
  return {
    ...{ id: `${payload.slice(0, 40)}${index}`, question: payload, askedAt: '2026-01-05T09:30:00.000Z' },
    ...{ language: payload, standaloneQuestion: payload, withdrawn: 0, withheld: 0, mode: 'extractive' },
    sentences: isAnswered
      ? [
          { ...sentence, context: payload, language: payload, shortAnswer: { start: 0, end: payload.length } },
          { ...sentence, block: 'list-item' },
          { ...sentence, conflict: 1 },
        ]
      : [],
    status: isAnswered ? 'answered' : 'not-found',
    closest: [passage],
    feedback: { rating: 'down', reason: 'other', comment: payload },
  };
}

describe.skipIf(!browser)('hostile text', () => {
  const stage = prepareStage();
  const requests: string[] = [];
  let page: Page;

  /** No policy stands between the text and its effect: what holds here is the chat alone. */
  async function openSite(): Promise<void> {
    stage.server.site = `<!doctype html><html lang="en"><title>Site</title><footnote-chat></footnote-chat><script type="module" src="/widget.js"></script>`;
    page = await stage.open('/site');
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', () => requests.push(`a dialog of ${HOSTILE_HOST}`));
    await page.locator('.welcome').waitFor();
  }

  afterEach(async () => {
    expect(requests.splice(0).filter((url) => new URL(url).origin !== stage.server.address)).toEqual([]);
    expect(await page.evaluate('window.hostile')).toBeUndefined();
    const foreign =
      'script, iframe, object, embed, img, video, audio, link, meta, base, style, template, svg a, [onerror]';
    expect(await page.locator(`footnote-chat >> :scope ${foreign}`).count()).toBe(0);
    expect(await page.title()).toBe('Site');
  });

  const texts = (selector: string) => page.locator(selector).evaluateAll((all) => all.map((each) => each.textContent));

  it(`of ${xssPayloads.length} kinds stays text in an answer, wherever it stands`, async () => {
    await openSite();
    const conversation = new ScriptedConversation('hostile');
    conversation.exchanges = xssPayloads.map(hostileExchange);
    conversation.sequence = 1;
    conversation.forgetBuffer();
    stage.server.conversations.set('hostile', conversation);
    await page.evaluate(`document.querySelector('footnote-chat').conversation = 'hostile'`);
    for (const earlier = page.locator('.earlier button'); ; ) {
      await page.locator('.exchange').last().waitFor();
      if ((await earlier.count()) === 0) break;
      await earlier.click();
    }
    expect(await texts('.question')).toEqual(xssPayloads);
    expect(await texts('.understood span')).toEqual(xssPayloads);
    const [answered, unanswered] = [0, 1].map((rest) => xssPayloads.filter((_, index) => index % 2 === rest));
    expect(await texts('.short-answer')).toEqual(answered);
    expect(await texts('.context')).toEqual(answered!.map((payload) => `[${payload}] `));
    expect(await texts('.introduction')).toEqual(
      answered!.map((payload) => expect.stringContaining(languageShown(payload))),
    );
    expect(await texts('.side-source')).toEqual(answered);
    expect(await texts('.footnote .title')).toEqual(answered);
    expect(await texts('.closest .title')).toEqual(unanswered);
    expect(await texts('.closest .place')).toEqual(
      unanswered!.map((payload) => ` · Page 1 · ${payload} › ${payload} · ${payload}`),
    );
    expect(await texts('.quote q')).toEqual(xssPayloads);
    expect(await texts('.given')).toEqual(xssPayloads.map((payload) => `Something else · ${payload}`));
    const links = await page.locator('footnote-chat a').evaluateAll((all) => all.map(({ href }) => href));
    expect(links.filter((href) => !href.startsWith(`${stage.server.address}/source?document=`))).toEqual([]);
  });

  it('stays text in the card of a footnote, and in the form of feedback', async () => {
    await openSite();
    const conversation = new ScriptedConversation('hostile-cards');
    conversation.exchanges = xssPayloads
      .map((payload) => hostileExchange(payload, 0))
      .map(({ ...each }, index) => ({
        ...each,
        id: `exchange-${index}`,
      }));
    conversation.sequence = 1;
    conversation.forgetBuffer();
    stage.server.conversations.set('hostile-cards', conversation);
    await page.evaluate(`document.querySelector('footnote-chat').conversation = 'hostile-cards'`);
    for (const earlier = page.locator('.earlier button'); ; ) {
      await page.locator('.exchange').last().waitFor();
      if ((await earlier.count()) === 0) break;
      await earlier.click();
    }
    await page.route('**/api/documents/*', (route) => {
      const text = decodeURIComponent(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
      const named = { id: text, title: text, uri: text, mediaType: text, language: text, datedAt: text };
      return route.fulfill({ json: { ...named, text, headings: [], pages: [] } });
    });
    const shown = await page.evaluate(`(async () => {
      const chat = document.querySelector('footnote-chat');
      const root = chat.shadowRoot;
      const shown = [];
      for (const exchange of root.querySelectorAll('.exchange')) {
        exchange.querySelector('.marker').click();
        await chat.updateComplete;
        const card = root.querySelector('.card');
        shown.push([card.querySelector('h4').lastChild.data, card.querySelector('mark').textContent]);
        exchange.querySelector('.feedback .quiet-button').click();
        await chat.updateComplete;
        shown.at(-1).push(root.querySelector('.comment textarea').value);
      }
      return shown;
    })()`);
    expect(shown).toEqual(xssPayloads.map((payload) => [payload, payload, payload]));
  });

  it('stays text as a question, as a draft and in the settings of a page', async () => {
    await openSite();
    for (const payload of xssPayloads) {
      await page.evaluate(`document.querySelector('footnote-chat').ask(${JSON.stringify(payload)})`);
      await ended(page);
    }
    const shown = await texts('.question');
    expect(shown).toEqual(xssPayloads.map((payload) => payload.trim()).slice(-shown.length));
    await page.evaluate(`document.querySelector('footnote-chat').conversation = ''`);
    for (const payload of xssPayloads) {
      await page.evaluate(`(async (payload) => {
        const chat = document.querySelector('footnote-chat');
        Object.assign(chat, { title: payload, greeting: payload, suggestions: [payload] });
        await chat.updateComplete;
        const shown = [...chat.shadowRoot.querySelectorAll('h2, h3, .suggestions button')].map((each) => each.textContent);
        if (shown.some((text) => text !== payload)) throw new Error(payload + ' became ' + shown);
      })(${JSON.stringify(payload)})`);
    }
    await page.locator('footnote-chat textarea').fill(xssPayloads.join('\n'));
  });
});

/** A tag that is a language has a name, and what is none stands for itself. */
function languageShown(payload: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(payload) ?? payload;
  } catch {
    return payload;
  }
}
