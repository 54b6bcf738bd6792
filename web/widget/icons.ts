import { html, type TemplateResult } from 'lit';

export const closeIcon: TemplateResult = icon('M3 3l10 10M13 3L3 13');
export const newIcon: TemplateResult = icon('M8 2.5v11M2.5 8h11');
export const deleteIcon: TemplateResult = icon('M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.7 6.8v4M9.3 6.8v4');
export const upIcon: TemplateResult = icon('M5 7.2L7.6 2c1.2 0 1.8.9 1.6 2L8.8 6h4L12 13H5zM5 7.2H2.7V13H5z');
export const downIcon: TemplateResult = icon('M5 8.8L7.6 14c1.2 0 1.8-.9 1.6-2l-.4-2h4L12 3H5zM5 8.8H2.7V3H5z');

function icon(path: string): TemplateResult {
  return html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
  <path d=${path} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" />
</svg>`;
}
