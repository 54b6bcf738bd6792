import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { type Theme, themes } from '../preferences/theme.ts';
import type { PageStrings } from '../strings/page-strings.ts';

const icons: Record<Theme, SVGTemplateResult> = {
  system: svg`<circle cx="8" cy="8" r="6" /><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />`,
  light: svg`<circle cx="8" cy="8" r="3" /><path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1" />`,
  dark: svg`<path d="M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z" />`,
};

/** One button that goes round: as the system says, light, dark. */
export function renderThemeToggle(theme: Theme, strings: PageStrings, choose: (theme: Theme) => void): TemplateResult {
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const label = `${strings.theme}: ${strings.themeNames[theme]}`;
  return html`<button type="button" class="icon-button" aria-label=${label} title=${label} @click=${() => choose(next)}>
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" aria-hidden="true">
      ${icons[theme]}
    </svg>
  </button>`;
}
