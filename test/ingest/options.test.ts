import { describe, expect, it } from 'vitest';
import { IngestUsageError } from '../../ingest/errors.ts';
import { DEFAULT_INDEX_FOLDER, INGEST_USAGE, type IngestCommand, parseIngestCommand } from '../../ingest/options.ts';

const parse = (argv: string[], environment: Record<string, string> = {}, isTerminal = true) =>
  parseIngestCommand(argv, environment, isTerminal);

function commandOf(...parameters: Parameters<typeof parse>): IngestCommand {
  const command = parse(...parameters);
  if (command === 'help' || command.kind !== 'ingest') throw new Error('Expected an ingest.');
  return command;
}

describe('the command line of ingest', () => {
  it('needs only the folder with the documents', () => {
    expect(parse(['papers'])).toEqual({
      ...{ kind: 'ingest', documents: 'papers', indexFolder: DEFAULT_INDEX_FOLDER, output: 'bar' },
      ...{ rebuild: false, prune: true, isDryRun: false, isWatching: false, isWaiting: false },
    });
  });

  it('takes every option, before and after the folder', () => {
    const argv = ['--watch', '--index', 'place', 'papers', '--audience=public', '--progress', 'json', '--wait'];
    expect(parse([...argv, '--prune=false'])).toEqual({
      ...{ kind: 'ingest', documents: 'papers', indexFolder: 'place', output: 'json', audience: 'public' },
      ...{ rebuild: false, prune: false, isDryRun: false, isWatching: true, isWaiting: true },
    });
  });

  it('takes the place of the index from the environment where no option names one', () => {
    const environment = { FOOTNOTE_INDEX: 'from-environment' };
    expect(commandOf(['papers'], environment).indexFolder).toBe('from-environment');
    expect(commandOf(['papers', '--index', 'named'], environment).indexFolder).toBe('named');
  });

  it('shows a bar on a terminal, and lines of JSON elsewhere, unless told otherwise', () => {
    expect(commandOf(['papers'], {}, true).output).toBe('bar');
    expect(commandOf(['papers'], {}, false).output).toBe('json');
    expect(commandOf(['papers', '--progress', 'bar'], {}, false).output).toBe('bar');
  });

  it.each(['status', 'verify'] as const)('looks at an index without its documents for --%s', (kind) => {
    const environment = { FOOTNOTE_INDEX: 'place' };
    expect(parse([`--${kind}`], environment)).toEqual({ kind, indexFolder: 'place', output: 'bar' });
    expect(parse([`--${kind}`, '--json', '--index', 'x'])).toEqual({ kind, indexFolder: 'x', output: 'json' });
  });

  it.each(['--help', '-h'])('gives help for %s, with or without a folder', (option) => {
    expect(parse([option])).toBe('help');
    expect(parse(['papers', option])).toBe('help');
  });

  it('takes a folder whose name begins with a hyphen after two hyphens', () => {
    expect(commandOf(['--', '-papers']).documents).toBe('-papers');
  });

  it.each<[what: string, argv: string[], message: string | RegExp]>([
    ['no folder', [], 'Name the folder with the documents.'],
    ['two folders', ['papers', 'books'], 'One folder at a time: papers or books?'],
    ['two things at once', ['--status', '--verify'], '--status and --verify do not go together.'],
    ['a dry run that watches', ['papers', '--dry-run', '--watch'], '--dry-run and --watch do not go together.'],
    ['a status of documents', ['--status', 'papers'], '--status looks at the index alone. Leave papers out.'],
    ['a verification that waits', ['--verify', '--wait'], '--verify and --wait do not go together.'],
    ['another word for pruning', ['papers', '--prune=no'], '--prune: expected true or false, found no.'],
    ['two formats', ['papers', '--json', '--progress', 'bar'], '--json and --progress bar'],
    ['an unknown option', ['papers', '--fast'], "Unknown option '--fast'"],
    ['an option without its value', ['papers', '--index'], /--index.*argument missing/],
    ['a value where none belongs', ['papers', '--rebuild=yes'], /--rebuild.*does not take an argument/],
    ['another progress format', ['papers', '--progress', 'xml'], '--progress: expected bar or json, found xml.'],
    ['a badly named audience', ['papers', '--audience', 'All Staff'], '--audience: expected a name such as public or'],
    ['an empty audience', ['papers', '--audience', ''], '--audience: expected a name such as public or staff.'],
  ])('refuses %s', (_, argv, message) => {
    expect(() => parse(argv)).toThrow(IngestUsageError);
    expect(() => parse(argv)).toThrow(message);
  });

  it('is explained where it cannot be understood', () => {
    for (const argv of [[], ['papers', '--fast']]) expect(() => parse(argv)).toThrow(INGEST_USAGE);
  });
});
