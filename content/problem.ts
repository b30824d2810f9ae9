/** What can go wrong for an honest user, as values, and the sentence each is told in. */
import { assertNever } from './deck.js';

/** What can be wrong with a text that somebody brings. */
type TextProblem =
  | { readonly kind: 'empty file'; readonly name: string }
  | { readonly kind: 'binary file'; readonly name: string }
  | { readonly kind: 'wrong encoding'; readonly name: string }
  | { readonly kind: 'missing file'; readonly name: string }
  | { readonly kind: 'unreadable file'; readonly name: string; readonly detail: string }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'bad line'; readonly name: string; readonly line: number; readonly detail: string }
  | { readonly kind: 'too large'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'long line'; readonly name: string; readonly line: number; readonly characters: number }
  | { readonly kind: 'unknown type'; readonly name: string }
  | { readonly kind: 'other language'; readonly name: string; readonly language: string }
  | { readonly kind: 'no prose'; readonly name: string };

export type Problem =
  | TextProblem
  | { readonly kind: 'bad option'; readonly detail: string }
  | { readonly kind: 'no cards'; readonly name: string }
  | { readonly kind: 'unusable deck'; readonly name: string; readonly detail: string }
  | { readonly kind: 'worker crashed'; readonly detail: string }
  | { readonly kind: 'unwritable'; readonly path: string; readonly detail: string }
  | { readonly kind: 'newer database'; readonly found: number; readonly known: number }
  | { readonly kind: 'database unopenable'; readonly detail: string }
  | { readonly kind: 'not saved'; readonly detail: string }
  | { readonly kind: 'card gone' };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A good outcome. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A bad outcome that an honest user can meet. */
export function fail<T>(problem: Problem): Result<T> {
  return { ok: false, problem };
}

const MEGABYTE = 1024 * 1024;

function sentenceOfText(problem: TextProblem): string {
  switch (problem.kind) {
    case 'empty file':
      return `“${problem.name}” is empty. Choose a file with text in it.`;
    case 'binary file':
      return `“${problem.name}” is not text. Afterword reads .txt, .md and .html files; save it as one of these.`;
    case 'wrong encoding':
      return `“${problem.name}” is not UTF-8 or UTF-16 text. Save it again with the encoding UTF-8.`;
    case 'missing file':
      return `There is no file “${problem.name}”. Check the name and the folder.`;
    case 'unreadable file':
      return `“${problem.name}” cannot be read (${problem.detail}). Check that you may open it.`;
    case 'folder':
      return `“${problem.name}” is a folder. Name the files in it that you want to convert.`;
    case 'bad line':
      return `Line ${problem.line} of “${problem.name}” cannot be used: ${problem.detail}. Nothing was written.`;
    case 'too large':
      return `“${problem.name}” has ${(problem.bytes / MEGABYTE).toFixed(1)} MB; the limit is ${Math.round(problem.limit / MEGABYTE)} MB. Split it into parts.`;
    case 'long line':
      return `Line ${problem.line} of “${problem.name}” has ${problem.characters} characters and no break: that is data, not an article. Put each paragraph on a line of its own.`;
    case 'unknown type':
      return `“${problem.name}” is of a type that Afterword cannot read yet. Save it as .txt, .md or .html.`;
    case 'other language':
      return `“${problem.name}” seems to be written in ${problem.language}; Afterword reads English only.`;
    case 'no prose':
      return `“${problem.name}” holds no sentence to learn from. Check that it is an article.`;
    default:
      return assertNever(problem, 'sentenceOfText');
  }
}

/** Says what is wrong and what to do, in one or two plain sentences. */
export function sentence(problem: Problem): string {
  switch (problem.kind) {
    case 'bad option':
      return `${problem.detail} Run “npm run deck -- --help” to see what there is.`;
    case 'no cards':
      return `Nothing worth asking was found in “${problem.name}”. Nothing was written.`;
    case 'unusable deck':
      return `“${problem.name}” cannot be taken in: ${problem.detail}. Nothing was changed.`;
    case 'worker crashed':
      return `A part of the work broke off (${problem.detail}), so there is no result. Try --workers 1; if that fails too, it is a fault in Afterword.`;
    case 'unwritable':
      return `“${problem.path}” cannot be written (${problem.detail}). Choose another folder; nothing was changed.`;
    case 'newer database':
      return `Your library was last opened by a newer Afterword (version ${problem.found}, this one knows ${problem.known}). Nothing was changed; install the newer Afterword to go on.`;
    case 'database unopenable':
      return `Your library cannot be opened (${problem.detail}). Nothing was changed; close other copies of Afterword and try again.`;
    case 'not saved':
      return `That was not saved (${problem.detail}). Free some disk space and try again; what you did before is safe.`;
    case 'card gone':
      return 'This card was taken out of your library meanwhile, so there is nothing to answer. Its earlier answers are safe; go on with the next card.';
    default:
      return sentenceOfText(problem);
  }
}
