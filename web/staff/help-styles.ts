import { css } from 'lit';

export const helpStyles = css`
  .help {
    inline-size: 42rem;
    max-inline-size: min(42rem, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    overflow: auto;
  }

  .help-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 12px;
  }

  .help h2 {
    margin: 0;
    font-size: 1.125em;
    font-weight: 600;
  }

  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: 20px 40px;
  }

  .help h3 {
    margin: 0 0 4px;
    color: var(--soft);
    font-size: 0.875em;
  }

  .help dl {
    margin: 0;
  }

  .help dl div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-direction: row-reverse;
    gap: 16px;
    min-block-size: 36px;
    border-block-end: 1px solid var(--rule);
    font-size: 0.9375em;
  }

  .help dd {
    margin: 0;
  }

  .help dt {
    display: flex;
    gap: 4px;
  }

  kbd {
    display: inline-block;
    min-inline-size: 26px;
    padding: 2px 7px;
    border: 1px solid var(--edge);
    border-block-end-width: 2px;
    border-radius: 4px;
    background: var(--paper);
    font-family: inherit;
    font-size: 0.875em;
    line-height: 1.3;
    text-align: center;
  }

  .enabled {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    margin-block-start: 20px;
    color: var(--soft);
    font-size: 0.875em;
    cursor: pointer;
  }

  .enabled b {
    color: var(--ink);
    font-weight: 600;
  }

  .enabled input {
    flex: none;
    margin-block-start: 2px;
  }
`;
