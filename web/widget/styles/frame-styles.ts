import { css } from 'lit';

/** The element on its page, its header, and the thread that scrolls between header and question. */
export const frameStyles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: inherit;
    block-size: var(--footnote-height, min(44rem, 85vh));
    min-block-size: 20rem;
  }

  /* A page that styles every element reaches the host, and what the host hands down. */
  .chat,
  .launcher {
    all: initial;
    color-scheme: inherit;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([hidden]) {
    display: none;
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
    padding: 8px 12px 8px 24px;
    border-block-end: 1px solid var(--rule);
  }

  .header h2 {
    flex: 1;
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .header .quiet-button {
    margin: 0;
  }

  .banner {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: 6px 24px;
    border-block-end: 1px solid var(--rule);
    background: var(--wash);
    color: var(--soft);
    font-size: 0.875em;
  }

  .banner .quiet-button {
    margin-block: -4px;
    white-space: nowrap;
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
    max-inline-size: 42rem;
    min-block-size: 100%;
    margin-inline: auto;
    padding-block-end: 8px;
  }

  @container (max-width: 30rem) {
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
