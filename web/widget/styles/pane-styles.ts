import { css } from 'lit';

/** A part of the page that fills its place: a toolbar, and below it what scrolls. */
export const paneStyles = css`
  :host {
    display: block;
    block-size: 100%;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--sans);
    font-size: medium;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  .view {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .toolbar {
    display: flex;
    align-items: center;
    min-block-size: 56px;
  }
`;
