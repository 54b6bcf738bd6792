import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { best } from './best.ts';
import { ScriptedConversation } from './scripted-conversation.ts';
import { questions } from './scripts.ts';
import { ask, browser, ended, latestExchange, prepareStage } from './stage.ts';

/** Of script until the launcher can be pressed. Measured: 6 ms on an idle machine. */
const MAXIMUM_SCRIPT_MILLISECONDS = 100;

/** From here a browser calls a task long: a reader notices it. */
const LONG_TASK_MILLISECONDS = 50;

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

/** As the trace of a browser has it; times in microseconds, `tdur` of the thread alone: what another process delays is not in it. */
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({ name: z.string(), pid: z.number(), tid: z.number(), tdur: z.number().optional(), args: z.unknown() }),
  ),
});

/** Milliseconds of processor time of the longest task that the page's main thread had while something was done. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  await browser!.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
  });
  await work();
  const { traceEvents } = traceSchema.parse(JSON.parse((await browser!.stopTracing()).toString()));
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && JSON.stringify(args).includes('CrRendererMain'))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${pid} ${tid}`));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
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
    const stream = async () => {
      await ask(page, questions.slow);
      await latestExchange(page).getByText('Sentence 40 came.').waitFor();
    };
    const longest = await best(LONG_TASK_MILLISECONDS, () => longestTask(page, stream));
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(LONG_TASK_MILLISECONDS);
  });
});
