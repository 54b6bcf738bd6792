import type { SourceMark } from '../source/source-mark.ts';

/**
 * A reader asks for the source of a footnote. Who shows it himself prevents the default, which is to open the source
 * page in a new tab.
 */
export class OpenSourceEvent extends Event {
  static readonly type = 'footnote-open-source';
  /** All the words the answer cites. */
  readonly marks: SourceMark[];
  /** Which of them was asked for. */
  readonly current: number;

  constructor(marks: SourceMark[], current: number) {
    super(OpenSourceEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.marks = marks;
    this.current = current;
  }
}
