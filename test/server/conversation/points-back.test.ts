import { describe, expect, it } from 'vitest';
import { pointsBack } from '../../../server/conversation/points-back.ts';

describe('a question points back', () => {
  it.each([
    'when was it founded?',
    'how long does it take?',
    'is it safe?',
    'does it apply to members?',
    'is it open to visitors?',
    'how much did it cost?',
    'who chairs this committee?',
    'How many members did they have this year?',
    'What is the name of its chair?',
    'What are the duties of their members?',
    'Who is paying for its upkeep?',
    'What did the council say about it?',
    'What does the fee cover if they pay late?',
    'and the one in Turin?',
    'what about the new ones?',
    'what game got a Chinese edition there?',
    'which one is older?',
    'what did the former decide?',
    'is the fee the same?',
    'how do I get there?',
    'which of the two is older?',
    '它是哪一年发布的？',
    '他主持什么？',
    '其主席是谁？',
    '该标准何时实施？',
  ])('%s', (question) => {
    expect(pointsBack(question)).toBe(true);
  });
});

describe('a question stands for itself', () => {
  it.each([
    // the present
    'Is there a workshop on sea salt this autumn?',
    'What is the motto of this year’s harbour day?',
    'What do boats pay these days?',
    // "it" that stands for nothing, or for what follows
    'How long does it take to weigh a boat?',
    'How long does it now take a weigher to weigh a boat?',
    'What did it cost to build the pier?',
    'Is it still allowed to fish at the pier?',
    'What does it mean when the lamp is green?',
    // numbers
    'What is meant by the three-in-one rule for the harbour?',
    'Can one part per million of salt be found?',
    'Who is one of the weighers?',
    'What happens if no one weighs the fish?',
    // what a question says itself
    'Where did the town get its name?',
    'Which town changed its name?',
    'What did fishermen tie to their boats?',
    'What must members do before they vote?',
    'What happens to the fee when it is paid late?',
    'What is the charter, and who signed it?',
    'Which standards became national ones?',
    'How long is a foreign norm turned into a domestic one?',
    // other uses
    'Which former fish seller became a weigher?',
    'Who are the two people that were named weighers?',
    'Why did the five harbours get different weights for the same fish?',
    'Why are there just two piers?',
    'If there is a storm, who closes the pier?',
    'What did the engineer He Lin build?',
    '谁应该称鱼？',
    '港口的鱼极其罕见吗？',
    '吉他手是谁？',
  ])('%s', (question) => {
    expect(pointsBack(question)).toBe(false);
  });
});
