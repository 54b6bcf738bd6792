import { css } from 'lit';

/** Whether an answer helped, and the form that asks why it did not. */
export const feedbackStyles = css`
  .feedback {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }

  .feedback-question {
    margin-inline-end: 4px;
    color: var(--soft);
    font-size: 0.875em;
  }

  .feedback .icon-button {
    inline-size: 32px;
    block-size: 32px;
  }

  .feedback .icon-button[aria-pressed='true'] {
    background: var(--accent-wash);
    color: var(--accent);
  }

  .feedback .icon-button[aria-pressed='true'] path {
    fill: currentColor;
    fill-opacity: 0.25;
  }

  .feedback .quiet-button {
    margin-inline: 4px 0;
  }

  .given {
    margin-block-start: 4px;
    white-space: pre-line;
  }

  .feedback-form {
    margin-block-start: 12px;
    padding: 16px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--wash);
    font-size: 0.875em;
    scroll-margin: 16px;
  }

  .feedback-form fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 2px 16px;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .feedback-form legend {
    margin-block-end: 6px;
    padding: 0;
    font-weight: 600;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }

  .choice input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--accent);
  }

  .comment {
    display: block;
    margin-block-start: 12px;
    color: var(--soft);
  }

  .comment textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 60px;
    max-block-size: 12em;
    margin-block-start: 4px;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    resize: vertical;
    field-sizing: content;
  }

  .feedback-form .actions {
    justify-content: start;
  }

  .feedback-form .submit {
    min-block-size: 34px;
  }

  @media (forced-colors: active) {
    .feedback .icon-button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
