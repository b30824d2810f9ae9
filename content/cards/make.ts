/** From statements to cards: every target is worded, checked, given its best form, and the best are chosen. */
import type { Article, ArticleId, CalendarDate, Card, CardId, Evidence, Rejected } from '../deck.js';
import type { Ledger } from '../facts/ledger.js';
import { evidenceOf, type Statement } from '../facts/statements.js';
import type { Target } from '../facts/targets.js';
import { type SentenceReading, sentenceAt } from '../language/reading.js';
import type { Candidate } from './candidate.js';
import { choiceOf, type Pool, placeKeys } from './choice.js';
import { clozeOf } from './cloze.js';
import { explain } from './explain.js';
import type { Explanation } from './explanation.js';
import { checkCard } from './finished.js';
import { numberOf } from './number.js';
import { questionOf } from './question.js';
import { checkLeak, checkSentence, checkWording, UNNAMED } from './rules.js';
import { type Frequencies, scoreOf } from './score.js';
import { type Scored, select } from './select.js';
import { trim } from './trim.js';
import { type Fault, wordingOf } from './wording.js';

/** One article's part in a conversion. */
export type ArticleView = {
  readonly article: Article;
  readonly readings: readonly SentenceReading[];
  readonly anchor: CalendarDate | null;
};

/** What is worked out once for each article. */
type Known = { readonly view: ArticleView; readonly names: Frequencies; readonly topic: string };

type Made = {
  readonly cards: readonly Card[];
  readonly rejected: readonly Rejected[];
  /** How the card with an id came to be; null where no card has it. */
  readonly explain: (id: CardId) => Explanation | null;
};

/** A pool of answers longer than this adds nothing but time. */
const POOL = 60;

function refuse(statement: Statement, span: { start: number; end: number }, fault: Fault): Rejected {
  const { start, end } = span;
  return { article: statement.reading.article.id, span: { start, end }, ...fault };
}

function withSupport(own: readonly Evidence[], support: readonly Evidence[]): readonly Evidence[] {
  const all = [...own];
  for (const e of support) if (!all.some((k) => k.article === e.article && k.start === e.start)) all.push(e);
  return all;
}

/** The fact's evidence with the sentence that the card was made from in front. */
function evidenceFor(statement: Statement, support: readonly Evidence[]): readonly Evidence[] {
  const { article, span } = statement.reading;
  const { evidence } = statement.fact;
  const own = evidence.filter((e) => e.article === article.id && e.start === span.start);
  return withSupport([...own, ...evidence.filter((e) => !own.includes(e))], support);
}

function supportOfAnswer(view: ArticleView, { fuller }: Target): readonly Evidence[] {
  const home = fuller === null ? null : sentenceAt(view.readings, fuller.start);
  return home === null ? [] : [evidenceOf(home, home.span)];
}

/** The article's topic, where its title is one (short, and its text says it too); else empty. */
function topicOf(article: Article): string {
  const title = article.title.trim();
  const short = title.split(/\s+/).length <= 4 && !/[…?!:.]/.test(title) && /^\p{Lu}/u.test(title);
  const stem = title.toLowerCase().slice(0, Math.max(4, title.length - 2));
  return short && article.text.slice(title.length).toLowerCase().includes(stem) ? title : '';
}

function candidateOf(statement: Statement, target: Target, { view, topic }: Known): Candidate | Fault {
  const wording = wordingOf(statement.reading, target, view);
  const words = trim(wording.words);
  const fault = checkWording(statement, target, wording, words);
  const named = fault?.rule === UNNAMED && topic !== '' && checkLeak(topic, target.answer) === null;
  const label = named ? `${topic}: ` : '';
  if (fault && label === '') return fault.rule === UNNAMED ? { ...fault, rule: 'S5' } : fault;
  const support = [...wording.support, ...supportOfAnswer(view, target)];
  return { statement, target, words, label, evidence: evidenceFor(statement, support) };
}

