/** Our four notetypes as Anki's schema 11 keeps them: JSON under constant names and ids. */
import type { CardKind } from '../deck.js';
import { FIELD_NAMES } from './anki-fields.js';
import { CSS, TEMPLATES } from './anki-style.js';

/** Constant for ever and unlike any stock name, so that every export meets the one before it. */
export const NOTETYPES: Readonly<Record<CardKind, { readonly id: number; readonly name: string }>> = {
  cloze: { id: 1_763_510_400_101, name: 'Afterword - Cloze' },
  question: { id: 1_763_510_400_102, name: 'Afterword - Question' },
  number: { id: 1_763_510_400_103, name: 'Afterword - Number' },
  choice: { id: 1_763_510_400_104, name: 'Afterword - Choice' },
};

/** Unix seconds; raise it whenever a template or the style changes, so that Anki takes the newer one. */
const CHANGED = 1_795_305_600;
/** Anki merges changed notetypes by these: ours are the notetype's id, a place, and this factor apart. */
const PART_IDS = 1000;

const LATEX_PRE =
  '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n';

function field(notetype: number, name: string, ord: number): object {
  const id = notetype * PART_IDS + ord;
  return { name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [], description: '', id };
}

function template(kind: CardKind): object {
  const { id, name } = NOTETYPES[kind];
  const { front, back } = TEMPLATES[kind];
  const browser = { bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 };
  return { name, ord: 0, qfmt: front, afmt: back, ...browser, id: id * PART_IDS + 500 };
}

function notetype(kind: CardKind): object {
  const { id, name } = NOTETYPES[kind];
  return {
    id,
    name,
    type: kind === 'cloze' ? 1 : 0,
    mod: CHANGED,
    usn: -1,
    sortf: 0,
    did: null,
    tmpls: [template(kind)],
    flds: FIELD_NAMES[kind].map((field_, ord) => field(id, field_, ord)),
    css: CSS,
    latexPre: LATEX_PRE,
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
}

/** The `models` column: every notetype by its id, whether or not this deck uses it. */
export function notetypesJson(): string {
  const kinds: readonly CardKind[] = ['cloze', 'question', 'number', 'choice'];
  return JSON.stringify(Object.fromEntries(kinds.map((kind) => [NOTETYPES[kind].id, notetype(kind)])));
}
