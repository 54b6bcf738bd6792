import { css } from 'lit';

export const filtersStyles = css`
  :host {
    font-family: var(--sans);
    font-size: medium;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  dialog {
    inline-size: 34rem;
    max-inline-size: min(34rem, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: 0;
    overflow: auto;
  }

  form {
    display: flex;
    flex-direction: column;
    padding: 24px;
  }

  h2 {
    margin: 0;
    font-size: 1.125em;
    font-weight: 600;
  }

  .fields {
    display: grid;
    gap: 20px;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: 4px;
    font-size: 0.9375em;
    font-weight: 600;
  }

  fieldset p {
    margin: 0 0 8px;
    font-size: 0.875em;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
    font-size: 0.9375em;
    cursor: pointer;
  }

  .check input {
    flex: none;
  }

  .count {
    color: var(--soft);
    font-size: 0.9333em;
    font-variant-numeric: tabular-nums;
  }

  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 12px;
  }

  .date {
    display: grid;
    gap: 2px;
    color: var(--soft);
    font-size: 0.875em;
  }

  .date input,
  .documents input[type='search'] {
    inline-size: 100%;
    min-inline-size: 0;
    font-size: 0.9375rem;
  }

  .list {
    max-block-size: 13rem;
    margin-block-start: 8px;
    padding: 4px 12px;
    overflow-y: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  .list p {
    margin: 6px 0;
  }

  .problem {
    margin: 12px 0 0;
    color: var(--alert);
  }

  .problem:empty {
    display: none;
  }

  .choices {
    margin-block-start: 20px;
  }

  .clear {
    margin-inline: -8px auto;
  }
`;
