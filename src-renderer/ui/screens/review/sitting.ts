/** What the store is asked before a card is shown: its wording, its sources, the words around them. */
import { type ArticleId, type CardId, type Evidence, GAP } from '../../../../content/deck.js';
import { voicesOf } from '../../../../content/facts/support.js';
import { readStoredArticle } from '../../../store/articles.js';
import { readCards, type StoredCard } from '../../../store/cards.js';
import { conflictKey, settledIn } from '../../../store/differences.js';
import { dueQueue, heldQueue, type Within } from '../../../store/due.js';
import { dueByDay, SHOWN, type View, whileUnchanged } from '../../../store/held.js';
import { foreseeAnswer } from '../../../store/reviews.js';
import { heldRules, readRules } from '../../../store/rules.js';
import { marksOf, waiting } from '../../../store/schedule.js';
import type { Database, TextRow } from '../../../store/schema.js';
import { type Clock, nextRollover, startOfDay, today } from '../../../study/day.js';
import { differenceOf, type Told, toldOf, touches } from '../../../study/differences.js';
import type { DayQueue, Waiting } from '../../../study/queue.js';
import type { Rules } from '../../../study/rules.js';
import { type Session, step } from '../../../study/session.js';
import { type Drawn, drawnCard } from './drawn.js';

/** One sentence a card rests on. */
type CardSource = {
  readonly evidence: Evidence;
  readonly title: string;
  /** The sentence before and after, empty where there is none. */
  readonly before: string;
  readonly after: string;
};

/** A card with everything its side of the screen shows. */
export type ShownCard = {
  readonly card: StoredCard;
  readonly sources: readonly CardSource[];
  /** What other articles say in its place. */
  readonly disputes: readonly Told[];
  readonly flagged: boolean;
  /** How a card of another program is drawn; null for one of our own. */
  readonly drawn: Drawn | null;
};

/** What a review is of: no article stands for the whole library. */
export type Asked = { readonly articles: readonly ArticleId[]; readonly collection?: string | undefined };

type Today = { readonly queue: DayQueue; readonly rules: Rules };

/** One article is asked for by opening it: its cards know no limit of the day. */
function rulesFor(light: Rules, { articles, collection }: Asked): Rules {
  return articles.length === 0 ? light : { ...light, limited: collection !== undefined };
}

function withinOf({ articles }: Asked): Within {
  return articles.length === 0 ? null : articles;
}

/** From what is held alone; undefined where that is not enough. */
function heldToday(view: View, clock: Clock, asked: Asked): Today | undefined {
  const light = heldRules(view, today(clock));
  const queue = light && heldQueue(view, clock, rulesFor(light, asked), withinOf(asked));
  const due = queue && view.dueByDay();
  return due && { rules: { ...light, due }, queue };
}

async function readToday(db: Database, clock: Clock, asked: Asked): Promise<Today> {
  const queued = async () => {
    const light = await readRules(db, today(clock), false);
    return { light, queue: await dueQueue(db, clock, rulesFor(light, asked), withinOf(asked)) };
  };
  // How full the days are is read beside the queue, which does not ask: of all that is read it is the most.
  const [{ light, queue }, due] = await Promise.all([queued(), dueByDay(db)]);
  return { rules: { ...light, due }, queue };
}

/** Today's cards of the library, of a collection, or of the chosen articles; who asked for articles wants all of them. */
export async function queueOf(db: Database, clock: Clock, asked: Asked): Promise<Today> {
  const day = [startOfDay(clock, today(clock)), nextRollover(clock)];
  const key = ['queue of', ...day, asked.collection, ...asked.articles];
  const lasts = ({ queue }: Today) => queue.lasts;
  const made = (view: View) => heldToday(view, clock, asked);
  return whileUnchanged(db, key, () => readToday(db, clock, asked), { lasts, made });
}

/** These cards as they stand in the schedule, suspended ones too. */
export async function chosenCards(
  db: Database,
  clock: Clock,
  cards: readonly CardId[],
): Promise<{ readonly waiting: readonly Waiting[]; readonly rules: Rules }> {
  const rows = await db.schedule.bulkGet([...cards]);
  const rules = await readRules(db, today(clock));
  return { rules, waiting: rows.filter((row) => row !== undefined).map(waiting) };
}

