import { css } from 'lit';

export const conversationsStyles = css`
  :host {
    background: var(--wash);
  }

  .toolbar {
    gap: 4px;
    padding: 8px 12px 8px 20px;
  }

  h2 {
    flex: 1;
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .search {
    padding: 0 16px 8px;
  }

  .search input {
    inline-size: 100%;
    font-size: 0.9375em;
  }

  .message {
    margin: 0 20px;
    color: var(--soft);
    font-size: 0.875em;
  }

  .message:not(:empty) {
    margin-block: 4px 8px;
  }

  .body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    padding: 0 8px 24px;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  .body h3 {
    margin: 16px 12px 4px;
    color: var(--soft);
    font-size: 0.8125em;
    font-weight: 600;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .conversation {
    position: relative;
    border-radius: var(--radius);
  }

  .choose {
    display: block;
    inline-size: 100%;
    padding: 8px 12px;
    border: 0;
    border-radius: var(--radius);
    background: none;
    text-align: start;
  }

  .conversation:hover,
  .conversation:focus-within {
    background: color-mix(in srgb, var(--ink) 6%, transparent);
  }

  .conversation.current {
    background: var(--accent-wash);
    box-shadow: inset 2px 0 0 var(--accent);
  }

  .conversation .title {
    display: -webkit-box;
    overflow: hidden;
    font-size: 0.9375em;
    line-height: 1.4;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .conversation.current .title {
    font-weight: 600;
  }

  .excerpt,
  .line {
    display: block;
    color: var(--soft);
    font-size: 0.8125em;
  }

  .excerpt {
    margin-block: 2px;
  }

  .choose:focus-visible {
    outline-offset: -2px;
  }

  .acts {
    display: flex;
    justify-content: flex-end;
    gap: 2px;
    position: absolute;
    inset-block-end: 4px;
    inset-inline-end: 6px;
    border-radius: var(--radius);
  }

  .acts .icon-button {
    inline-size: 28px;
    block-size: 28px;
  }

  @media (hover: hover) {
    .conversation:not(:hover, :focus-within, .current) .acts {
      opacity: 0;
    }
  }

  .renaming {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: 4px;
    padding: 6px 12px;
  }

  .renaming input {
    grid-column: 1 / -1;
    min-inline-size: 0;
    font-size: 0.9375em;
  }

  .renaming .quiet-button:first-of-type {
    grid-column: 2;
  }

  .renaming .quiet-button {
    margin: 0;
  }

  .empty {
    margin: 24px 12px;
    color: var(--soft);
    font-size: 0.9375em;
  }

  .empty h3 {
    margin: 0 0 4px;
    color: var(--ink);
    font-size: 1em;
  }

  .empty p {
    margin: 0 0 8px;
  }

  @media (forced-colors: active) {
    .conversation.current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
