/** The words after `npm run decks --`, read once into what is to be done. */
import { fail, ok, type Result } from '../problem.js';

export type DecksTask =
  | { readonly kind: 'help' }
  | { readonly kind: 'inspect' | 'lint'; readonly file: string; readonly json: boolean }
  | { readonly kind: 'convert'; readonly from: string; readonly to: string }
  | { readonly kind: 'diff'; readonly a: string; readonly b: string; readonly json: boolean };

export const DECKS_HELP = `Looks into study decks, converts and compares them. Reads Anki packages of every
layout (.apkg, .colpkg), tables with or without Anki's directives (.csv, .tsv,
.txt), notes of Obsidian with flashcards (.md) and its own JSON (.json).

  npm run decks -- inspect FILE [--json]   what is in it, and what is wrong with it
  npm run decks -- convert IN OUT          OUT: a name that ends as below
  npm run decks -- lint FILE [--json]      cards that ask badly, by the rules of SPEC.md
  npm run decks -- diff A B [--json]       what differs; exit code 1 if anything does

  .apkg, .json       everything
  .csv, .tsv, .txt   a table: no progress and no media
  .md                flashcards for the Obsidian plugin Spaced Repetition, with
                     their next days; a note that was read is written as it was
  .html              a quiz in one file that works offline, on a phone too
  .cards.html        cards to cut out, printed on both sides
  .sheet.html        questions to print, answers after them
  .ics               a calendar of the days on which cards are due
`;

function bad<T>(detail: string): Result<T> {
  return fail({ kind: 'bad option', detail });
}

/** Every word is understood or refused. */
export function readDecksTask(argv: readonly string[]): Result<DecksTask> {
  const flags = argv.filter((word) => word.startsWith('--') && word !== '--');
  const [command, ...files] = argv.filter((word) => !word.startsWith('--'));
  const unknown = flags.find((flag) => flag !== '--json' && flag !== '--help');
  if (unknown !== undefined) return bad(`There is no option ${unknown}.`);
  if (flags.includes('--help') || command === undefined) return ok({ kind: 'help' });
  const json = flags.includes('--json');
  const [first, second] = files;
  const wanted = command === 'convert' || command === 'diff' ? 2 : 1;
  if (!['inspect', 'convert', 'lint', 'diff'].includes(command)) {
    return bad(`There is no command “${command}”. Choose inspect, convert, lint or diff.`);
  }
  if (files.length !== wanted || first === undefined) {
    return bad(`The command ${command} takes ${wanted === 1 ? 'one file' : 'two files'}.`);
  }
  if (command === 'inspect' || command === 'lint') return ok({ kind: command, file: first, json });
  if (second === undefined) return bad(`The command ${command} takes two files.`);
  if (command === 'diff') return ok({ kind: 'diff', a: first, b: second, json });
  return ok({ kind: 'convert', from: first, to: second });
}
