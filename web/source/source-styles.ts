import { css } from 'lit';

/** A document set to be read, with the cited words marked. */
export const sourceStyles = css`
  .toolbar {
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 8px 16px 8px 24px;
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

  article {
    max-inline-size: 42rem;
    margin-inline: auto;
    padding: 40px 24px 96px;
    box-sizing: content-box;
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

  .middle {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .outline {
    display: none;
    flex: none;
    max-block-size: 45%;
    overflow-y: auto;
    padding: 12px 24px 16px;
    border-block-end: 1px solid var(--rule);
    background: var(--wash);
    font-size: 0.875em;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  .outline.open {
    display: block;
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

  .outline li button {
    inline-size: 100%;
    min-block-size: 28px;
    padding: 4px 12px;
    border: 0;
    border-inline-start: 2px solid transparent;
    margin-inline-start: -1px;
    background: none;
    color: var(--soft);
    line-height: 1.4;
    text-align: start;
  }

  .outline .deep button {
    padding-inline-start: 28px;
  }

  .outline li button:hover {
    color: var(--accent);
  }

  .outline li button[aria-current] {
    border-inline-start-color: var(--accent);
    color: var(--ink);
    font-weight: 500;
  }

  .outline li button:focus-visible {
    outline-offset: -2px;
  }

  @container (min-width: 60rem) {
    .middle {
      flex-direction: row;
    }

    .outline,
    .outline.open {
      display: block;
      inline-size: 17rem;
      max-block-size: none;
      padding: 36px 8px 36px 24px;
      border-block-end: 0;
      background: none;
    }

    .outline-button {
      display: none;
    }
  }

  /* Out of view it is not laid out; the size is about that of sixty paragraphs. */
  .stretch {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5000px;
  }

  .stepper,
  .page-field,
  .find {
    display: flex;
    align-items: center;
    gap: 4px;
  }

  .page-field {
    gap: 6px;
    color: var(--soft);
    font-size: 0.875em;
    white-space: nowrap;
  }

  .page-field input {
    inline-size: 3.5em;
    min-block-size: 32px;
    padding: 0 6px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    text-align: end;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }

  .page-field input::-webkit-inner-spin-button {
    appearance: none;
  }

  .find {
    padding: 6px 12px 6px 24px;
    border-block-end: 1px solid var(--rule);
    background: var(--wash);
  }

  .find input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 36px;
    padding: 0 10px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }

  .find input::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  .find .position {
    padding-inline: 8px;
    white-space: nowrap;
  }

  .icon-button:disabled {
    opacity: 0.45;
  }

  ::highlight(footnote-find) {
    background-color: light-dark(#cfe6ea, #1f4b54);
    color: light-dark(#0f1a1d, #e9f6f8);
  }

  ::highlight(footnote-find-current) {
    background-color: light-dark(#0b5563, #84c9d3);
    color: light-dark(#ffffff, #06262c);
  }

  @container (max-width: 30rem) {
    .toolbar {
      padding-inline: 16px 8px;
      column-gap: 4px;
    }

    /* What closes the source stays in the corner of its line. */
    .toolbar > .icon-button:last-of-type {
      margin-inline-end: auto;
    }

    /* Its name is still read aloud; “of 4” tells the rest. */
    .page-field > span:first-child {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    article {
      padding: 24px 16px 64px;
    }

    .find {
      padding-inline: 12px 4px;
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
    .middle,
    .body {
      display: block;
      block-size: auto;
      overflow: visible;
    }

    .toolbar,
    .find,
    .outline,
    .outline.open {
      display: none;
    }

    .stretch {
      content-visibility: visible;
    }
  }
`;
