/** The JSON contract (content/CONTRACT.md) as a check: every field is known and of its kind, none is missing. */

/** The faults of a value at a path; none where it keeps the contract. */
type Check = (value: unknown, path: string) => readonly string[];

function is(kind: 'string' | 'number' | 'boolean'): Check {
  return (value, path) => (typeof value === kind ? [] : [`${path} is no ${kind}`]);
}

const text: Check = (value, path) =>
  typeof value === 'string' && value !== '' ? [] : [`${path} is no text with words in it`];
const id: Check = (value, path) =>
  typeof value === 'string' && /^[0-9a-f]{20}$/.test(value) ? [] : [`${path} is no id`];
const place: Check = (value, path) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? [] : [`${path} is no offset`];

function oneOf(...values: readonly unknown[]): Check {
  return (value, path) => (values.includes(value) ? [] : [`${path} is none of ${values.join(', ')}`]);
}

function orNull(check: Check): Check {
  return (value, path) => (value === null ? [] : check(value, path));
}

function list(check: Check, fewest = 0): Check {
  return (value, path) => {
    if (!Array.isArray(value) || value.length < fewest) return [`${path} is no list of ${fewest} or more`];
    return value.flatMap((one, i) => check(one, `${path}[${i}]`));
  };
}

type Fields = Readonly<Record<string, Check>>;

function object(fields: Fields, optional: Fields = {}): Check {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`];
    const given = value as Readonly<Record<string, unknown>>;
    const missing = Object.keys(fields).filter((name) => !(name in given));
    const faults = Object.entries(given).flatMap(([name, one]) => {
      const check = fields[name] ?? optional[name];
      return check ? check(one, `${path}.${name}`) : [`${path}.${name} is not in the contract`];
    });
    return [...missing.map((name) => `${path}.${name} is missing`), ...faults];
  };
}

function ordered(check: Check): Check {
  return (value, path) => {
    const faults = check(value, path);
    if (faults.length > 0) return faults;
    const { start, end } = value as { start: number; end: number };
    return start < end ? [] : [`${path} ends before it begins`];
  };
}

const date = object({
  year: is('number'),
  month: orNull(is('number')),
  day: orNull(is('number')),
  inferred: is('boolean'),
});
const quantity = object({
  kind: oneOf('count', 'money', 'percent', 'measure', 'duration', 'age', 'ordinal'),
  value: is('number'),
  unit: is('string'),
  hedge: orNull(text),
});
const evidence = list(ordered(object({ article: text, start: place, end: place, quote: text })), 1);
const status = oneOf('asserted', 'planned', 'negated', 'claimed');
const said = { status, saidBy: orNull(text), evidence };

const slots = object({
  who: orNull(text),
  relation: orNull(text),
  what: orNull(text),
  number: orNull(quantity),
  when: orNull(date),
  where: orNull(text),
  saidBy: orNull(text),
  status,
});
const face = { id, fact: id, prompt: text, answer: text, proposed: is('boolean'), evidence };
const accepted = { accepted: list(text, 1) };
const CARDS: Readonly<Record<string, Check>> = {
  cloze: object({ ...face, kind: oneOf('cloze') }, accepted),
  question: object({ ...face, kind: oneOf('question') }, accepted),
  number: object({ ...face, kind: oneOf('number'), quantity }, accepted),
  choice: object({ ...face, kind: oneOf('choice'), options: list(text, 3) }, accepted),
};
const card: Check = (value, path) => {
  const { kind } = (value ?? {}) as { kind?: unknown };
  const check = CARDS[String(kind)];
  return check ? check(value, path) : [`${path} is of no known kind`];
};
const sentence = { text, start: place, end: place };
const sentences = list(ordered(object(sentence)));
const tables = object({
  whoIsWho: list(
    object({
      name: text,
      kind: oneOf('person', 'body'),
      role: text,
      asOf: orNull(date),
      saidBy: orNull(text),
      evidence,
    }),
  ),
  timeline: list(object({ date, until: orNull(date), text, ...said })),
  numbers: list(object({ quantity, text, counts: is('string'), ...said })),
});
const lists = {
  id: text,
  title: is('string'),
  summary: sentences,
  cards: list(card),
  facts: list(object({ id, slots, evidence })),
  rejected: list(ordered(object({ start: place, end: place, rule: text, reason: text }))),
};
const converted = object({
  ...lists,
  summaries: object({ one: sentences, three: sentences, points: sentences }),
  tables,
});
const nothing: Check = (value, path) => {
  const given = value as Readonly<Record<string, unknown>>;
  const full = ['summary', 'cards', 'facts', 'rejected'].filter((name) => given[name]?.toString() !== '');
  return full.map((name) => `${path}.${name} is not empty`);
};
const refused = object({ ...lists, refused: object({ kind: oneOf('other language'), language: text }) });
const same = object({ ...lists, sameAs: text });
const entry: Check = (value, path) => {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  if ('refused' in given) return [...refused(value, path), ...nothing(value, path)];
  if ('sameAs' in given) return [...same(value, path), ...nothing(value, path)];
  return converted(value, path);
};
const difference = object({ what: text, evidence });
const merged = object({
  article: text,
  ...sentence,
  carriedBy: list(text, 1),
  elsewhere: list(ordered(object({ article: text, start: place, end: place, quote: text }))),
  dispute: orNull(text),
});

const report = object(
  { version: oneOf(1), articles: list(entry), conflicts: list(difference), changes: list(difference) },
  { merged: list(object({ articles: list(text, 2), sentences: list(merged, 1) })) },
);

/** Everything in which a parsed report departs from version 1 of the contract. */
export function faultsOf(value: unknown): readonly string[] {
  return report(value, 'report');
}
