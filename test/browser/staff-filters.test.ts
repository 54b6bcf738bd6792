import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { openWithApi } from './staff-api.ts';
import { ask, browser, ended, prepareStage } from './stage.ts';

describe.skipIf(!browser)('the filters and the documents of the staff page', () => {
  const stage = prepareStage();

  it('are sent with the next questions, shown as chips, and dropped one by one', async () => {
    const page = await stage.open('/');
    const filters = page.getByRole('group', { name: 'Which documents to ask' });
    await filters.getByText('Asking all documents').waitFor();
    await filters.getByRole('button', { name: 'Filter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Which documents to ask' });
    await dialog.getByRole('checkbox', { name: 'Chinese' }).check();
    await dialog.getByLabel('From').fill('2024-01-01');
    await dialog.getByLabel('To', { exact: true }).fill('2023-01-01');
    await dialog.getByText('The first day comes after the last one.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
    await dialog.getByLabel('To', { exact: true }).fill('2026-12-31');
    await dialog.getByRole('searchbox').fill('charter');
    await dialog.getByRole('checkbox', { name: 'Charter of the Institute' }).check();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    expect(await filters.locator('.chip').allInnerTexts()).toEqual([
      'Charter of the Institute',
      'Chinese',
      'From 1 Jan 2024',
      'To 31 Dec 2026',
    ]);
    expect(await sent()).toEqual({ documents: ['charter'], languages: ['zh'], from: '2024-01-01', to: '2026-12-31' });
    await filters.getByRole('button', { name: 'Remove filter: Charter of the Institute' }).click();
    await filters.getByRole('button', { name: 'Remove filter: From 1 Jan 2024' }).click();
    expect(await sent()).toEqual({ languages: ['zh'], to: '2026-12-31' });
    await filters.getByRole('button', { name: 'Clear' }).click();
    await filters.getByText('Asking all documents').waitFor();
    expect(await sent()).toBeUndefined();

    async function sent(): Promise<unknown> {
      await ask(page, questions.when);
      await ended(page);
      const message = stage.server.latest().received.findLast(({ type }) => type === 'ask');
      return message?.type === 'ask' ? message.filter : 'nothing was asked';
    }
  });

  it('change nothing when the dialog is left', async () => {
    const page = await stage.open('/');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Chinese' }).check();
    await page.keyboard.press('Escape');
    await page.getByText('Asking all documents').waitFor();
    await page.getByRole('button', { name: 'Filter' }).click();
    expect(await page.getByRole('dialog').getByRole('checkbox', { name: 'Chinese' }).isChecked()).toBe(false);
  });

  it('take one document from the list, and let go of it again', async () => {
    const page = await stage.open('/');
    const button = page.getByRole('button', { name: 'Ask only “Charter of the Institute”' });
    await button.click();
    expect(await page.locator('.chip').allInnerTexts()).toEqual(['Charter of the Institute']);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    expect(await page.locator('.chip').count()).toBe(0);
  });

  it('list documents in the order that is chosen, and what could not be taken in with the reason', async () => {
    const failed = [{ path: 'minutes/scan.pdf', reason: 'The PDF holds pictures of pages and no text.' }];
    const { page, api } = await openWithApi(stage, '/', { api: { failed } });
    const documents = page.locator('footnote-documents');
    await documents.getByRole('heading', { name: 'Could not be taken in 1' }).waitFor();
    await documents.getByText('minutes/scan.pdf').waitFor();
    await documents.getByText(failed[0]!.reason).waitFor();
    const first = api.documents[4]!;
    first.datedAt = '2026-01-01T00:00:00.000Z';
    await page.reload();
    await documents.getByRole('combobox', { name: 'Order' }).selectOption('newest');
    await expect.poll(() => documents.locator('.title').first().textContent()).toBe(first.title);
    await documents.getByRole('combobox', { name: 'Order' }).selectOption('oldest');
    await expect.poll(() => documents.locator('.title').last().textContent()).toBe(first.title);
  });
});
