/** What a learner does to the chosen cards: each act is one step, saved before it is shown, and can be taken back. */
import { type CardId, studyDay } from '../../../../content/deck.js';
import type { Result } from '../../../../content/problem.js';
import type { BrowseRow } from '../../../store/browse.js';
import { type CardEdit, decide, editCard } from '../../../store/cards.js';
import * as marks from '../../../store/marks.js';
import { deleteCards } from '../../../store/removal.js';
import { readRules } from '../../../store/rules.js';
import { redo, type Turned, undo } from '../../../store/undo.js';
import { today } from '../../../study/day.js';
import type { Desk } from '../../desk.js';
import { count } from '../../parts/words.js';
import { turnedWords, turnShown } from '../../turning.js';
import type { Browser } from './model.js';
import { isKept } from './query.js';

const FLAG = 1;
/** These bring or take whole articles: then everything is read anew. */
const OF_ARTICLES: ReadonlySet<Turned['act']> = new Set([
  'article added',
  'article removed',
  'article restored',
  'deck imported',
]);

export type Acts = {
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Suspends, or takes up again where all of the chosen are suspended. */
  readonly suspend: () => Promise<void>;
  /** Puts off until tomorrow, or brings back where all of the chosen are put off. */
  readonly bury: () => Promise<void>;
  /** 0 takes the flag off. */
  readonly flag: (colour: number) => Promise<void>;
  /** Puts the first flag on, or takes flags off where all of the chosen have one. */
  readonly toggleFlag: () => Promise<void>;
  readonly setDue: (days: number) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly tag: (name: string, on: boolean) => Promise<void>;
  readonly edit: (id: CardId, edit: CardEdit) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

/** True where there are some and the test holds for each of them. */
function all(browser: Browser, test: (row: BrowseRow) => boolean): boolean {
  const chosen = new Set(browser.chosen());
  const rows = browser.rows().filter((row) => chosen.has(row.id));
  return rows.length > 0 && rows.every(test);
}

type Work = (ids: readonly CardId[]) => Promise<Result<void>>;

function keptAmong(browser: Browser): readonly CardId[] {
  const chosen = new Set(browser.chosen());
  return browser.rows().flatMap((row) => (chosen.has(row.id) && isKept(row.standing) ? [row.id] : []));
}

async function carry(
  desk: Desk,
  browser: Browser,
  ids: readonly CardId[],
  work: Work,
  words: string,
): Promise<void> {
  if (ids.length === 0) return;
  const done = await work(ids);
  if (!done.ok) return desk.warn([done.problem]);
  await browser.refresh(ids);
  desk.warn([]);
  desk.say(`${words} ${count(ids.length, 'card')}.`);
}

/** Acts wait for each other: a quick second key means the cards as they are after the first. */
function createTurns(desk: Desk) {
  let turn: Promise<unknown> = Promise.resolve();
  return async (work: () => Promise<void>) => {
    turn = turn.then(work).catch((error) => desk.crash(error));
    await turn;
  };
}

function turning(
  desk: Desk,
  browser: Browser,
  way: 'Undone' | 'Done again',
  turned: () => Promise<Result<Turned | null>>,
) {
  return async () => {
    const done = await turned();
    if (!done.ok) return desk.warn([done.problem]);
    if (done.value === null) return desk.say(way === 'Undone' ? 'Nothing to undo.' : 'Nothing to do again.');
    if (OF_ARTICLES.has(done.value.act)) await browser.readAll();
    else await browser.refresh(done.value.cards);
    desk.say(turnedWords(way, done.value));
  };
}

async function reword(desk: Desk, browser: Browser, id: CardId, edit: CardEdit): Promise<void> {
  const saved = await editCard(desk.db, id, edit);
  if (!saved.ok) return desk.warn([saved.problem]);
  await browser.refresh([id]);
  desk.say('Saved.');
}

/** The acts of one list. Cards that are not kept have no schedule, and what is done to a schedule passes them over. */
export function createActs(desk: Desk, browser: Browser): Acts {
  const inTurn = createTurns(desk);
  const { db } = desk;
  const day = () => today(desk.clock());
  const any = (work: Work, words: string) =>
    inTurn(() => carry(desk, browser, browser.chosen(), work, words));
  const act = (work: Work, words: string) =>
    inTurn(async () => {
      const ids = keptAmong(browser);
      if (ids.length > 0 || browser.chosen().length === 0) return carry(desk, browser, ids, work, words);
      desk.warn(['Only kept cards are asked, so there is nothing to change here. Keep these first (K).']);
    });
  const flag = (colour: number) =>
    act((ids) => marks.flag(db, ids, colour), colour === 0 ? 'Flag taken off:' : `Flag ${colour}:`);
  return {
    keep: () => any((ids) => decide(db, ids, 'kept'), 'Kept:'),
    discard: () => any((ids) => decide(db, ids, 'discarded'), 'Discarded:'),
    suspend: () =>
      all(browser, (row) => row.standing === 'suspended')
        ? act((ids) => marks.unsuspend(db, ids), 'Taken up again:')
        : act((ids) => marks.suspend(db, ids), 'Suspended:'),
    bury: () =>
      all(browser, (row) => row.standing === 'buried')
        ? act((ids) => marks.unbury(db, ids), 'Brought back:')
        : act((ids) => marks.bury(db, ids, studyDay(day() + 1)), 'Put off until tomorrow:'),
    flag,
    toggleFlag: () => flag(all(browser, (row) => row.flag > 0) ? 0 : FLAG),
    setDue: (days) =>
      act(
        async (ids) => {
          const { preset } = await readRules(db, day(), false);
          return marks.setDue(db, ids, studyDay(day() + days), day(), preset);
        },
        days === 0 ? 'Due today:' : `Due in ${count(days, 'day')}:`,
      ),
    forget: () => act((ids) => marks.forget(db, ids), 'New again:'),
    reset: () => act((ids) => marks.reset(db, ids), 'Reset:'),
    remove: () => any((ids) => deleteCards(db, ids), 'Deleted:'),
    tag: (name, on) =>
      act((ids) => marks.tag(db, ids, name, on), on ? `Tagged ${name}:` : `Tag ${name} taken off:`),
    edit: (id, edit) => inTurn(() => reword(desk, browser, id, edit)),
    undo: () => inTurn(turning(desk, browser, 'Undone', () => turnShown(desk, undo))),
    redo: () => inTurn(turning(desk, browser, 'Done again', () => turnShown(desk, redo))),
  };
}
