import { css } from 'lit';

/** The button in the corner of a site and the panel it opens; on a phone the panel is the screen. */
export const launcherStyles = css`
  :host([placement='launcher']) {
    position: fixed !important;
    z-index: 2147483647 !important;
    inset: auto 0 0 auto !important;
    inline-size: 0 !important;
    block-size: 0 !important;
    min-block-size: 0;
  }

  :host([placement='launcher']:dir(rtl)) {
    inset: auto auto 0 0 !important;
  }

  /* In the top layer, where no stacking of the page reaches. */
  .corner {
    position: fixed;
    inset-block-end: var(--footnote-launcher-offset, 24px);
    inset-inline-end: var(--footnote-launcher-offset, 24px);
    display: block;
    overflow: visible;
    font-size: medium;
  }

  .launcher {
    display: block;
    min-block-size: 48px;
    margin-inline-start: auto;
    padding: 0 22px;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 4px 16px rgb(0 0 0 / 16%);
    color: var(--on-accent);
    font: 600 16px / 1.5 var(--sans);
  }

  .launcher:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }

  .launcher:focus-visible {
    outline-offset: 3px;
    border-radius: var(--radius);
  }

  .launcher sup {
    margin-inline-start: 0.1em;
    font-size: 0.6875em;
    line-height: 0;
  }

  .panel {
    position: absolute;
    inset: auto 0 60px auto;
    inline-size: min(27em, calc(100vw - 48px));
    block-size: min(44em, calc(100vh - 120px));
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: 0 2px 6px rgb(0 0 0 / 8%), 0 16px 48px rgb(0 0 0 / 18%);
  }

  .corner:dir(rtl) .panel {
    inset: auto auto 60px 0;
  }

  .panel:not([open]) {
    display: none;
  }

  .panel:focus-visible {
    outline: 0;
  }

  @media (max-width: 640px), (max-height: 420px) {
    .panel,
    .corner:dir(rtl) .panel {
      position: fixed;
      inset: var(--visible-top, 0) 0 auto;
      inline-size: 100%;
      block-size: var(--visible-height, 100dvh);
      border-radius: 0;
    }

    .panel::backdrop {
      background: var(--paper);
    }

    .panel .chat {
      border: 0;
      border-radius: 0;
    }
  }
`;
