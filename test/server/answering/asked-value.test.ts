import { describe, expect, it } from 'vitest';
import { type AskedValue, askedValue } from '../../../server/answering/asked-value.ts';

describe('the value that a question asks for', () => {
  it.each<[string, AskedValue]>([
    ['When is the regatta?', 'date'],
    ['Do you know when the regatta is?', 'date'],
    ['What dates is the regatta on?', 'date'],
    ['What are the dates of the regatta?', 'date'],
    ['赛船会哪一天举行？', 'date'],
    ['What time does the gate open?', 'time'],
    ['渡口几点开门？', 'time'],
    ['How many boats are there?', 'amount'],
    ['What is the mooring fee?', 'amount'],
    ['停泊费是多少？', 'amount'],
    ['申请期限有几天？', 'amount'],
    ['Who chairs the harbour board?', 'person'],
    ['Who is the current director of the lighthouse?', 'person'],
    ['谁主持港务会？', 'person'],
    ['Where is the boathouse?', 'place'],
    ['In which building is the boathouse?', 'place'],
    ['船库在哪里？', 'place'],
  ])('%s', (question, asked) => {
    expect(askedValue(question)).toBe(asked);
  });

  it.each([
    'Which boats are there?',
    'What happens when it rains?',
    'Who spoke at the regatta?',
    'Who is Ada Li?',
    'Where does the word regatta come from?',
    'Are the charts up to date?',
    '哪几个港口参加了？',
    'Why was the regatta moved?',
  ])('none: %s', (question) => {
    expect(askedValue(question)).toBeUndefined();
  });
});
