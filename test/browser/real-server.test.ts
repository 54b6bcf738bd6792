import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProjectFolder } from '../../models/project-folder.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { type RunningServer, removeFolder, runServer } from '../support/run-server.ts';
import { ask, latestExchange, withoutSpace } from './stage.ts';

const browser = await launchBrowser();

describe.skipIf(!browser)('the real server in a real browser', () => {
  let server: RunningServer;
  const complaints: string[] = [];
  beforeAll(async () => {
    server = await runServer({ documents: join(findProjectFolder(), 'eval/datasets/handbook/documents') });
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
    removeFolder(server.folder);
  });

  async function open(path: string): Promise<Page> {
    const context = await browser!.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(server.address + path);
    return page;
  }

  it('answers staff, and opens the source at exactly the cited words', async () => {
    const page = await open('/');
    await page.getByText('From a proposal to a national standard').waitFor();
    await ask(page, 'Where was the standards forum of WAIC 2025 held?');
    const exchange = latestExchange(page);
    await exchange.getByText('Copy with footnotes').waitFor();
    expect(await exchange.locator('.short-answer').textContent()).toContain('Expo Center');
    await exchange.locator('.marker').first().click();
    await page
      .getByRole('link', { name: 'Open the source' })
      .or(page.getByRole('button', { name: 'Open the source' }))
      .click();
    await page.locator('mark.current').first().waitFor();
    const marked = (await page.locator('mark.current').allTextContents()).join('');
    const quote = await exchange.locator('.footnote').first().textContent();
    expect(withoutSpace(quote)).toContain(withoutSpace(marked).replace(/^\d/, ''));
    expect(complaints.splice(0)).toEqual([]);
  });

  it('says to a visitor that the public documents do not answer what only staff may read', async () => {
    const page = await open('/demo');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await ask(page, 'What is the limit for a hotel night in Beijing?');
    const exchange = latestExchange(page);
    await exchange
      .getByText(/Copy with footnotes|do not answer/)
      .first()
      .waitFor();
    expect(await exchange.textContent()).not.toContain('650');
    expect(complaints.splice(0)).toEqual([]);
  });
});
