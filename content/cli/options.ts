/** The words after `npm run deck --`, read once into what is to be done. */
import { fail, ok, type Result } from '../problem.js';

const FORMATS = ['apkg', 'csv', 'md', 'obsidian', 'html', 'quiz', 'cards', 'sheet', 'json', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export type Options = {
  readonly files: readonly string[];
  readonly jsonl: string | null;
  /** Null: nothing is written to a file. */
  readonly out: { readonly path: string; readonly format: Format } | null;
  /** What goes to standard output; null where a file is all that was asked for. */
  readonly print: Exclude<Format, 'apkg'> | null;
  /** Cards per 1,000 words; null leaves it to the pipeline. */
  readonly budget: number | null;
  /** Groups converted at a time; null leaves it to the machine. */
  readonly workers: number | null;
  /** Texts in other languages are tried too. */
  readonly force: boolean;
  /** The id of the one card that is to be explained; nothing else is printed then. */
  readonly explain: string | null;
  readonly starter: boolean;
  readonly help: boolean;
};

type Given = { flags: Set<string>; values: Map<string, string>; files: string[] };

const FLAGS = ['--json', '--force', '--starter', '--help'];
const VALUES = ['--out', '--format', '--budget', '--jsonl', '--workers', '--explain'];
const SUFFIXES: Readonly<Record<string, Format>> = {
  apkg: 'apkg',
  csv: 'csv',
  json: 'json',
  txt: 'text',
  text: 'text',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
};

/** Names of two suffixes, where the last one alone would mean something else. */
const LONG_SUFFIX = /\.(quiz|cards|sheet)\.html?$|\.(obsidian)\.md$/i;

function bad<T>(detail: string): Result<T> {
  return fail({ kind: 'bad option', detail });
}

function sorted(argv: readonly string[]): Result<Given> {
  const given: Given = { flags: new Set(), values: new Map(), files: [] };
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    const [, name = word, inline] = /^(--[a-z]+)=(.*)$/s.exec(word) ?? [];
    if (word === '--') {
      given.files.push(...argv.slice(i + 1));
      break;
    }
    if (!word.startsWith('-')) given.files.push(word);
    else if (word === '-h') given.flags.add('--help');
    else if (FLAGS.includes(word)) given.flags.add(word);
    else if (!VALUES.includes(name)) return bad(`There is no option “${word}”.`);
    else {
      const value = inline ?? argv[++i] ?? '';
      if (value === '') return bad(`The option ${name} needs a value after it.`);
      given.values.set(name, value);
    }
  }
  return ok(given);
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}

function readFormat({ values }: Given): Result<Format | null> {
  const format = values.get('--format');
  if (format !== undefined) {
    return isFormat(format)
      ? ok(format)
      : bad(`“${format}” is not a format. Choose ${FORMATS.slice(0, -1).join(', ')} or text.`);
  }
  const out = values.get('--out');
  if (out === undefined) return ok(null);
  const suffix = /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '';
  const [, page, note] = LONG_SUFFIX.exec(out) ?? [];
  const long = (page ?? note ?? '').toLowerCase();
  const guess = isFormat(long) ? long : SUFFIXES[suffix];
  if (guess) return ok(guess);
  return bad(`The name “${out}” does not say its format. End it in .apkg, .csv, .md, .html, .json or .txt.`);
}

function readBudget({ values }: Given): Result<number | null> {
  const text = values.get('--budget');
  if (text === undefined) return ok(null);
  const budget = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && budget > 0 && budget <= 1000) return ok(budget);
  return bad(`“${text}” is not a number of cards. The option --budget takes a number from 1 to 1000.`);
}

const MOST_WORKERS = 64;

function readWorkers({ values }: Given): Result<number | null> {
  const text = values.get('--workers');
  if (text === undefined) return ok(null);
  const workers = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (workers >= 1 && workers <= MOST_WORKERS) return ok(workers);
  return bad(`“${text}” is not a number of workers. The option --workers takes 1 to ${MOST_WORKERS}.`);
}

function readExplain({ values }: Given): Result<string | null> {
  const id = values.get('--explain');
  if (id === undefined) return ok(null);
  if (!/^[0-9a-f]{20}$/.test(id)) return bad(`“${id}” is not the id of a card. --json prints the ids.`);
  if (!values.has('--out') && !values.has('--format')) return ok(id);
  return bad('The option --explain only prints: leave --out and --format away.');
}

function printed({ flags, values }: Given, format: Format | null): Result<Options['print']> {
  if (flags.has('--json')) {
    if (!values.has('--out') && format !== null && format !== 'json') {
      return bad('The options --json and --format ask for different things.');
    }
    return ok('json');
  }
  if (values.has('--out') && !flags.has('--starter')) return ok(null);
  if (values.has('--out') || format === null) return ok('text');
  if (format === 'apkg') return bad('A deck for Anki goes into a file: name it with --out.');
  return ok(format);
}

function sourceProblem({ flags, files, values }: Given): string | null {
  if (values.has('--jsonl') && (files.length > 0 || flags.has('--starter'))) {
    return 'Name either articles or one --jsonl file, not both.';
  }
  if (files.length === 0 && !values.has('--jsonl') && !flags.has('--starter')) {
    return 'No article was named.';
  }
  return null;
}

const STARTER_DECK = 'afterword-deck.apkg';

/** Every word is understood or refused; options may stand before or after the files. */
export function readOptions(argv: readonly string[]): Result<Options> {
  const given = sorted(argv);
  if (!given.ok) return given;
  const { flags, files, values } = given.value;
  const starter = flags.has('--starter');
  if (starter && !['--out', '--format', '--explain'].some((name) => values.has(name)))
    values.set('--out', STARTER_DECK);
  const wrongSource = sourceProblem(given.value);
  if (wrongSource !== null && !flags.has('--help')) return bad(wrongSource);
  const format = readFormat(given.value);
  if (!format.ok) return format;
  const budget = readBudget(given.value);
  if (!budget.ok) return budget;
  const workers = readWorkers(given.value);
  if (!workers.ok) return workers;
  const explain = readExplain(given.value);
  if (!explain.ok) return explain;
  const print = printed(given.value, format.value);
  if (!print.ok) return print;
  const path = values.get('--out');
  return ok({
    files,
    jsonl: values.get('--jsonl') ?? null,
    out: path !== undefined && format.value !== null ? { path, format: format.value } : null,
    print: print.value,
    budget: budget.value,
    workers: workers.value,
    force: flags.has('--force'),
    explain: explain.value,
    starter,
    help: flags.has('--help'),
  });
}
