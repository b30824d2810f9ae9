/** A note in Anki's terms as one flashcard of Obsidian: its words in the plugin's syntax, without progress. */
import type { AnkiNote, AnkiNotetype } from './anki-vocabulary.js';
import { markdownOfHtml, plainMarkdown } from './obsidian-text.js';

export type Block = {
  readonly text: string;
  /** The place in Anki of each of its cards, in the plugin's order. */
  readonly places: readonly number[];
};

export type BlockOutcome = { readonly blocks: readonly Block[]; readonly unsaid: string | null };

const REFERENCE = /\{\{([^}]*)\}\}/g;
const CLOZE = /\{\{c(\d{1,3})::((?:(?!\{\{c\d+::|\}\})[\s\S])*)\}\}/g;
/** Stands for a gap while the text around it is written. */
const SLOT = 0xe000;
const SLOTS = /[\ue000-\uf8ff]/g;
/** A longer card is easier to read on lines of its own. */
const LONGEST_LINE = 160;

/** Names of the fields that a template shows, each once, in order. */
function shown(template: string): string[] {
  const names = [...template.matchAll(REFERENCE)].map(([, inside]) => (inside ?? '').trim());
  const fields = names
    .filter((name) => !/^[#^/!]/.test(name))
    .map((name) => (name.split(':').at(-1) ?? '').trim());
  return [...new Set(fields)];
}

function fieldText(note: AnkiNote, { fields }: AnkiNotetype, name: string): string {
  return markdownOfHtml(note.fields[fields.findIndex((each) => each.name === name)] ?? '');
}

/** The fields below each other; where our own notetypes quote, title and date close it, unless each quote has its own. */
function face(note: AnkiNote, type: AnkiNotetype, names: readonly string[]): string {
  const quoted = names.includes('Quotes') && names.includes('Source');
  const cited = quoted ? ['Source', 'Date'].filter((name) => names.includes(name)) : [];
  const parts = names.filter((name) => !cited.includes(name)).map((name) => fieldText(note, type, name));
  const from = cited.map((name) => fieldText(note, type, name)).filter((part) => part !== '');
  const done = from.length === 0 || parts.some((part) => part.includes('\n> — '));
  const cite = done ? [] : [`> — ${from.join(', ').replaceAll('\n', ' ')}`];
  return [...parts, ...cite].filter((part) => part !== '').join('\n');
}

/** What a front shows: what is to be typed is not there to be read, but in a text with gaps. */
function asked(template: string): string[] {
  return shown(template.replace(/\{\{type:(?!cloze:)[^}]*\}\}/g, ''));
}

/** One card with two faces. */
function facesText(front: string, back: string, both: boolean): string {
  const oneLine = !/\n/.test(front + back) && front.length + back.length < LONGEST_LINE;
  const clear = back !== '' && !front.endsWith(':') && !back.startsWith(':') && !back.startsWith('> ');
  if (oneLine && clear) return `${front}${both ? ':::' : '::'}${back}`;
  return `${front}\n${both ? '??' : '?'}\n${back === '' ? '&nbsp;' : back}`;
}

function quoteLines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line.startsWith('> ') ? line : `> ${line}`))
    .join('\n');
}

/** Words in a text with gaps: marks of a gap and of its hint must not run together with what they say. */
function besideGaps(words: string): string {
  return words
    .split(/([=;])/)
    .map((part) => (part === '=' ? '&#61;' : part === ';' ? '\\;' : plainMarkdown(part)))
    .join('');
}

type Gap = { readonly number: number; readonly answer: string; readonly hint: string };

function inGap(html: string): string {
  return markdownOfHtml(html, besideGaps).replaceAll('\n', ' ');
}

function gapText({ number, answer, hint }: Gap, numbered: boolean): string {
  return `==${numbered ? `${number};;` : ''}${answer}${hint === '' ? '' : `;;${hint}`}==`;
}

function clozeBlock(note: AnkiNote, type: AnkiNotetype): BlockOutcome {
  const template = type.templates[0];
  const front = asked(template?.front ?? '');
  const [text = ''] = front.map(
    (name) => note.fields[type.fields.findIndex((each) => each.name === name)] ?? '',
  );
  const gaps: Gap[] = [];
  const slotted = text.replace(SLOTS, '').replace(CLOZE, (_, number: string, inside: string) => {
    const [answer = '', hint = ''] = inside.split('::');
    gaps.push({ number: Number(number), answer: inGap(answer) || '…', hint: inGap(hint) });
    return String.fromCharCode(SLOT + gaps.length - 1);
  });
  if (gaps.length === 0) return { blocks: [], unsaid: 'it has no gap' };
  if (/\{\{c\d+::/.test(slotted)) return { blocks: [], unsaid: 'it has gaps within gaps' };
  const numbers = [...new Set(gaps.map(({ number }) => number))].sort((a, b) => a - b);
  const numbered = gaps.some(({ number }, i) => number !== numbers[i]) || numbers.length < gaps.length;
  const filled = markdownOfHtml(slotted, besideGaps).replace(SLOTS, (slot) => {
    const gap = gaps[slot.charCodeAt(0) - SLOT];
    return gap === undefined ? '' : gapText(gap, numbered);
  });
  const extra = face(
    note,
    type,
    shown(template?.back ?? '').filter((name) => !front.includes(name)),
  );
  const whole = extra === '' ? filled : `${filled}\n\n${quoteLines(extra)}`;
  return { blocks: [{ text: whole, places: numbers.map((number) => number - 1) }], unsaid: null };
}

/** The blocks of a note: mostly one; a notetype of several unlike cards gives one for each. */
export function blocksOf(note: AnkiNote, type: AnkiNotetype): BlockOutcome {
  if (type.kind === 'cloze') return clozeBlock(note, type);
  const faces = type.templates.map(({ front, back }, place) => {
    const first = asked(front);
    const told = shown(back).filter((name) => !first.includes(name));
    return { place, front: face(note, type, first), back: face(note, type, told) };
  });
  const said = faces.filter(({ front }) => front !== '');
  const [first, second] = faces;
  const both = faces.length === 2 && first?.front === second?.back && first?.back === second?.front;
  if (both && first !== undefined && first.front !== '' && first.back !== '') {
    return { blocks: [{ text: facesText(first.front, first.back, true), places: [0, 1] }], unsaid: null };
  }
  const blocks = said.map(({ place, front, back }) => ({
    text: facesText(front, back, false),
    places: [place],
  }));
  return { blocks, unsaid: blocks.length === 0 ? 'its front has no words' : null };
}
