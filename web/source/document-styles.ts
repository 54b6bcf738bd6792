import { css } from 'lit';

/** The document itself, set to be read. */
export const documentStyles = css`
  article {
    font-family: var(--serif);
    font-size: 1.0625em;
    line-height: 1.7;
  }

  .title {
    margin: 0 0 8px;
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: -0.005em;
    text-wrap: balance;
  }

  .origin {
    margin: 0 0 32px;
    padding-block-end: 20px;
    border-block-end: 1px solid var(--rule);
    color: var(--soft);
    font-family: var(--sans);
    font-size: 0.8235em;
  }

  article p {
    margin: 0 0 1em;
    text-wrap: pretty;
  }

  article .list-line {
    margin-block-end: 0.5em;
    padding-inline-start: 1.5em;
    text-indent: -1.5em;
  }

  .heading {
    margin: 1.75em 0 0.5em;
    font-weight: 600;
    line-height: 1.35;
    scroll-margin-block: 24px;
  }

  .level-2 {
    font-size: 1.3125em;
  }

  .level-3 {
    font-size: 1.125em;
  }

  .page {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 28px 0;
    color: var(--soft);
    font-family: var(--sans);
    font-size: 0.7647em;
    line-height: 1.5;
  }

  .page::before,
  .page::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--rule);
  }

  mark {
    padding-block: 0.12em;
    background: color-mix(in srgb, var(--mark) 55%, var(--paper));
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }

  mark.current {
    background: var(--mark);
    box-shadow: 0 1px 0 var(--accent);
  }

  mark:focus {
    outline: 0;
  }

  mark:focus-visible {
    outline: 0;
    border-radius: 0;
  }

  mark[data-numbers]::before {
    content: attr(data-numbers);
    margin-inline-end: 0.2em;
    color: var(--accent);
    font-family: var(--sans);
    font-size: 0.6875em;
    font-weight: 600;
    line-height: 0;
    vertical-align: 0.55em;
  }
`;
