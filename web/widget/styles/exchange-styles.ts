import { css } from 'lit';

/** A question and its answer, set like a page of a book: text, a short rule, the notes. */
export const exchangeStyles = css`
  .earlier {
    margin: 0 0 24px;
    text-align: center;
  }

  /* What is far out of view is laid out when it comes near. A class, since :last-of-type would have each of hundreds styled anew. */
  .exchange.past {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 256px;
  }

  .exchange + .exchange {
    margin-block-start: 40px;
    padding-block-start: 32px;
    border-block-start: 1px solid var(--rule);
  }

  .question {
    margin: 0 0 12px;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.4;
    white-space: pre-line;
    text-wrap: pretty;
  }

  .understood {
    margin: -4px 0 12px;
    color: var(--soft);
    font-size: 0.875em;
  }

  .answer {
    font-family: var(--serif);
    font-size: 1.0625em;
    line-height: 1.65;
  }

  .answer p,
  .answer ul {
    margin: 0 0 12px;
  }

  .answer ul {
    padding-inline-start: 1.25em;
  }

  .answer li {
    margin-block-end: 6px;
    padding-inline-start: 0.25em;
  }

  .answer li::marker {
    color: var(--soft);
  }

  .short-answer {
    padding: 0.1em 0.15em;
    margin-inline: -0.15em;
    border-radius: 2px;
    background: var(--accent-wash);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    font-weight: 700;
  }

  .introduction {
    color: var(--soft);
    font-family: var(--sans);
    font-size: 0.8235em;
  }

  .context {
    color: var(--soft);
  }

  .conflict {
    margin: 0 0 16px;
    padding: 12px 16px 4px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }

  .answer .conflict-title,
  .answer .side-source {
    margin: 0 0 4px;
    color: var(--soft);
    font-family: var(--sans);
    font-size: 0.8235em;
    font-weight: 600;
  }

  .answer .conflict-title {
    margin-block-end: 8px;
    color: var(--alert);
  }

  .answer .conflict ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 8px 24px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .answer .conflict li {
    margin: 0;
    padding: 0;
  }

  .sentence {
    animation: appear 240ms ease-out;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .markers {
    white-space: nowrap;
  }

  .marker {
    position: relative;
    margin-inline-start: 1px;
    padding: 0 0.15em;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--accent);
    font-family: var(--sans);
    font-size: 0.6875em;
    font-weight: 600;
    font-variant-numeric: lining-nums;
    line-height: 1.4;
    vertical-align: 0.55em;
  }

  /* The number is small, its target is not. */
  .marker::after {
    content: '';
    position: absolute;
    inset: -6px -3px;
    min-inline-size: 24px;
    min-block-size: 24px;
  }

  .marker:hover,
  .marker[aria-expanded='true'] {
    background: var(--accent);
    box-shadow: 0 0 0 2px var(--accent);
    color: var(--on-accent);
  }

  .progress {
    margin: 0;
    color: var(--soft);
  }

  .progress::after {
    content: '';
    display: block;
    inline-size: 96px;
    block-size: 2px;
    margin-block-start: 16px;
    background: linear-gradient(var(--accent), var(--accent)) no-repeat 0 / 32px 100% var(--rule);
    animation: pass 1.6s ease-in-out infinite alternate;
  }

  @keyframes pass {
    to {
      background-position: 100% 0;
    }
  }

  .outcome {
    margin: 0 0 4px;
  }

  .reply {
    font-family: var(--serif);
    font-size: 1.0625em;
  }

  .detail,
  .remark {
    margin: 0 0 4px;
    color: var(--soft);
    font-size: 0.875em;
  }

  .remarks {
    margin-block-start: 16px;
  }

  .failure {
    color: var(--alert);
  }

  .closest {
    margin-block-start: 24px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--rule);
    font-size: 0.875em;
  }

  .closest h4 {
    margin: 0 0 12px;
    color: var(--soft);
    font-size: 1em;
    font-weight: 600;
  }

  .closest ul {
    display: grid;
    gap: 14px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
    margin-block-start: 12px;
  }

  /* What follows it stands at the other end of the line, or begins the next one. */
  .actions > .quiet-button:last-of-type {
    margin-inline-end: auto;
  }

  @media (forced-colors: active) {
    .short-answer {
      text-decoration: underline;
    }

    .progress::after {
      forced-color-adjust: none;
    }

    .marker[aria-expanded='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
