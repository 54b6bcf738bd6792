import { css } from 'lit';

/** The element on its page, its header, and the thread that scrolls between header and question. */
export const frameStyles = css`
  /*
   * A page that styles every element reaches the host. What must hold is important: of important declarations those of
   * the inner tree win (CSS Cascade 5, section 6.1). Margins and the place in a grid stay the page's.
   */
  :host {
    all: initial;
    display: block !important;
    color-scheme: inherit !important;
    block-size: var(--footnote-height, min(704px, 85vh)) !important;
    min-block-size: 320px;
    visibility: visible !important;
    opacity: 1 !important;
    filter: none !important;
    pointer-events: auto !important;
  }

  /* What the host hands down ends here. */
  .chat,
  .corner {
    all: initial;
    color-scheme: inherit;
    pointer-events: auto;
  }

  :host([theme='light']) {
    color-scheme: light !important;
  }

  :host([theme='dark']) {
    color-scheme: dark !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  /* A text runs the way of its own script, whichever way the chat and the page run. */
  h2,
  h3,
  h4,
  p,
  li,
  q,
  .title,
  textarea,
  blockquote {
    unicode-bidi: plaintext;
  }

  .chat {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: hidden;
    border: var(--footnote-border, 1px solid var(--rule));
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font-family: var(--sans);
    font-size: var(--footnote-font-size, medium);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .header {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 56px;
    padding-block: 8px;
    padding-inline: 24px 12px;
    border-block-end: 1px solid var(--rule);
  }

  .header h2 {
    flex: 1;
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 6px 24px;
    border-block-end: 1px solid var(--rule);
    background: var(--wash);
    color: var(--soft);
    font-size: 0.875em;
  }

  .banner[hidden] {
    display: none;
  }

  .banner [role='status'] {
    flex: 1 1 auto;
  }

  .banner .quiet-button {
    margin-block: -4px;
    white-space: nowrap;
  }

  .countdown {
    font-variant-numeric: tabular-nums;
  }

  .deletion {
    padding-block: 12px;
    color: var(--ink);
  }

  .deletion p {
    flex: 1 1 100%;
    margin: 0;
  }

  .deletion .confirm {
    color: var(--alert);
  }

  .banner.offline {
    color: var(--alert);
  }

  .thread {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 24px;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  .thread:focus-visible {
    outline-offset: -3px;
  }

  .sheet {
    position: relative;
    max-inline-size: 672px;
    min-block-size: 100%;
    margin-inline: auto;
    padding-block-end: 8px;
  }

  @container (max-width: 480px) {
    .header {
      min-block-size: 48px;
      padding-block: 4px;
      padding-inline-start: 16px;
    }

    .thread {
      padding: 20px 16px;
    }

    .banner {
      padding-inline: 16px;
    }
  }
`;
