import { html, type TemplateResult } from 'lit';

export const closeIcon: TemplateResult = html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;