function sourceOf(evidence: Evidence, text: TextRow): CardSource {
  const { article } = text;
  const at = article.sentences.findIndex((one) => one.start <= evidence.start && evidence.start < one.end);
  const sentence = (index: number) => {
    const span = at < 0 ? undefined : article.sentences[index];
    return span ? article.text.slice(span.start, span.end) : '';
  };
  return { evidence, title: article.title, before: sentence(at - 1), after: sentence(at + 1) };
}

async function disputesOf(db: Database, card: StoredCard, texts: readonly TextRow[]): Promise<Told[]> {
  const conflicts = new Map(texts.flatMap((row) => row.conflicts).map((one) => [conflictKey(one), one]));
  const cited = new Set([...conflicts.values()].flatMap((one) => one.evidence.map(({ article }) => article)));
  const rows = (await Promise.all([...cited].map((id) => readStoredArticle(db, id)))).filter(
    (row) => row !== null,
  );
  const articles = new Map(rows.map((row) => [row.id, row.article]));
  return [...conflicts.values()].flatMap((conflict) => {
    const difference = differenceOf(conflict, (id) => articles.get(id));
    if (difference === null || !touches(card, difference)) return [];
    const holds = rows.map((row) => settledIn(row, conflict)).find((held) => held !== null) ?? null;
    return [toldOf(difference, holds)];
  });
}

/** Null when the card is gone from the library. Read once for as long as nothing but answers is given. */
export async function readShown(db: Database, waiting: Waiting | null): Promise<ShownCard | null> {
  if (!waiting) return null;
  return whileUnchanged(db, [SHOWN, waiting.card], () => shownOf(db, waiting.card), {
    follow: (shown) => shown,
  });
}

/** Reads, while the learner looks at an answer, what the grade will write and the card that then comes. */
export async function lookAhead(db: Database, session: Session, clock: Clock): Promise<void> {
  const { current } = session;
  if (!current || session.practice) return;
  const { card, article } = current;
  const next = step(session, { kind: 'answer', grade: 'good', tookMs: 0, clock });
  await Promise.all([foreseeAnswer(db, { card, article, day: today(clock) }), readShown(db, next.current)]);
}

async function shownOf(db: Database, id: CardId): Promise<ShownCard | null> {
  const [[card], marks, drawn] = await Promise.all([
    readCards(db, [id]),
    marksOf(db, [id]),
    drawnCard(db, id),
  ]);
  if (!card) return null;
  const ids = [...new Set(card.evidence.map((one) => one.article))];
  const rows = await Promise.all(ids.map((id) => readStoredArticle(db, id)));
  const texts = new Map(rows.filter((row) => row !== null).map((row) => [row.id, row]));
  const sources = card.evidence.flatMap((evidence) => {
    const text = texts.get(evidence.article);
    return text ? [sourceOf(evidence, text)] : [];
  });
  const disputes = await disputesOf(db, card, [...texts.values()]);
  const flagged = marks.get(card.id)?.flag !== undefined;
  return { card, sources, disputes, flagged, drawn };
}

/** "2 independent sources": copies of one report count once. Empty for a single one. */
export function corroboration({ sources }: Pick<ShownCard, 'sources'>): string {
  const voices = voicesOf(sources.map((source) => source.evidence));
  if (voices > 1) return `${voices} independent sources`;
  return new Set(sources.map((source) => source.evidence.article)).size > 1 ? 'One source, told twice' : '';
}

/** A prompt as it is spoken: the gap is a word. */
export function spoken(prompt: string): string {
  return prompt.replace(GAP, 'blank');
}

/** Under an answer: an article, and those of its sentences that tell more than the card itself. */
export type SourceLine = { readonly title: string; readonly quotes: readonly string[] };

/** Words and figures only; what a rule added in brackets is no word of the source. */
function bare(text: string): string {
  const words = text.replace(/\[[^\]]*\]/g, ' ').toLowerCase();
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** Every article once, in the order of the evidence; a sentence that the filled prompt repeats is left out. */
export function sourceLines({ card, sources }: ShownCard): readonly SourceLine[] {
  const told = bare(card.prompt.replace(GAP, card.answer));
  const lines = new Map<ArticleId, { title: string; quotes: string[] }>();
  for (const { evidence, title } of sources) {
    const line = lines.get(evidence.article) ?? { title, quotes: [] };
    lines.set(evidence.article, line);
    if (!told.includes(bare(evidence.quote))) line.quotes.push(evidence.quote);
  }
  return [...lines.values()];
}
