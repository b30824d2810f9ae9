/** The words a card asks and answers with, without templates drawn: enough to judge how well it asks. */
import { plainField } from './anki-plain.js';
import type { AnkiNote, AnkiNotetype } from './anki-vocabulary.js';

export type PlainCard = {
  readonly prompt: string;
  readonly answer: string;
  /** Things listed one below the other in the answer. */
  readonly answerItems: number;
  /** What can be chosen from, where the prompt lists it. */
  readonly options: readonly string[];
};

const REFERENCE = /\{\{([^}]*)\}\}/g;
const CLOZE = /\{\{c(\d+)::((?:(?!\{\{c\d+::|\}\})[\s\S])*)\}\}/;
const GAP = '_____';
const BREAK = /<(?:br|\/p|\/div|\/li|\/tr|\/h\d|hr)\b[^>]*>/gi;

function words(html: string): string {
  return plainField(html.replace(BREAK, ' $& ').replace(/\[sound:[^\]]*\]/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names of the fields that a template shows, each once, without filters and conditions. */
function fieldsShown(template: string): string[] {
  const names = [...template.matchAll(REFERENCE)].map(([, inside]) => (inside ?? '').trim());
  const shown = names.filter((name) => !/^[#^/!]/.test(name));
  return [...new Set(shown.map((name) => (name.split(':').at(-1) ?? '').trim()))];
}

/** Gaps from the inside out: the asked one closed, the others filled; and what stood in the asked one. */
function gapped(text: string, number: number): { prompt: string; answers: string[] } {
  const answers: string[] = [];
  let rest = text;
  for (let match = CLOZE.exec(rest); match !== null; match = CLOZE.exec(rest)) {
    const [whole, own, content = ''] = match;
    const [answer = '', hint = ''] = content.split('::');
    if (Number(own) === number) answers.push(answer);
    const shown = Number(own) === number ? GAP + (hint === '' ? '' : ` (${hint})`) : answer;
    rest = rest.slice(0, match.index) + shown + rest.slice(match.index + whole.length);
  }
  return { prompt: rest, answers };
}

function items(html: string): number {
  const listed = html.match(/<li\b/gi)?.length ?? 0;
  const lines = html
    .split(BREAK)
    .map(words)
    .filter((line) => line !== '');
  return Math.max(listed, /<br/i.test(html) ? lines.length : 0);
}

function optionsOf(html: string): string[] {
  return [...html.matchAll(/<li\b[^>]*>([\s\S]*?)<\/li>/gi)].map(([, option]) => words(option ?? ''));
}

/** The card of a note at a place: in a cloze the number of the gap, from 0; else the template. */
export function plainCard(note: AnkiNote, notetype: AnkiNotetype, place: number): PlainCard {
  const values = new Map(notetype.fields.map(({ name }, i) => [name, note.fields[i] ?? '']));
  const template = notetype.templates[notetype.kind === 'cloze' ? 0 : place];
  // What is to be typed is not there to be read, but in a text with gaps.
  const front = fieldsShown((template?.front ?? '').replace(/\{\{type:(?!cloze:)[^}]*\}\}/g, ''));
  if (notetype.kind === 'cloze') {
    const text = front.map((name) => values.get(name) ?? '').join(' ');
    const { prompt, answers } = gapped(text, place + 1);
    const answer = words([...new Set(answers)].join(', '));
    return { prompt: words(prompt), answer, answerItems: items(answers.join('')), options: [] };
  }
  const asked = front.map((name) => values.get(name) ?? '').join(' ');
  const told = fieldsShown(template?.back ?? '').filter((name) => !front.includes(name));
  const [first = ''] = told.map((name) => values.get(name) ?? '').filter((html) => words(html) !== '');
  return {
    prompt: words(asked.replace(/<li\b[\s\S]*?<\/li>/gi, '')),
    answer: words(first),
    answerItems: items(first),
    options: optionsOf(asked),
  };
}
