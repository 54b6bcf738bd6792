import { css } from 'lit';

export const documentsStyles = css`
  .toolbar {
    gap: 12px;
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

  .controls {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    margin-block-end: 8px;
  }

  .controls input,
  .controls select {
    min-inline-size: 0;
    font-size: 0.9375em;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 16px;
    border-block-end: 1px solid var(--rule);
  }

  li .quiet-button {
    flex: none;
    margin: 0;
    color: var(--soft);
  }

  li .quiet-button:hover {
    color: var(--accent);
  }

  li .quiet-button[aria-pressed='true'] {
    background: var(--accent-wash);
    color: var(--accent);
    font-weight: 600;
  }

  .document {
    flex: 1;
    min-inline-size: 0;
    padding: 10px 0;
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

  .no-match:empty {
    display: none;
  }

  .failures {
    margin-block-start: 32px;
  }

  .failures h3 {
    margin: 0 0 4px;
    color: var(--alert);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .failures .number {
    margin-inline-start: 4px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .failures p {
    margin: 0 0 4px;
    color: var(--soft);
    font-size: 0.875em;
  }

  .failures li {
    display: block;
    padding: 10px 0;
    font-size: 0.9375em;
  }

  .path,
  .reason {
    display: block;
  }

  .path {
    font-weight: 500;
  }

  .reason {
    color: var(--soft);
    font-size: 0.9333em;
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
    .controls {
      grid-template-columns: 1fr;
    }

    .toolbar {
      padding-inline: 16px 12px;
    }

    .body {
      padding-inline: 16px;
    }
  }
`;
