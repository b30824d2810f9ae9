/** The words for an act that was taken back, or done again. */
import type { redo, Turned, undo } from '../store/undo.js';
import type { Desk } from './desk.js';
import { count } from './parts/words.js';

const WORDS: Readonly<Record<Turned['act'], string>> = {
  answer: 'an answer',
  'answer taken back': 'taking back an answer',
  decision: 'keeping or discarding',
  edit: 'rewording',
  'article added': 'adding an article',
  'article removed': 'removing an article',
  'article restored': 'bringing back an article',
  'deck imported': 'importing a deck',
  collection: 'putting into a collection',
  'conflict settled': 'settling a disagreement',
  suspend: 'suspending',
  unsuspend: 'taking up again',
  bury: 'putting off',
  unbury: 'bringing back before its day',
  flag: 'flagging',
  leech: 'marking as a leech',
  'due date': 'setting the due day',
  forget: 'forgetting',
  reset: 'resetting',
  tag: 'tagging',
  'cards deleted': 'deleting',
  setting: 'a setting',
  preset: 'a change of the options',
  plan: 'a plan for a day',
  'catch-up': 'catching up',
  'quiz finished': 'the score of a quiz',
  snapshot: 'the first record of the library',
};

/** Where the words of an act end in the cards it was done to. */
const OF_CARDS: ReadonlySet<Turned['act']> = new Set([
  'decision',
  'edit',
  'suspend',
  'unsuspend',
  'bury',
  'unbury',
  'flag',
  'leech',
  'due date',
  'forget',
  'reset',
  'tag',
  'cards deleted',
]);

/** "Undone: suspending 1 card." A number of cards is named only where the act was done to cards. */
export function turnedWords(way: 'Undone' | 'Done again', { act, cards }: Omit<Turned, 'answer'>): string {
  const whose = OF_CARDS.has(act) && cards.length > 0 ? ` ${count(cards.length, 'card')}` : '';
  return `${way}: ${WORDS[act]}${whose}.`;
}

/** Takes back, or does again, and shows how far it is where that takes long: a deck of thousands of notes. */
export async function turnShown(
  { db, setTurning }: Pick<Desk, 'db' | 'setTurning'>,
  turn: typeof undo | typeof redo,
): ReturnType<typeof undo> {
  try {
    return await turn(db, undefined, (done, total) => setTurning({ done, total }));
  } finally {
    setTurning(null);
  }
}
