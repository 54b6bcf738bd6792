import { css } from 'lit';

/** Fields, buttons and dialogs of the staff page: one height, one edge. */
export const controlStyles = css`
  input,
  select {
    min-block-size: 36px;
    padding: 0 10px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }

  input[type='checkbox'] {
    inline-size: 18px;
    block-size: 18px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--accent);
  }

  input::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  input:focus-visible,
  select:focus-visible {
    outline-offset: 0;
    border-radius: var(--radius);
  }

  .plain-button,
  .strong-button,
  .danger-button {
    min-block-size: 36px;
    padding: 4px 14px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    font-size: 0.9375em;
    font-weight: 500;
  }

  .plain-button:hover {
    border-color: var(--accent);
    background: var(--accent-wash);
  }

  .strong-button {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .danger-button {
    border-color: var(--alert);
    background: var(--paper);
    color: var(--alert);
  }

  .danger-button:hover {
    background: color-mix(in srgb, var(--alert) 10%, var(--paper));
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }

  dialog {
    max-inline-size: min(28rem, calc(100vw - 32px));
    padding: 24px;
    border: 1px solid var(--rule);
    border-radius: calc(var(--radius) + 4px);
    background: var(--raised);
    color: var(--ink);
    box-shadow: 0 12px 48px rgb(0 0 0 / 22%);
  }

  dialog::backdrop {
    background: rgb(12 18 22 / 45%);
  }

  dialog h3 {
    margin: 0 0 8px;
    font-size: 1.0625em;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  dialog p {
    margin: 0 0 20px;
    color: var(--soft);
    font-size: 0.9375em;
  }
`;
