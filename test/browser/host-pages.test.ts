import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { askInPanel, browser, latestExchange, type PageOptions, prepareStage } from './stage.ts';

const scrollsSideways = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** What is at the middle of the element, seen from the page: the chat's own element where nothing lies over it. */
const onTopAt = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2)?.localName;
  });

describe.skipIf(!browser)('the widget on someone else’s page', () => {
  const stage = prepareStage();

  async function openSite(
    html: string,
    { policy = '', ...options }: PageOptions & { policy?: string } = {},
  ): Promise<Page> {
    stage.server.site = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">${html}`;
    stage.server.sitePolicy = policy;
    return stage.open('/site', options);
  }
  const tag = '<script type="module" src="/widget.js"></script>';

  it('keeps its place, its size and its looks under `* { all: unset !important }`', async () => {
    const looks = async (style: string) => {
      const page = await openSite(`<style>${style}</style><p>Text</p>${tag}`);
      await askInPanel(page, questions.when);
      return page.locator('.launcher, .panel, .question, .sentence, .marker').evaluateAll((elements) =>
        elements.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const { color, backgroundColor, fontFamily, fontSize, letterSpacing, display } =
            element.ownerDocument.defaultView.getComputedStyle(element);
          const box = [x, y, width, height].map(Math.round);
          return { box, color, backgroundColor, fontFamily, fontSize, letterSpacing, display };
        }),
      );
    };
    const plain = await looks('');
    expect(plain).toHaveLength(5);
    expect(await looks('* { all: unset !important }')).toEqual(plain);
    const loud = '* { color: red !important; font: 40px cursive !important; letter-spacing: 9px !important';
    const gone = 'opacity: 0 !important; visibility: hidden !important; pointer-events: none !important';
    expect(await looks(`${loud}; ${gone}; text-transform: uppercase; direction: ltr }`)).toEqual(plain);
  });

  it('is above whatever the page stacks', async () => {
    const style = 'position: fixed; inset: 0; z-index: 2147483647; background: white; transform: scale(1)';
    const page = await openSite(`<body style="transform: scale(1)">${tag}<div style="${style}"></div></body>`);
    await page.locator('.launcher').waitFor();
    expect(await onTopAt(page, '.launcher')).toBe('footnote-chat');
    await askInPanel(page, questions.when);
    expect(await onTopAt(page, '.panel')).toBe('footnote-chat');
  });

  it('works under a policy without inline scripts, inline styles, eval and untyped markup', async () => {
    const { address } = stage.server;
    const policy = [
      "default-src 'none'",
      `script-src ${address}`,
      `connect-src ${address} ${address.replace('http', 'ws')}`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
      "base-uri 'none'",
    ].join('; ');
    const page = await openSite(tag, { policy });
    await askInPanel(page, questions.when);
    await page.getByRole('button', { name: 'Footnote 1' }).click();
    await page.locator('.card mark').waitFor();
    await page.keyboard.press('Escape');
    await latestExchange(page).getByRole('button', { name: 'This did not help' }).click();
    await page.locator('.feedback-form').waitFor();
  });

  it('leaves nothing in the page but its element, in script and in style', async () => {
    const page = await openSite('<p id="text">Text</p><button>Press</button>');
    const globals = () =>
      page.evaluate('Object.getOwnPropertyNames(window).concat(Object.getOwnPropertyNames(Symbol))');
    const styles = () =>
      page.evaluate(`[...document.querySelectorAll('html, body, p, button')].map((element) =>
        [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join())`);
    const before = [await globals(), await styles()];
    await page.evaluate(`new Promise((resolve) => {
      const script = Object.assign(document.createElement('script'), { type: 'module', src: '/widget.js', onload: resolve });
      document.head.append(script);
    })`);
    await askInPanel(page, questions.when);
    await page.keyboard.press('Escape');
    expect([await globals(), await styles()]).toEqual(before);
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
  });

  it('moves nothing on the page while the panel is closed', async () => {
    const text = '<p>Text</p>'.repeat(200);
    const sizes = (page: Page) => page.evaluate('[document.body.scrollHeight, document.documentElement.scrollWidth]');
    const without = await sizes(await openSite(text));
    const page = await openSite(text + tag);
    await page.locator('.launcher').waitFor();
    expect(await sizes(page)).toEqual(without);
    const shifts = `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().length))
      .observe({ type: 'layout-shift', buffered: true })), new Promise((resolve) => setTimeout(resolve, 100, 0))`;
    expect(await page.evaluate(`Promise.race([${shifts}])`)).toBe(0);
  });

  it('leaves the page the largest thing that it paints, and sends for nothing else while the panel is closed', async () => {
    const content = '<h1>Guide</h1><p>What the page is about, in more words than a button has.</p>';
    const largest = `new Promise((resolve) => new PerformanceObserver((list) => {
      const { element, size } = list.getEntries().at(-1);
      resolve([element?.localName, size]);
    }).observe({ type: 'largest-contentful-paint', buffered: true }))`;
    const without = await (await openSite(content)).evaluate(largest);
    const page = await openSite(`${content}${tag}`);
    await page.locator('.launcher').waitFor();
    expect(await page.evaluate(largest)).toEqual(without);
    const sent = `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`;
    expect(await page.evaluate(sent)).toEqual(['/widget.js']);
  });

  it('works in a frame', async () => {
    const page = await openSite(`<iframe src="/demo" width="400" height="600" title="Demo"></iframe>`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.launcher').click();
    await frame.locator('textarea').fill(questions.when);
    await frame.locator('textarea').press('Enter');
    await frame.getByRole('button', { name: 'Footnote 1' }).click();
    await frame.getByRole('link', { name: 'Open the source' }).waitFor();
  });

  it('stands on the other side of a page that runs from right to left, and keeps its texts in order', async () => {
    const page = await openSite(`<body dir="rtl"><p>نص</p>${tag}</body>`, { width: 1000 });
    await askInPanel(page, questions.when);
    const box = await page.locator('.panel').boundingBox();
    expect(box!.x).toBe(24);
    // The full stop and the footnote's number are at the end of an English sentence.
    const answer = await page.locator('.short-answer').boundingBox();
    const marker = await page.locator('.marker').boundingBox();
    expect(marker!.x).toBeGreaterThanOrEqual(answer!.x + answer!.width - 4);
    // The chat itself speaks English, and is laid out that way: its question mark is behind its words, its answers at the left.
    const directions = await page
      .locator('.chat, .feedback-question')
      .evaluateAll((parts) => parts.map((part) => part.ownerDocument.defaultView.getComputedStyle(part).direction));
    expect(directions).toEqual(['ltr', 'ltr']);
    expect(await scrollsSideways(page)).toBe(false);
  });

  it('sets a question and an answer that run from right to left at the right', async () => {
    const page = await openSite(tag);
    await askInPanel(page, questions.arabic);
    const sheet = (await page.locator('.sheet').boundingBox())!;
    const edges = await page.locator('.question, .sentence').evaluateAll((elements) =>
      elements.map((element) => {
        const range = element.ownerDocument.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().right;
      }),
    );
    for (const right of edges) expect(right).toBeGreaterThan(sheet.x + sheet.width - 4);
  });

  it('fits 320 pixels, and the 640 of a screen zoomed to 200%', async () => {
    for (const width of [320, 640]) {
      const page = await openSite(tag, { width, height: width === 320 ? 568 : 400 });
      for (const question of [questions.who, questions.conflict, questions.unanswered, questions.foreign]) {
        await askInPanel(page, question);
      }
      await latestExchange(page).getByRole('button', { name: 'This did not help' }).click();
      await page.locator('.feedback-form').waitFor();
      expect(await scrollsSideways(page)).toBe(false);
      expect(await page.locator('.thread').evaluate((thread) => thread.scrollWidth - thread.clientWidth)).toBe(0);
      expect(await page.locator('.panel').boundingBox()).toMatchObject({ x: 0, y: 0, width });
    }
  });

  it('keeps the question in view above the keyboard of a phone', async () => {
    const page = await openSite(tag, { width: 375, height: 667 });
    await page.evaluate(`
      const viewport = Object.assign(new EventTarget(), { height: 667, offsetTop: 0, scale: 1 });
      Object.defineProperty(window, 'visualViewport', { value: viewport });
      const chat = document.querySelector('footnote-chat');
      chat.remove();
      document.body.append(chat);
    `);
    await page.locator('.launcher').click();
    await page.locator('.panel').waitFor();
    await page.evaluate(`
      Object.assign(visualViewport, { height: 360, offsetTop: 40 });
      visualViewport.dispatchEvent(new Event('resize'));
    `);
    expect(await page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 40, width: 375, height: 360 });
    const composer = await page.locator('.composer').boundingBox();
    expect(composer!.y + composer!.height).toBeLessThanOrEqual(400);
  });

  it('keeps still for who wants no motion', async () => {
    const page = await openSite(tag, { reducedMotion: 'reduce' });
    await page.locator('.launcher').click();
    await page.locator('textarea').fill(questions.hang);
    await page.keyboard.press('Enter');
    await latestExchange(page).getByText('The first sentence came.').waitFor();
    await expect.poll(() => page.evaluate('document.getAnimations().length')).toBe(0);
  });

  it('shows its edges, its state and its focus in forced colours', async () => {
    const page = await openSite(tag, { forcedColors: 'active' });
    await askInPanel(page, questions.when);
    const edges = await page
      .locator('.panel .chat, .composer-field, .launcher')
      .evaluateAll((elements) =>
        elements.map((element) => element.ownerDocument.defaultView.getComputedStyle(element).borderTopWidth),
      );
    expect(edges).toEqual(['1px', '1px', '1px']);
    await latestExchange(page).getByRole('button', { name: 'This helped' }).click();
    const pressed = page.locator('[aria-pressed="true"]');
    await pressed.waitFor();
    expect(
      await pressed.evaluate((button) => button.ownerDocument.defaultView.getComputedStyle(button).outlineWidth),
    ).toBe('2px');
  });
});
