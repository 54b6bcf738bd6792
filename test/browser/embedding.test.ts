import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { ask, browser, latestExchange, prepareStage } from './stage.ts';

const MAXIMUM_WIDGET_BYTES = 30_000;

const scrollsSideways = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

it('the widget is one file of at most 30 kB', () => {
  const widget = readFileSync(join(import.meta.dirname, '../../dist/web/widget.js'));
  expect(gzipSync(widget, { level: 9 }).byteLength).toBeLessThanOrEqual(MAXIMUM_WIDGET_BYTES);
  expect(widget.toString()).not.toMatch(/\bimport\s*[("{*]|\bfrom\s*["']/);
});

describe.skipIf(!browser)('the widget on a page', () => {
  const stage = prepareStage();

  it('adds a launcher whose panel takes the focus and gives it back', async () => {
    const page = await stage.open('/demo');
    const launcher = page.getByRole('button', { name: 'Ask a question' });
    await launcher.click();
    const panel = page.getByRole('dialog', { name: 'Ask the Institute' });
    await panel.getByRole('textbox', { name: 'Your question' }).waitFor();
    await expect.poll(() => panel.locator('textarea:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await page.locator('.launcher:focus').count()).toBe(1);
  });

  it('closes a card before the panel, and returns to the footnote’s number', async () => {
    const page = await stage.open('/demo');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await ask(page, questions.when);
    await page.getByRole('button', { name: 'Footnote 1' }).click();
    await expect.poll(() => page.locator('.card:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.marker:focus').count()).toBe(1);
    expect(await page.getByRole('dialog', { name: 'Ask the Institute' }).isVisible()).toBe(true);
  });

  it('answers on a site of another origin, inline and as its attributes say', async () => {
    const { address } = stage.server;
    const tag = '<footnote-chat heading="Ask us" greeting="Good day." language="en"></footnote-chat>';
    stage.server.site = `<!doctype html><title>Site</title>${tag}<script type="module" src="${address}/widget.js"></script>`;
    const page = await stage.open('/demo');
    await page.goto(`${address.replace('127.0.0.1', 'localhost')}/site`);
    await page.getByRole('heading', { name: 'Good day.' }).waitFor();
    expect(await page.locator('.launcher').count()).toBe(0);
    await ask(page, questions.when);
    const source = latestExchange(page).getByRole('link', { name: 'National Roadmap' });
    expect(await source.getAttribute('href')).toContain(`${stage.server.address}/source?document=roadmap`);
  });

  it('asks a suggestion when it is pressed', async () => {
    const page = await stage.open('/demo');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    const suggestion = page.getByRole('button', { name: 'How many working groups does JTC 21 have?' });
    await suggestion.click();
    await latestExchange(page).getByText('How many working groups does JTC 21 have?').waitFor();
    expect(await suggestion.count()).toBe(0);
  });

  it('opens no connection before someone opens the panel', async () => {
    const before = stage.server.connections.length;
    const page = await stage.open('/demo');
    await page.locator('.launcher').waitFor();
    expect(stage.server.connections.length).toBe(before);
  });

  it('keeps its looks where the page has strong opinions', async () => {
    const page = await stage.open('/demo');
    const looks = () =>
      page.locator('.launcher').evaluate((button) => {
        const { color, fontSize, letterSpacing, textTransform } =
          button.ownerDocument.defaultView.getComputedStyle(button);
        return [color, fontSize, letterSpacing, textTransform];
      });
    const before = await looks();
    await page.evaluate(`
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { color: red; font-size: 40px; letter-spacing: 9px; text-transform: uppercase } button { border: 9px solid }');
      document.adoptedStyleSheets.push(sheet);
    `);
    expect(await looks()).toEqual(before);
  });

  it('sends with Enter, and breaks the line with Shift and Enter', async () => {
    const page = await stage.open('/');
    const question = page.locator('footnote-chat textarea');
    await question.fill('One');
    await question.press('Shift+Enter');
    await question.pressSequentially('two');
    expect(await question.inputValue()).toBe('One\ntwo');
    await question.press('Enter');
    expect(await page.locator('.question').textContent()).toBe('One\ntwo');
  });

  it('speaks Chinese where the reader does', async () => {
    const page = await stage.open('/', { locale: 'zh-CN' });
    await page.getByText('您想了解什么？').waitFor();
    await ask(page, questions.chinese);
    await latestExchange(page).getByRole('button', { name: '脚注 1' }).first().click();
    await page.getByRole('link', { name: '打开原文' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh');
    await page.getByRole('button', { name: 'English' }).click();
    await latestExchange(page).getByRole('button', { name: 'Copy with footnotes' }).waitFor();
  });

  it('keeps the theme and the language a reader chose', async () => {
    const page = await stage.open('/');
    await page.getByRole('button', { name: 'Theme: System' }).click();
    await page.getByRole('button', { name: 'Theme: Light' }).click();
    await page.getByRole('button', { name: '中文' }).click();
    await page.reload();
    await page.getByRole('button', { name: '主题: 深色' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('never scrolls sideways at 320 pixels', async () => {
    const size = { width: 320, height: 640 };
    const staff = await stage.open('/', size);
    for (const question of [questions.who, questions.hostile, questions.unanswered]) {
      await ask(staff, question);
      await staff.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    }
    await staff.getByRole('button', { name: 'Footnote 3' }).click();
    expect(await scrollsSideways(staff)).toBe(false);
    const thread = await staff.locator('.thread').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(thread).toBe(0);
    const demo = await stage.open('/demo', size);
    expect(await scrollsSideways(demo)).toBe(false);
    const source = await stage.open('/source?document=roadmap&start=10&end=50', size);
    await source.locator('mark').first().waitFor();
    expect(await scrollsSideways(source)).toBe(false);
  });
});