/** The forms a candidate can honestly take, best first. */
function formsOf(candidate: Candidate, pool: Pool): Card[] {
  const question = questionOf(candidate);
  if (question) return [question];
  const number = numberOf(candidate);
  if (number) return [number];
  const choice = choiceOf(candidate, pool);
  const cloze = clozeOf(candidate);
  return choice ? [cloze, choice] : [cloze];
}

function frequenciesOf(view: ArticleView): Frequencies {
  const counts = new Map<string, number>();
  for (const { names } of view.readings) {
    for (const name of names) {
      const key = name.text.split(' ').at(-1) ?? name.text;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  return new Map([...counts].map(([name, count]) => [name, count / most]));
}

/** One distractor pool for a conversion: each answer once, in reading order, bounded for each kind. */
function poolOf(statements: readonly Statement[]): Pool {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return statements.flatMap(({ reading, targets }) =>
    targets.flatMap((target) => {
      const key = `${target.kind} ${target.answer}`;
      const count = counts.get(target.kind) ?? 0;
      if (seen.has(key) || count >= POOL) return [];
      seen.add(key);
      counts.set(target.kind, count + 1);
      return [{ target, reading }];
    }),
  );
}

function scoredOf(
  statement: Statement,
  known: Known,
  pool: Pool,
  articles: ReadonlyMap<ArticleId, Article>,
  rejected: Rejected[],
): Scored[] {
  const found: Scored[] = [];
  for (const target of statement.targets) {
    const candidate = candidateOf(statement, target, known);
    if ('rule' in candidate) {
      rejected.push(refuse(statement, target, candidate));
      continue;
    }
    const forms = formsOf(candidate, pool);
    const fault = forms.map((form) => checkCard(form, articles)).find((f) => f !== null);
    if (fault) rejected.push(refuse(statement, target, fault));
    else found.push({ candidate, forms, score: scoreOf(candidate, forms[0]?.kind ?? 'cloze', known.names) });
  }
  return found;
}

/** Cards of all articles, best first, at most `budget` for each thousand words, and every refusal with its rule. */
export function makeCards(views: readonly ArticleView[], ledger: Ledger, budget: number): Made {
  const rejected: Rejected[] = [];
  const articles = new Map(views.map((view) => [view.article.id, view.article]));
  const byArticle = new Map(
    views.map((view) => [
      view.article.id,
      { view, names: frequenciesOf(view), topic: topicOf(view.article) },
    ]),
  );
  const sentenceFaults = new Map<SentenceReading, Fault | null>();
  const pool = poolOf(ledger.statements);
  const scored: Scored[] = [];
  for (const statement of ledger.statements) {
    const { reading } = statement;
    const known = byArticle.get(reading.article.id);
    if (!known) continue;
    if (!sentenceFaults.has(reading)) {
      const fault = checkSentence(reading);
      sentenceFaults.set(reading, fault);
      if (fault) rejected.push(refuse(statement, reading.span, fault));
    }
    if (sentenceFaults.get(reading)) continue;
    const doubt = ledger.doubted.get(reading);
    if (doubt !== undefined) {
      rejected.push(refuse(statement, reading.span, { rule: 'G8', reason: doubt }));
      continue;
    }
    scored.push(...scoredOf(statement, known, pool, articles, rejected));
  }
  const words = views.reduce(
    (sum, { readings }) => sum + readings.reduce((n, r) => n + r.tokens.length, 0),
    0,
  );
  const chosen = select(scored, Math.max(4 * views.length, Math.round((words * budget) / 1000)));
  const left = chosen.left.map(({ candidate, rule, reason }) =>
    refuse(candidate.statement, candidate.target, { rule, reason }),
  );
  const made = { cards: placeKeys(chosen.cards), rejected: [...rejected, ...left] };
  return { ...made, explain: (id) => explain(id, { ...made, scored }) };
}
