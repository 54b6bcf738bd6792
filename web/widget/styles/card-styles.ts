import { css } from 'lit';

/** The card that a footnote's number opens. */
export const cardStyles = css`
  .card {
    position: absolute;
    z-index: 1;
    inline-size: min(416px, 100%);
    padding: 16px 20px;
    border: 1px solid var(--rule);
    border-block-start: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--raised);
    box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 8px 28px rgb(0 0 0 / 14%);
    font-size: 0.875em;
    scroll-margin: 16px;
    animation: appear 120ms ease-out;
  }

  .card:focus-visible {
    outline-offset: 1px;
    border-radius: var(--radius);
  }

  .card header {
    display: flex;
    align-items: start;
    gap: 12px;
  }

  .card h4 {
    flex: 1;
    margin: 0;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.4;
  }

  .card .icon-button {
    inline-size: 28px;
    block-size: 28px;
    margin-block-start: -4px;
    margin-inline-end: -8px;
  }

  .card .place {
    margin: 2px 0 0;
  }

  .card blockquote {
    max-block-size: 14em;
    margin: 12px 0;
    overflow-y: auto;
    color: var(--soft);
    font-family: var(--serif);
    font-size: 1.0625em;
    line-height: 1.6;
    scrollbar-width: thin;
  }

  .card mark {
    padding-block: 0.1em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }

  .card a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--accent);
    font-weight: 500;
  }
`;
