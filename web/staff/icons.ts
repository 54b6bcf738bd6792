import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** One size and one stroke, so that they look like one hand's. */
function icon(paths: SVGTemplateResult): TemplateResult {
  return html`<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;
}

export const conversationsIcon: TemplateResult = icon(svg`<path d="M2.5 3.5h11v7.5h-6l-3 2.5V11h-2z" />`);
export const documentsIcon: TemplateResult = icon(
  svg`<path d="M4 1.75h5.25L12.5 5v9.25H4zM9 2v3.25h3.25M6.25 8.25h4M6.25 11h4" />`,
);
export const insightsIcon: TemplateResult = icon(svg`<path d="M2.5 13.5h11M4.5 11V8M8 11V3M11.5 11V5.5" />`);
export const keyboardIcon: TemplateResult = icon(
  svg`<rect x="1.5" y="4" width="13" height="8.5" rx="1.5" /><path d="M4.25 7h.01M6.75 7h.01M9.25 7h.01M11.75 7h.01M5.25 9.75h5.5" />`,
);
export const newIcon: TemplateResult = icon(svg`<path d="M8 3v10M3 8h10" />`);
export const renameIcon: TemplateResult = icon(svg`<path d="m3 13 .6-2.8 7-7 2.2 2.2-7 7zM9.2 4.6l2.2 2.2" />`);
export const deleteIcon: TemplateResult = icon(
  svg`<path d="M3 4.5h10M6.5 4.5v-2h3v2M4.25 4.5l.6 9h6.3l.6-9M6.75 7v4M9.25 7v4" />`,
);
export const filterIcon: TemplateResult = icon(svg`<path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />`);
export const downloadIcon: TemplateResult = icon(svg`<path d="M8 2.5v8M4.75 7.5 8 10.75l3.25-3.25M3 13.5h10" />`);
export const copyIcon: TemplateResult = icon(
  svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1" /><path d="M10.5 3.5v-1h-8v8h1" />`,
);
