import { css } from 'lit';

/**
 * The colours and faces of everything we draw. What a site may set is named `--footnote-…`; the rest derives from it.
 * `light-dark()` follows the color scheme of the place the element stands in.
 */
export const themeStyles = css`
  :host {
    --paper: var(--footnote-paper, light-dark(#ffffff, #14171a));
    --raised: var(--footnote-raised, light-dark(#ffffff, #1c2024));
    --wash: var(--footnote-wash, light-dark(#f4f6f7, #1c2024));
    --ink: var(--footnote-ink, light-dark(#1a1d21, #e7e9eb));
    --soft: var(--footnote-soft-ink, light-dark(#57606a, #a7afb8));
    --rule: var(--footnote-rule, light-dark(#dce0e4, #31373d));
    --edge: var(--footnote-edge, light-dark(#828b95, #77818b));
    --accent: var(--footnote-accent, light-dark(#0b5563, #84c9d3));
    --on-accent: var(--footnote-on-accent, light-dark(#ffffff, #06262c));
    --accent-wash: color-mix(in srgb, var(--accent) 10%, var(--paper));
    --mark: var(--footnote-mark, light-dark(#fcecb3, #4f4212));
    --on-mark: var(--footnote-on-mark, light-dark(#1a1d21, #fbf4dc));
    --alert: var(--footnote-alert, light-dark(#94291d, #f2a79c));
    --sans: var(
      --footnote-font,
      -apple-system,
      BlinkMacSystemFont,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      'Noto Sans',
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      Arial,
      sans-serif
    );
    --serif: var(
      --footnote-reading-font,
      Charter,
      'Bitstream Charter',
      'Iowan Old Style',
      'Sitka Text',
      Cambria,
      'Noto Serif',
      'Songti SC',
      'Noto Serif CJK SC',
      Georgia,
      serif
    );
    --radius: var(--footnote-radius, 6px);
  }

  /* A Chinese face that stands in for a missing Latin one would set quotation marks as wide as its characters. */
  :lang(en) {
    font-variant-east-asian: proportional-width;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button,
  textarea,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  button {
    margin: 0;
    cursor: pointer;
  }

  button:disabled {
    cursor: not-allowed;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }

  .quiet-button {
    min-block-size: 32px;
    padding: 4px 8px;
    margin-inline: -8px;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--accent);
    font-size: 0.875em;
    font-weight: 500;
  }

  .quiet-button:disabled {
    color: var(--soft);
  }

  .quiet-button:hover:enabled {
    background: var(--accent-wash);
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--soft);
  }

  .icon-button:disabled {
    opacity: 0.5;
  }

  .icon-button:hover:enabled {
    background: var(--accent-wash);
    color: var(--ink);
  }

  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  mark {
    background: var(--mark);
    color: var(--on-mark);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
