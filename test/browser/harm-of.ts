import type { Page } from 'playwright-core';

/** Whether anything ran, was loaded from elsewhere, or became an element that nobody here writes. */
export async function harmOf(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const found = [];
    const look = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const isForeign = element.matches('img, iframe, object, embed, base, form[action], video, audio, portal, math, marquee, template, style, a[href^="javascript:" i], a[href^="data:" i]');
        if (isForeign || [...element.attributes].some(({ name }) => name.startsWith('on'))) found.push(element.outerHTML.slice(0, 100));
      }
    };
    look(document);
    return { ran: window.hostile, found };
  })()`);
}

export const noHarm = { ran: undefined, found: [] };
