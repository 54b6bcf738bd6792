import { describe, expect, it } from 'vitest';
import { type OpeningReference, openingReference } from '../../../server/answering/opening-reference.ts';

describe('what a sentence refers back to', () => {
  it.each<[string, OpeningReference]>([
    ['It has seven boats.', 'thing'],
    ['Its pier is new.', 'thing'],
    ['它有七艘船。', 'thing'],
    ['其码头是新的。', 'thing'],
    ['She chairs the board.', 'person'],
    ['他主持港务会。', 'person'],
    ['They sail at noon.', 'several'],
    ['它们中午出发。', 'several'],
    ['This costs 40 crowns.', 'thought'],
    ['The latter costs 40 crowns.', 'thought'],
    ['However, the pier is old.', 'thought'],
    ['In addition, the pier is old.', 'thought'],
    ['该码头是旧的。', 'thought'],
    ['因此码头关闭。', 'thought'],
    ['In 2031, it got seven boats.', 'thing'],
    ['Since its founding in 2031, it has bought seven boats.', 'thing'],
    ['In cooperation with the town of Hartmoor, she built the pier.', 'person'],
    ['By then, their boats were old.', 'several'],
    ['2031年，它买了七艘船。', 'thing'],
  ])('%s: %s', (sentence, reference) => {
    expect(openingReference(sentence)).toBe(reference);
  });

  it.each([
    'The harbour has seven boats.',
    'Italy has harbours.',
    'Hermes sails at noon.',
    'Thistles grow there.',
    'In 2031, the harbour got seven boats.',
    'In 2031, this costs 40 crowns.',
    'After the pier burnt down, it was built anew.',
    'In the winter, it is forbidden to bathe at the pier.',
    'It’s vital that nobody bathes.',
    'It is forbidden to bathe at the pier.',
    'It was decided that the pier is closed.',
    'Both the pier and the quay are old.',
    'In addition to boats, there are rafts.',
    '其他船只不得停泊。',
    '',
  ])('nothing: %s', (sentence) => {
    expect(openingReference(sentence)).toBeUndefined();
  });
});
