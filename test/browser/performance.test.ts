import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ScriptedConversation } from './scripted-conversation.ts';
import { questions } from './scripts.ts';
import { ask, browser, ended, latestExchange, prepareStage } from './stage.ts';

/** Of script until the launcher can be pressed. Measured: 6 ms on an idle machine. */
const MAXIMUM_SCRIPT_MILLISECONDS = 100;

/** From here a browser calls a task long: a reader notices it. */
const LONG_TASK_MILLISECONDS = 50;

/**
 * What another process on the machine delays is not the widget's doing, and both measures are of the clock: the first
 * attempt within the limit counts, or the best of all.
 */
const ATTEMPTS = 10;

async function best(limit: number, measure: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least >= limit; attempt++) least = Math.min(least, await measure());
  return least;
}

async function scriptMilliseconds(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const duration = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  const before = await duration();
  await page.evaluate(`new Promise((resolve) => {
    const script = Object.assign(document.createElement('script'), { type: 'module', src: '/widget.js', onload: resolve });
    document.head.append(script);
  })`);
  await page.locator('.launcher').waitFor();
  return (await duration()) - before;
}

describe.skipIf(!browser)('the widget’s performance', () => {
  const stage = prepareStage();

  it('a page waits for no more than a tenth of a second of its script', async () => {
    stage.server.site = '<!doctype html><html lang="en"><title>Site</title>';
    const measured = await best(MAXIMUM_SCRIPT_MILLISECONDS, async () => scriptMilliseconds(await stage.open('/site')));
    expect(measured).toBeLessThan(MAXIMUM_SCRIPT_MILLISECONDS);
  });

  it('a conversation of 500 questions, all of them shown, streams without a long task', async () => {
    stage.server.site = `<!doctype html><html lang="en"><title>Site</title><footnote-chat></footnote-chat><script type="module" src="/widget.js"></script>`;
    const page = await stage.open('/site');
    await ask(page, questions.who);
    await ended(page);
    const [first] = stage.server.latest().exchanges;
    const long = new ScriptedConversation('long');
    long.exchanges = Array.from({ length: 500 }, (_, index) => ({ ...structuredClone(first!), id: `old-${index}` }));
    long.sequence = 1;
    long.forgetBuffer();
    stage.server.conversations.set('long', long);
    await page.evaluate(`document.querySelector('footnote-chat').conversation = 'long'`);
    for (const earlier = page.locator('.earlier button'); ; ) {
      await latestExchange(page).waitFor();
      if ((await earlier.count()) === 0) break;
      await earlier.click();
    }
    expect(await page.locator('.exchange').count()).toBe(500);
    const longest = await best(LONG_TASK_MILLISECONDS, async () => {
      await page.evaluate(`
        window.longTasks = [];
        window.observer?.disconnect();
        window.observer = new PerformanceObserver((list) => window.longTasks.push(...list.getEntries()));
        window.observer.observe({ type: 'longtask' });
      `);
      await ask(page, questions.slow);
      await latestExchange(page).getByText('Sentence 40 came.').waitFor();
      return page.evaluate('Math.max(0, ...window.longTasks.map(({ duration }) => duration))') as Promise<number>;
    });
    expect(longest).toBeLessThan(LONG_TASK_MILLISECONDS);
  });
});
