import { css } from 'lit';

export const staffStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100dvh;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--sans);
    font-size: medium;
    line-height: 1.5;
  }

  header {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 60px;
    padding: 8px 16px 8px 24px;
    border-block-end: 1px solid var(--rule);
  }

  .wordmark {
    flex: 1;
    margin: 0;
    font-family: var(--serif);
    font-size: 1.3125em;
    font-weight: 600;
    letter-spacing: -0.005em;
  }

  .wordmark sup {
    margin-inline-start: 0.08em;
    color: var(--accent);
    font-size: 0.6em;
    line-height: 0;
  }

  header .quiet-button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    margin: 0;
    padding-inline: 10px;
    color: var(--ink);
    white-space: nowrap;
  }

  header .quiet-button svg {
    color: var(--soft);
  }

  header .quiet-button[aria-pressed='true'] {
    background: var(--accent-wash);
    color: var(--accent);
  }

  .work {
    display: grid;
    min-block-size: 0;
  }

  .work[hidden] {
    display: none;
  }

  .insights {
    min-block-size: 0;
  }

  .asking {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-block-size: 56px;
    padding: 6px 16px 6px 24px;
    border-block-end: 1px solid var(--rule);
    color: var(--soft);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  .chips {
    display: contents;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    border: 1px solid color-mix(in srgb, var(--accent) 35%, var(--paper));
    border-radius: 999px;
    background: var(--accent-wash);
    color: var(--ink);
  }

  .chip-label {
    min-inline-size: 0;
    max-inline-size: 18rem;
    padding: 2px 2px 2px 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip button {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--soft);
  }

  .chip button:hover {
    color: var(--ink);
  }

  .chip svg {
    inline-size: 10px;
    block-size: 10px;
  }

  .filter-acts {
    display: inline-flex;
    gap: 4px;
    margin-inline-start: auto;
  }

  .filter-acts .quiet-button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin: 0;
    font-size: 1em;
  }

  footnote-chat {
    --footnote-height: 100%;
    --footnote-border: 0;
    min-block-size: 0;
    min-inline-size: 0;
  }

  .rail,
  .pane {
    min-block-size: 0;
    min-inline-size: 0;
  }

  .rail {
    border-inline-end: 1px solid var(--rule);
  }

  .pane {
    border-inline-start: 1px solid var(--rule);
  }

  .back {
    white-space: nowrap;
  }

  .sheet {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: var(--paper);
  }

  .sheet.conversations {
    inline-size: min(22rem, 100%);
    border-inline-end: 1px solid var(--rule);
  }

  @media (min-width: 1000px) {
    .work {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  @media (min-width: 1280px) {
    .work.railed {
      grid-template-columns: 17rem minmax(0, 1fr) minmax(0, 1fr);
    }

    header .conversations {
      display: none;
    }
  }

  @media (max-width: 720px) {
    header {
      min-block-size: 52px;
      gap: 0;
      padding-block: 4px;
      padding-inline: 16px 8px;
    }

    .wordmark {
      font-size: 1.125em;
    }

    header .place {
      inline-size: 36px;
      padding: 0;
      justify-content: center;
    }

    header .place span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    header .icon-button {
      inline-size: 32px;
    }

    .filters {
      min-block-size: 40px;
      padding-inline: 16px 8px;
    }
  }

  @media (max-width: 380px) {
    header {
      padding-inline: 12px 4px;
    }

    header .place {
      inline-size: 32px;
    }

    header .language {
      padding-inline: 6px;
    }
  }
`;
