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
    margin: 0;
    padding-inline: 10px;
    color: var(--ink);
  }

  .work {
    display: grid;
    min-block-size: 0;
  }

  footnote-chat {
    --footnote-height: 100%;
    --footnote-border: 0;
    min-block-size: 0;
    min-inline-size: 0;
  }

  .pane {
    min-block-size: 0;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--rule);
  }

  .sheet {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--paper);
  }

  @media (min-width: 1000px) {
    .work {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  @media (max-width: 480px) {
    header {
      padding-inline: 16px 8px;
    }
  }
`;
