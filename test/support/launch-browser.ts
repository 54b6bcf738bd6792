import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * The Chromium that comes as a package where it runs, which is Linux on x64; elsewhere an installed Chrome. Where there
 * is neither the browser tests cannot run: that is said loudly, and is a failure where nobody would read it.
 */
export async function launchBrowser(): Promise<Browser | undefined> {
  try {
    return await launch();
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.warn('BROWSER TESTS ARE SKIPPED: no browser starts here. Install Google Chrome to run them.', error);
    return undefined;
  }
}

async function launch(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
  // The package's own arguments switch off web security, which these tests are about.
  const args = ['--no-sandbox', '--headless=shell', '--disable-gpu'];
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
