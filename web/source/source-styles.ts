import { css } from 'lit';

/** A document set to be read, with the cited words marked. */
export const sourceStyles = css`
  :host {
    display: block;
    block-size: 100%;
    color: var(--ink);
    font-family: var(--sans);
    font-size: medium;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  .view {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--paper);
  }

  .toolbar {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 56px;
    padding: 8px 24px;
    border-block-end: 1px solid var(--rule);
  }

  .toolbar .space {
    flex: 1;
  }

  .position {
    color: var(--soft);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .body {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  .body:focus-visible {
    outline-offset: -3px;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 42rem);
    justify-content: center;
    gap: 56px;
    padding: 40px 24px 96px;
  }

  .outline {
    display: none;
  }

  .message {
    max-inline-size: 30rem;
    margin: 15vh auto 0;
    padding: 0 24px;
  }

  .message h1 {
    margin: 0 0 8px;
    font-family: var(--serif);
    font-size: 1.5em;
    font-weight: 600;
  }

  .message p {
    margin: 0 0 12px;
    color: var(--soft);
  }

  @container (min-width: 64rem) {
    .columns.outlined {
      grid-template-columns: 15rem minmax(0, 42rem);
    }

    .outline {
      display: block;
      position: sticky;
      inset-block-start: 40px;
      align-self: start;
      max-block-size: calc(100vh - 160px);
      overflow-y: auto;
      font-size: 0.875em;
      scrollbar-width: thin;
    }
  }

  .outline h2 {
    margin: 0 0 8px;
    color: var(--soft);
    font-size: 1em;
    font-weight: 600;
  }

  .outline ol {
    margin: 0;
    padding: 0;
    border-inline-start: 1px solid var(--rule);
    list-style: none;
  }

  .outline button {
    inline-size: 100%;
    padding: 5px 12px;
    border: 0;
    background: none;
    color: var(--soft);
    line-height: 1.4;
    text-align: start;
  }

  .outline .deep button {
    padding-inline-start: 28px;
  }

  .outline button:hover {
    color: var(--accent);
  }

  .outline button:focus-visible {
    outline-offset: -2px;
  }

  @container (max-width: 30rem) {
    .toolbar {
      padding-inline: 12px;
    }

    .columns {
      padding: 24px 16px 64px;
    }

    .title {
      font-size: 1.5em;
    }
  }

  @media (forced-colors: active) {
    mark.current {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .view,
    .body {
      display: block;
      block-size: auto;
      overflow: visible;
    }

    .toolbar,
    .outline {
      display: none;
    }
  }
`;
