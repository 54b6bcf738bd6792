import { css } from 'lit';

/** The notes under an answer, and the passages that come closest where there is none. */
export const footnotesStyles = css`
  .footnotes + .outcome {
    margin-block-start: 16px;
  }

  .footnotes {
    margin-block-start: 20px;
    padding-block-start: 12px;
    font-size: 0.875em;
  }

  .footnotes::before {
    content: '';
    display: block;
    inline-size: 6em;
    margin-block-end: 14px;
    border-block-start: 1px solid var(--edge);
  }

  .footnotes ol {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .footnote {
    display: grid;
    grid-template-columns: 1.75em 1fr;
  }

  .footnote-number {
    color: var(--accent);
    font-size: 0.8125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .place {
    color: var(--soft);
  }

  .title {
    min-block-size: 24px;
    color: var(--ink);
    font-weight: 500;
    text-decoration-color: var(--edge);
  }

  .title:hover {
    color: var(--accent);
    text-decoration-color: currentColor;
  }

  .quote {
    display: -webkit-box;
    margin: 2px 0 0;
    overflow: hidden;
    color: var(--soft);
    font-family: var(--serif);
    line-height: 1.55;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .quote q {
    quotes: '“' '”';
  }
`;
