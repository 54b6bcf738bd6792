import type { FilterChoice } from './document-filter.ts';

/** Other documents are to be asked from now on. */
export class FilterEvent extends Event {
  static readonly type = 'footnote-filter';
  readonly choice: FilterChoice;

  constructor(choice: FilterChoice) {
    super(FilterEvent.type, { bubbles: true, composed: true });
    this.choice = choice;
  }
}
