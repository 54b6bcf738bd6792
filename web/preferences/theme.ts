import { Preference } from './preference.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const preference = new Preference('theme', themes);

export function currentTheme(): Theme {
  return preference.read() ?? 'system';
}

export function chooseTheme(theme: Theme): void {
  preference.write(theme);
  applyTheme();
}

/** The page's style sheet does the rest. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = currentTheme();
}
