import { css } from 'lit';

export const insightsStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow-y: auto;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--sans);
    font-size: medium;
    line-height: 1.5;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  .sheet {
    max-inline-size: 62rem;
    margin-inline: auto;
    padding: 28px 24px 96px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
  }

  h2 {
    margin: 0;
    font-family: var(--serif);
    font-size: 1.625em;
    font-weight: 600;
    line-height: 1.2;
  }

  h2:focus {
    outline: 0;
  }

  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    font-size: 0.875em;
  }

  .days {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }

  .period label {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--soft);
  }

  .period input {
    min-block-size: 32px;
  }

  .lengths {
    display: inline-flex;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .lengths button {
    min-block-size: 32px;
    padding: 0 12px;
    border: 0;
    border-radius: calc(var(--radius) - 1px);
    background: none;
  }

  .lengths button:hover {
    background: var(--accent-wash);
  }

  .lengths button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }

  .message {
    margin: 0;
    color: var(--soft);
    font-size: 0.875em;
  }

  .message:not(:empty) {
    margin-block-start: 12px;
  }

  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
    gap: 20px 24px;
    margin: 28px 0 36px;
    padding: 20px 0;
    border-block: 1px solid var(--rule);
  }

  .total dt {
    color: var(--soft);
    font-size: 0.875em;
  }

  .total.asked .key {
    display: none;
  }

  .total dd {
    margin: 0;
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .total small {
    display: block;
    color: var(--soft);
    font-size: 0.875rem;
    font-weight: 400;
  }

  .topics {
    margin-block-start: 40px;
  }

  h3 {
    margin: 0;
    font-size: 1.0625em;
    font-weight: 600;
  }

  .detail {
    margin: 2px 0 12px;
    color: var(--soft);
    font-size: 0.875em;
  }

  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ol > li {
    border-block-start: 1px solid var(--rule);
  }

  ol > li:last-child {
    border-block-end: 1px solid var(--rule);
  }

  summary {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 6px 12px;
    padding: 12px 0;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    align-self: center;
    inline-size: 7px;
    block-size: 7px;
    border-block-end: 1.5px solid var(--soft);
    border-inline-end: 1.5px solid var(--soft);
    transform: rotate(-45deg);
  }

  details[open] > summary::before {
    transform: rotate(45deg);
  }

  summary:hover .label {
    color: var(--accent);
  }

  .label {
    font-weight: 500;
  }

  .figures,
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--soft);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .bar {
    grid-column: 2 / -1;
    inline-size: 100%;
    block-size: 6px;
    border-radius: 3px;
    forced-color-adjust: none;
  }

  .bar rect {
    fill: var(--outcome);
  }

  .bar .track {
    fill: var(--wash);
  }

  .questions > li {
    margin-inline-start: 28px;
    padding: 14px 0;
    border-block-start: 1px solid var(--rule);
  }

  .questions p {
    margin: 0 0 4px;
  }

  .question {
    font-family: var(--serif);
    font-size: 1.0625em;
  }

  .comment,
  .answer {
    font-size: 0.9375em;
  }

  .comment b,
  .answer b {
    margin-inline-end: 4px;
    color: var(--soft);
    font-weight: 500;
  }

  .answer {
    color: var(--soft);
  }

  .answer span {
    color: var(--ink);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }

  .topics .quiet-button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .questions + .quiet-button {
    margin: 0 20px 16px;
  }

  .empty {
    max-inline-size: 30rem;
    margin-block-start: 10vh;
  }

  .empty h3 {
    margin: 0 0 8px;
    font-family: var(--serif);
    font-size: 1.375em;
  }

  .empty p,
  .none {
    margin: 0 0 12px;
    color: var(--soft);
  }

  @media (max-width: 480px) {
    /* Below each other, with their fields in a line. */
    .days {
      display: grid;
    }

    .days label {
      display: grid;
      grid-template-columns: subgrid;
      grid-column: span 2;
    }

    .sheet {
      padding: 20px 16px 64px;
    }

    summary {
      grid-template-columns: 16px minmax(0, 1fr);
    }

    .figures {
      grid-column: 2;
    }

    .questions > li {
      margin-inline-start: 0;
    }
  }
`;
