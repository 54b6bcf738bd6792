import { css } from 'lit';

export const composerStyles = css`
  .composer {
    padding: 12px 24px 16px;
    border-block-start: 1px solid var(--rule);
  }

  .composer-field {
    display: flex;
    align-items: end;
    gap: 8px;
    max-inline-size: 672px;
    margin-inline: auto;
    padding: 5px 5px 5px 14px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }

  .composer-field:focus-within {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
  }

  .composer textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 38px;
    max-block-size: 10em;
    margin: 0;
    padding: 7px 0;
    border: 0;
    outline: 0;
    background: none;
    line-height: 24px;
    resize: none;
    field-sizing: content;
  }

  .composer textarea::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  .submit {
    min-inline-size: 64px;
    min-block-size: 38px;
    padding: 0 16px;
    border: 1px solid var(--accent);
    border-radius: calc(var(--radius) - 2px);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .submit:hover:enabled {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }

  .submit:disabled {
    border-color: var(--rule);
    background: var(--wash);
    color: var(--soft);
  }

  .submit.stop {
    background: none;
    color: var(--accent);
  }

  .submit.stop:hover {
    background: var(--accent-wash);
  }

  .limit {
    max-inline-size: 672px;
    margin: 6px auto 0;
    color: var(--soft);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .limit.over {
    color: var(--alert);
  }

  .index-status {
    max-inline-size: 672px;
    margin: 8px auto 0;
    color: var(--soft);
    font-size: 0.8125em;
  }

  @container (max-width: 480px) {
    .composer {
      padding: 10px 12px 12px;
    }
  }
`;
