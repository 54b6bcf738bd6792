import { css } from 'lit';

/** What stands where no question has been asked yet. */
export const welcomeStyles = css`
  .welcome {
    padding-block-start: clamp(0px, 8cqi, 64px);
  }

  .welcome .deleted {
    margin-block-end: 24px;
  }

  .welcome h3 {
    margin: 0 0 8px;
    font-family: var(--serif);
    font-size: 1.625em;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: -0.005em;
    text-wrap: balance;
  }

  .welcome p {
    max-inline-size: 34em;
    margin: 0;
    color: var(--soft);
    text-wrap: pretty;
  }

  .welcome sup {
    color: var(--accent);
    font-size: 0.6875em;
    font-weight: 600;
    line-height: 0;
  }

  .welcome .specimen {
    margin-block-start: 40px;
    font-size: 0.875em;
  }

  .specimen::before {
    content: '';
    display: block;
    inline-size: 6em;
    margin-block-end: 12px;
    border-block-start: 1px solid var(--edge);
  }

  .suggestions {
    margin: 32px 0 0;
    padding: 0;
    border-block-start: 1px solid var(--rule);
    list-style: none;
  }

  .suggestions li {
    border-block-end: 1px solid var(--rule);
  }

  .suggestions button {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    inline-size: 100%;
    padding: 12px 0;
    border: 0;
    background: none;
    text-align: start;
  }

  .suggestions button::after {
    content: '→';
    content: '→' / '';
    color: var(--soft);
  }

  .suggestions button:hover,
  .suggestions button:hover::after {
    color: var(--accent);
  }

  .suggestions button:dir(rtl)::after {
    transform: scaleX(-1);
  }
`;
