import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from './scripts.ts';
import { openWithApi } from './staff-api.ts';
import { ask, browser, ended, prepareStage } from './stage.ts';

const rail = (page: Page): Locator => page.locator('footnote-conversations');
const titles = (page: Page) => rail(page).locator('.conversation .title').allTextContents();

describe.skipIf(!browser)('the conversations of the staff page', () => {
  const stage = prepareStage();

  it('grow by what is asked, are kept over a reload, and are gone on with when they are opened', async () => {
    const page = await stage.open('/');
    await rail(page).getByText('No conversations yet').waitFor();
    await ask(page, questions.when);
    await ended(page);
    await rail(page).locator('.conversation.current', { hasText: questions.when }).waitFor();
    await page.keyboard.press('Escape');
    await rail(page).getByRole('button', { name: 'New conversation' }).click();
    await expect.poll(() => page.locator('footnote-chat .exchange').count()).toBe(0);
    await ask(page, questions.fields);
    await ended(page);
    await expect.poll(() => titles(page)).toHaveLength(2);
    await page.reload();
    await expect.poll(() => titles(page)).toHaveLength(2);
    await rail(page)
      .getByRole('button', { name: new RegExp(`^${questions.when.slice(0, 12)}`) })
      .click();
    const exchange = page.locator('footnote-chat .exchange');
    await exchange.getByText('The roadmap was approved').waitFor();
    expect(await exchange.count()).toBe(1);
    await rail(page).locator('.conversation.current', { hasText: questions.when }).waitFor();
  });

  it('are searched, with the words marked where they were found', async () => {
    const { page } = await openWithApi(stage, '/');
    await expect.poll(() => titles(page)).toHaveLength(5);
    expect(await rail(page).locator('h3').allTextContents()).toContain('Earlier');
    await rail(page).getByRole('searchbox').fill('GENEVA');
    await expect.poll(() => titles(page)).toEqual(['Draft on data quality']);
    expect(await rail(page).locator('mark').textContent()).toBe('Geneva');
    await rail(page).getByRole('searchbox').fill('nowhere');
    await rail(page).getByText('No conversation contains these words.').waitFor();
  });

  it('are renamed, and keep their name where nothing is written', async () => {
    const { page, api } = await openWithApi(stage, '/');
    await rail(page).getByRole('button', { name: 'Rename “Membership fees”' }).click();
    const field = rail(page).getByRole('textbox', { name: 'New title' });
    await field.fill('   ');
    await page.keyboard.press('Enter');
    expect(await field.isVisible()).toBe(true);
    await field.fill(' Fees of 2026 ');
    await page.keyboard.press('Enter');
    await rail(page).getByText('Fees of 2026').waitFor();
    expect(api.conversations.at(-1)?.title).toBe('Fees of 2026');
    await rail(page).getByRole('button', { name: 'Rename “Fees of 2026”' }).click();
    await page.keyboard.type('Something else');
    await page.keyboard.press('Escape');
    await rail(page).getByText('Fees of 2026').waitFor();
    expect(await rail(page).locator('input:focus').count()).toBe(1);
  });

  it('are deleted only when that is confirmed, from the server and from this browser', async () => {
    const { page, api } = await openWithApi(stage, '/');
    const remove = rail(page).getByRole('button', { name: 'Delete “Membership fees”' });
    await remove.click();
    const dialog = page.getByRole('dialog', { name: 'Delete this conversation?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(api.conversations).toHaveLength(5);
    expect(await rail(page).locator('button:focus').count()).toBe(1);
    await remove.click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await rail(page).getByText('The conversation was deleted.').waitFor();
    await expect.poll(() => titles(page)).toHaveLength(4);
    expect(api.requests).toContainEqual({
      method: 'DELETE',
      path: '/api/conversations/c-5',
      search: '?audience=staff',
    });
    expect(await page.evaluate('localStorage.getItem("footnote-conversations")')).not.toContain('c-5');
  });

  it('leave the chat empty when the open one is deleted', async () => {
    const page = await stage.open('/');
    await ask(page, questions.when);
    await ended(page);
    await rail(page)
      .getByRole('button', { name: /^Delete/ })
      .click();
    await page
      .getByRole('dialog', { name: 'Delete this conversation?' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await rail(page).getByText('No conversations yet').waitFor();
    await expect.poll(() => page.locator('footnote-chat .exchange').count()).toBe(0);
    await ask(page, questions.fields);
    await ended(page);
    await expect.poll(() => titles(page)).toEqual([questions.fields]);
  });

  it('say that they cannot be read, and that a change failed', async () => {
    const { page, api } = await openWithApi(stage, '/');
    // The list is read once more when the chat has its session.
    await page.locator('.banner').waitFor({ state: 'hidden' });
    await page.waitForLoadState('networkidle');
    await expect.poll(() => titles(page)).toHaveLength(5);
    api.isDown = true;
    await rail(page).getByRole('button', { name: 'Rename “Membership fees”' }).click();
    await page.keyboard.type('Other');
    await page.keyboard.press('Enter');
    await rail(page).getByText('That did not work.').waitFor();
    await rail(page).getByText('The conversations could not be read.').waitFor();
    api.isDown = false;
    await rail(page).getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => titles(page)).toHaveLength(5);
    expect(stage.complaints.splice(0).every((complaint) => complaint.includes('503'))).toBe(true);
  });
});
