import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../../server/socket/parse-message.ts';

const id = fc.string({ minLength: 1, maxLength: 64 });
const message = fc.oneof(
  fc.record({ type: fc.constant('ask'), id, question: fc.string() }),
  fc.record({ type: fc.constant('cancel'), id }),
);

describe('a message of a client', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(parseMessage(JSON.stringify(sent))).toEqual(sent);
      }),
    );
  });

  it('is undefined, and no failure, for any other text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseMessage(text)).toBeUndefined();
      }),
    );
  });
});
