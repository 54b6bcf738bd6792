import { afterAll, describe, expect, it } from 'vitest';
import { createLocalEmbedder } from '../../../ingest/embeddings/local-embedder.ts';
import { NEUTRAL_QUESTIONS, neutralWords } from '../../../ingest/embeddings/neutral-questions.ts';
import { openLocalModels } from '../../../models/local-models.ts';
import { ENCODER_DIMENSION } from '../../../models/manifest.ts';

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const WINDOWS = {
  lighthouse: 'Orla Finn has kept the lighthouse on the northern point since 1987.',
  contents: 'Table of contents: Foreword, Introduction, 1 Scope, 2 Normative references, 3 Terms and definitions',
  chinese: '本标准规定了食品工厂的卫生要求。',
};

describe('the local embedder', () => {
  const models = openLocalModels();
  afterAll(() => models.close());
  const embedder = createLocalEmbedder(models);

  it('gives vectors of unit length and of the dimension that it names', async () => {
    const passages = await embedder.embedPassages(Object.values(WINDOWS));
    const questions = await Promise.all(['Who keeps the lighthouse?', '谁看守灯塔？'].map(embedder.embedQuestion));
    expect(passages).toHaveLength(3);
    for (const vector of [...passages, ...questions]) {
      expect(vector).toHaveLength(embedder.dimension);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it('gives the same question the same vector', async () => {
    const first = await embedder.embedQuestion('Who keeps the lighthouse?');
    await embedder.embedPassages(['Something else.']);
    expect(await embedder.embedQuestion('Who keeps the lighthouse?')).toEqual(first);
  });

  it.each(['Who keeps the lighthouse?', '谁看守灯塔？'])('finds the window that answers %s', async (question) => {
    const asked = await embedder.embedQuestion(question);
    const vectors = await embedder.embedPassages(Object.values(WINDOWS));
    const similarities = vectors.map((vector) => dot(asked, vector));
    expect(similarities[0]).toBe(Math.max(...similarities));
  });

  it.each([
    ['sweetener', undefined, 'sugar'],
    ['pensioners', undefined, 'seniors'],
    ['儿童', '有多少儿童参加？', 'children'],
    ['Zucker', 'Wie viel Zucker wird hier verkauft?', 'sugar'],
  ])('brings %s near what means the same', async (word, text, expected) => {
    const words = ['sugar', 'seniors', 'children', 'harbour', 'committee', 'standard', 'money'];
    const vectors = await embedder.embedWords(words);
    const [asked] = await embedder.embedWords([word], text);
    const nearest = words.toSorted(
      (a, b) => dot(asked!, vectors[words.indexOf(b)]!) - dot(asked!, vectors[words.indexOf(a)]!),
    );
    expect(nearest[0]).toBe(expected);
  });

  it.each(['en', 'zh'] as const)('moves questions about nothing (%s) away from every window', async (language) => {
    const questions = NEUTRAL_QUESTIONS[language];
    const plain = await models.encode(questions.map((question) => `query: ${question}`));
    const moved = await Promise.all(questions.map(embedder.embedQuestion));
    for (const window of await embedder.embedPassages(Object.values(WINDOWS))) {
      const before = mean(plain.map((vector) => dot(vector, window)));
      const after = mean(moved.map((vector) => dot(vector, window)));
      expect(after).toBeLessThan(before - 0.2);
    }
  });
});

/** An encoder that remembers what it was given; every text points in the first direction but for a Han one. */
function fakeEncoder() {
  const given: string[] = [];
  const encode = async (texts: readonly string[]): Promise<Float32Array[]> => {
    given.push(...texts);
    return texts.map((text) => {
      const vector = new Float32Array(ENCODER_DIMENSION);
      vector[/\p{sc=Han}/u.test(text) ? 1 : 0] = 1;
      return vector;
    });
  };
  return { given, encode };
}

const asQuestions = (questions: readonly string[]) => questions.map((question) => `query: ${question}`);

describe('what the local embedder gives the encoder', () => {
  it.each([
    ['an English question', 'Where is it?', 'en'],
    ['a short question of few letters', 'One?', 'en'],
    ['a French question', 'Où se trouve le siège ?', 'fr'],
    ['a German question', 'Wann wurde die Brücke gebaut?', 'de'],
    ['a Russian question', 'Кто построил мост?', 'ru'],
    ['a Thai question', 'ใครสร้างสะพาน', 'th'],
    ['a Chinese question', '它在哪里？', 'zh'],
    ['a question with some Chinese in it', 'What does 标准 mean?', 'zh'],
  ] as const)('is, for %s, the question and the neutral questions of its language', async (_, question, language) => {
    const { given, encode } = fakeEncoder();
    await createLocalEmbedder({ encode }).embedQuestion(question);
    expect(given).toEqual(asQuestions([question, ...NEUTRAL_QUESTIONS[language]]));
  });

  it('holds the neutral questions once, however many questions follow', async () => {
    const { given, encode } = fakeEncoder();
    const { embedQuestion } = createLocalEmbedder({ encode });
    await Promise.all([embedQuestion('One?'), embedQuestion('Two?')]);
    await embedQuestion('Three?');
    expect(given).toHaveLength(3 + NEUTRAL_QUESTIONS.en.length);
  });

  it('holds the neutral questions again where the encoder refused them', async () => {
    const { encode } = fakeEncoder();
    let isBusy = true;
    const embedder = createLocalEmbedder({
      encode: (texts) => (isBusy ? Promise.reject(new Error('busy')) : encode(texts)),
    });
    await expect(embedder.embedQuestion('One?')).rejects.toThrow('busy');
    isBusy = false;
    expect(await embedder.embedQuestion('One?')).toHaveLength(ENCODER_DIMENSION);
  });

  it('is, for words, each in small letters, and the neutral words of the language that they stand in', async () => {
    const { given, encode } = fakeEncoder();
    await createLocalEmbedder({ encode }).embedWords(['Hafen', 'Steg'], 'Welcher Steg im Hafen ist heute gesperrt?');
    expect(given).toEqual(asQuestions(['hafen', 'steg', ...neutralWords('de')]));
  });

  it('is, for words by themselves, the neutral words of each one’s own language, once', async () => {
    const { given, encode } = fakeEncoder();
    await createLocalEmbedder({ encode }).embedWords(['harbour', '港口', 'pier']);
    expect(new Set(given)).toEqual(
      new Set(asQuestions(['harbour', '港口', 'pier', ...neutralWords('en'), ...neutralWords('zh')])),
    );
    expect(given).toHaveLength(3 + neutralWords('en').length + neutralWords('zh').length);
  });

  it('marks passages as passages', async () => {
    const { given, encode } = fakeEncoder();
    await createLocalEmbedder({ encode }).embedPassages(['One.', 'Two.']);
    expect(given).toEqual(['passage: One.', 'passage: Two.']);
  });
});

describe('the vector of a question', () => {
  it('has seven tenths of the neutral direction taken out', async () => {
    const encode = async (texts: readonly string[]): Promise<Float32Array[]> =>
      texts.map((text) => {
        const vector = new Float32Array(ENCODER_DIMENSION);
        vector.set(text === 'query: One?' ? [0.8, 0.6] : [1, 0]);
        return vector;
      });
    const vector = await createLocalEmbedder({ encode }).embedQuestion('One?');
    const length = Math.hypot(0.8 - 0.7, 0.6);
    expect(vector[0]).toBeCloseTo((0.8 - 0.7) / length, 6);
    expect(vector[1]).toBeCloseTo(0.6 / length, 6);
  });
});
