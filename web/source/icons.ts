import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

function icon(paths: SVGTemplateResult): TemplateResult {
  return html`<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;
}

export const previousIcon: TemplateResult = icon(svg`<path d="M10 12 6 8l4-4" />`);
export const nextIcon: TemplateResult = icon(svg`<path d="m6 4 4 4-4 4" />`);
export const upIcon: TemplateResult = icon(svg`<path d="m4 10 4-4 4 4" />`);
export const downIcon: TemplateResult = icon(svg`<path d="m4 6 4 4 4-4" />`);
export const findIcon: TemplateResult = icon(svg`<circle cx="7" cy="7" r="4.25" /><path d="m10.25 10.25 3.25 3.25" />`);
export const outlineIcon: TemplateResult = icon(svg`<path d="M2.5 4h11M5.5 8h8M5.5 12h8M2.5 8h.01M2.5 12h.01" />`);
