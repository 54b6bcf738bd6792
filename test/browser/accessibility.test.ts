import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { passageOf } from './sample-documents.ts';
import { questions } from './scripts.ts';
import { ask, browser, latestExchange, prepareStage } from './stage.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violationsOf(page: Page): Promise<string[]> {
  // A sentence that is still fading in has the contrast of a ghost.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

describe.skipIf(!browser).each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  const stage = prepareStage();

  it('the staff page has no violation, empty, answered, with a card and with a source', async () => {
    const page = await stage.open('/', { colorScheme });
    await page.getByText('Schedule of membership fees').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    for (const question of [
      questions.who,
      questions.fields,
      questions.conflict,
      questions.unanswered,
      questions.busy,
    ]) {
      await ask(page, question);
      await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    }
    await page.getByRole('button', { name: 'Footnote 2' }).first().click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the source' }).click();
    await page.locator('mark.current').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('the demonstration page with an open panel has no violation', async () => {
    const page = await stage.open('/demo', { colorScheme });
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await ask(page, questions.when);
    await latestExchange(page).getByText('Copy with footnotes').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('the source page has no violation', async () => {
    const { start, end } = passageOf('roadmap', 'No group may hold', 'votes.');
    const page = await stage.open(`/source?document=roadmap&start=${start}&end=${end}`, { colorScheme });
    await page.locator('mark').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
