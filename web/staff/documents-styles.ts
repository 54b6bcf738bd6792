import { css } from 'lit';

export const documentsStyles = css`
  :host {
    display: block;
    block-size: 100%;
    background: var(--paper);
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
  }

  .toolbar {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 56px;
    padding: 8px 24px;
    border-block-end: 1px solid var(--rule);
  }

  h2 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .count {
    flex: 1;
    color: var(--soft);
    font-size: 0.875em;
  }

  .body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    padding: 16px 24px 48px;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  input {
    inline-size: 100%;
    min-block-size: 40px;
    margin: 0 0 8px;
    padding: 0 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }

  input::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  input:focus-visible {
    border-color: var(--accent);
    outline-width: 1px;
    outline-offset: 0;
    border-radius: var(--radius);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    border-block-end: 1px solid var(--rule);
  }

  .document {
    display: block;
    inline-size: 100%;
    padding: 14px 0;
    border: 0;
    background: none;
    text-align: start;
  }

  .document:hover .title {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .title {
    display: block;
    font-weight: 500;
  }

  .line {
    display: block;
    margin-block-start: 2px;
    color: var(--soft);
    font-size: 0.875em;
  }

  .message {
    max-inline-size: 30rem;
    margin: 48px 0 0;
  }

  .message h3 {
    margin: 0 0 8px;
    font-family: var(--serif);
    font-size: 1.375em;
    font-weight: 600;
  }

  .message p {
    margin: 0 0 12px;
    color: var(--soft);
  }

  @container (max-width: 30rem) {
    .toolbar {
      padding-inline: 16px 12px;
    }

    .body {
      padding-inline: 16px;
    }
  }
`;
