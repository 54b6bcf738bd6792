import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { variablesSchema } from '../../server/environment-variables.ts';
import { ConfigurationError } from '../../server/errors.ts';

const message = (environment: NodeJS.ProcessEnv, argv: string[] = []): string => {
  try {
    readConfig(environment, argv);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('The configuration was accepted.');
};

describe('the configuration', () => {
  it('works with nothing set', () => {
    expect(readConfig({}, [])).toEqual({
      host: '127.0.0.1',
      port: 3000,
      indexFolder: resolve('.footnote/index'),
      conversationsFile: resolve('.footnote/conversations.sqlite'),
      retentionDays: 30,
      documentsFolder: expect.stringContaining('handbook'),
      usesSampleDocuments: true,
      ingest: true,
      allowedOrigins: [],
      limits: {
        maximumMessageBytes: 16_384,
        maximumQuestionLength: 1_000,
        maximumHistoryTurns: 12,
        maximumQuestionsPerSocket: 2,
        maximumSockets: 1_000,
        answerTimeoutSeconds: 60,
      },
      logLevel: 'info',
    });
  });

  it('takes variables set to nothing as not set', () => {
    expect(readConfig({ FOOTNOTE_PORT: '', OPENAI_API_KEY: ' ', FOOTNOTE_DOCUMENTS: '' }, [])).toEqual(
      readConfig({}, []),
    );
  });

  it('reads every variable', () => {
    const config = readConfig(
      {
        FOOTNOTE_HOST: '[::1]',
        FOOTNOTE_PORT: '8080',
        FOOTNOTE_INDEX: 'kept/here',
        FOOTNOTE_CONVERSATIONS: 'kept/talk.sqlite',
        FOOTNOTE_RETENTION_DAYS: '0',
        FOOTNOTE_DOCUMENTS: 'papers',
        FOOTNOTE_ALLOWED_ORIGINS: 'https://www.example.org/, http://localhost:5173',
        FOOTNOTE_MAXIMUM_MESSAGE_BYTES: '2048',
        FOOTNOTE_MAXIMUM_QUESTION_LENGTH: '10',
        FOOTNOTE_MAXIMUM_HISTORY_TURNS: '0',
        FOOTNOTE_MAXIMUM_QUESTIONS_PER_SOCKET: '3',
        FOOTNOTE_MAXIMUM_SOCKETS: '4',
        FOOTNOTE_ANSWER_TIMEOUT_SECONDS: '5',
        FOOTNOTE_ANSWERABILITY_THRESHOLD: '0.65',
        FOOTNOTE_LOG_LEVEL: 'debug',
      },
      [],
    );
    expect(config).toMatchObject({ answerabilityThreshold: 0.65 });
    expect(config).toMatchObject({ host: '::1', port: 8080, logLevel: 'debug', usesSampleDocuments: false });
    expect(config).toMatchObject({ indexFolder: resolve('kept/here'), documentsFolder: resolve('papers') });
    expect(config).toMatchObject({ conversationsFile: resolve('kept/talk.sqlite'), retentionDays: 0 });
    expect(config.allowedOrigins).toEqual(['https://www.example.org', 'http://localhost:5173']);
    expect(Object.values(config.limits)).toEqual([2_048, 10, 0, 3, 4, 5]);
  });

  it('lets the command line win', () => {
    const environment = { FOOTNOTE_PORT: '1', FOOTNOTE_DOCUMENTS: 'a' };
    const config = readConfig(environment, ['--port', '2', '--documents', 'b', '--no-ingest']);
    expect(config).toMatchObject({ port: 2, documentsFolder: resolve('b'), ingest: false });
  });

  it('turns the model on by a key or an address', () => {
    expect(readConfig({ OPENAI_API_KEY: 'key' }, []).model).toEqual({ apiKey: 'key', model: 'gpt-4o-mini' });
    expect(readConfig({ OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'qwen3' }, []).model).toEqual({
      baseUrl: 'http://localhost:11434/v1',
      model: 'qwen3',
    });
    expect(readConfig({ OPENAI_MODEL: 'qwen3' }, [])).not.toHaveProperty('model');
  });

  it.each(['0.0.0.0', '::', '192.168.0.2', 'example.org'])('refuses to listen on %s and says why', (host) => {
    expect(message({ FOOTNOTE_HOST: host })).toMatch(/^FOOTNOTE_HOST: .*access control is not there yet.*; got "/);
  });

  it.each([
    ['FOOTNOTE_PORT', '65536', 'a whole number, from 0 to 65535'],
    ['FOOTNOTE_PORT', 'http', 'a whole number'],
    ['FOOTNOTE_PORT', '-1', 'a whole number'],
    ['FOOTNOTE_PORT', '3000.5', 'a whole number'],
    ['FOOTNOTE_MAXIMUM_MESSAGE_BYTES', '12', '1024 or more'],
    ['FOOTNOTE_ANSWER_TIMEOUT_SECONDS', '0', 'from 1 to 3600'],
    ['FOOTNOTE_ALLOWED_ORIGINS', '*', 'origins separated by commas'],
    ['FOOTNOTE_ALLOWED_ORIGINS', 'https://example.org/path', 'origins separated by commas'],
    ['FOOTNOTE_ALLOWED_ORIGINS', 'https://a.example,', 'origins separated by commas'],
    ['FOOTNOTE_RETENTION_DAYS', '1.5', 'a whole number, from 0 to 36500'],
    ['FOOTNOTE_ANSWERABILITY_THRESHOLD', '65', 'a probability, from 0 to 1'],
    ['FOOTNOTE_ANSWERABILITY_THRESHOLD', '1.5', 'a probability, from 0 to 1'],
    ['FOOTNOTE_LOG_LEVEL', 'loud', 'one of trace'],
    ['OPENAI_BASE_URL', 'localhost:11434', 'an http or https address'],
  ])('refuses %s=%s, naming it, what was expected and what came', (name, value, expected) => {
    const text = message({ [name]: value });
    expect(text).toMatch(new RegExp(`^${name}: expected `));
    expect(text).toContain(expected);
    expect(text).toContain(`got "${value}"`);
  });

  it('names every wrong variable at once', () => {
    expect(message({ FOOTNOTE_PORT: 'x', FOOTNOTE_LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2);
  });

  it('names the option where the value came from the command line', () => {
    expect(message({ FOOTNOTE_PORT: '80' }, ['--port', 'x'])).toMatch(/^--port: expected .*; got "x"/);
  });

  it.each([[['--prot', '1']], [['documents']], [['--port']]])(
    'refuses the arguments %j and shows the usage',
    (argv) => {
      expect(message({}, argv)).toContain('Usage:');
    },
  );

  it('is written down whole in .env.example, with its defaults', () => {
    const example = readFileSync('.env.example', 'utf8');
    for (const name of Object.keys(variablesSchema.shape)) expect(example).toMatch(new RegExp(`^#${name}=`, 'm'));
    const lines = example.split('\n').filter((line) => /^#FOOTNOTE_\w+=/.test(line));
    const environment = Object.fromEntries(lines.map((line) => line.slice(1).split('=')));
    expect(readConfig(environment, [])).toEqual(readConfig({}, []));
  });
});
