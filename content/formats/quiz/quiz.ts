/**
 * Asks the cards of the page it stands in. Everything shown is made of text nodes: no word of a card is ever
 * read as HTML.
 */
import { judge } from '../../answers/judge.js';
import type { AskedCard, AskedDeck, AskedSource } from './cards.js';

type Standing = {
  readonly round: readonly number[];
  readonly at: number;
  readonly missed: readonly number[];
  readonly right: number;
};

const main = document.getElementById('quiz') as HTMLElement;
const data: AskedDeck & { readonly key: string } = JSON.parse(
  document.getElementById('cards')?.textContent ?? '',
);
const { title, cards } = data;
const GAP = '_____';
/** Longer answers are a chore to type on a phone: one says oneself whether one knew them. */
const LONGEST_TYPED = 40;
const STORE = `afterword-quiz-${data.key}`;
const ANSWERS = cards.map(({ answer }) => answer);

let standing: Standing = saved() ?? fresh(cards.map((_, place) => place));

function fresh(round: readonly number[]): Standing {
  return { round, at: 0, missed: [], right: 0 };
}

/** A file opened from a disk may have no storage: then a quiz lasts as long as its tab. */
function saved(): Standing | null {
  try {
    const found = JSON.parse(localStorage.getItem(STORE) ?? 'null');
    const places: readonly number[] = [...found.round, ...found.missed];
    const sound = places.every((place) => place in cards) && found.at < found.round.length;
    return sound && Number.isInteger(found.right) && found.at >= 0 ? found : null;
  } catch {
    return null;
  }
}

function save(over: boolean): void {
  try {
    if (over) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, JSON.stringify(standing));
  } catch {
    // No storage here; see `saved`.
  }
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  style: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (style !== '') made.className = style;
  made.append(...inside);
  return made;
}

function button(text: string, style: string, press: () => void): HTMLButtonElement {
  const made = element('button', style, text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

function isRight(card: AskedCard, typed: string): boolean {
  const { prompt, answer, accepted, value, unit = '', sources } = card;
  const quantity = value === null ? null : { value, unit };
  const quotes = sources.map(({ quote }) => quote);
  return judge({ prompt, answer, accepted, quotes, quantity }, typed, ANSWERS).right;
}

/** The gap is a line that is always as wide, and a word for those who hear it. */
function asked(prompt: string): (Node | string)[] {
  const parts = prompt.split(GAP);
  return parts.flatMap((part, place) => {
    if (place === 0) return [part];
    const gap = element('span', 'gap', '\u00a0');
    gap.setAttribute('role', 'img');
    gap.setAttribute('aria-label', 'blank');
    return [gap, part];
  });
}

function head(count: string, done: number, of: number): HTMLElement[] {
  const bar = element('progress', '');
  bar.max = of;
  bar.value = done;
  bar.setAttribute('aria-label', 'Cards answered');
  return [element('header', '', element('h1', '', title), element('p', '', count)), bar];
}

function show(...inside: (Node | string)[]): void {
  main.replaceChildren(...inside);
  scrollTo(0, 0);
}

function ask(): void {
  const { round, at, right } = standing;
  const place = round[at];
  const card = place === undefined ? undefined : cards[place];
  if (card === undefined) {
    end();
    return;
  }
  save(false);
  const prompt = element('h2', 'prompt', ...asked(card.prompt));
  prompt.tabIndex = -1;
  const body = element('section', 'card', prompt, ways(card));
  show(...head(`${at + 1} of ${round.length} · ${right} right`, at, round.length), body);
  const field = body.querySelector('input');
  if (field !== null && matchMedia('(hover: hover)').matches) field.focus();
  else prompt.focus();
}

/** How this card is answered. */
function ways(card: AskedCard): HTMLElement {
  if (card.kind === 'choice') return choice(card);
  const typed =
    card.kind === 'number' || (card.answer.length <= LONGEST_TYPED && !card.answer.includes('\n'));
  if (typed) return typing(card);
  return element(
    'div',
    'row',
    button('Show the answer', 'primary', () => tell(card, null, null)),
  );
}

function choice(card: AskedCard): HTMLElement {
  const items = card.options.map((option, i) => {
    const made = button(option, '', () => tell(card, option, option === card.answer));
    const key = element('span', '', String(i + 1));
    key.setAttribute('aria-hidden', 'true');
    made.prepend(key);
    return element('li', '', made);
  });
  return element('ol', 'options', ...items);
}

function typing(card: AskedCard): HTMLElement {
  const field = element('input', '');
  field.id = 'typed';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.setAttribute('autocapitalize', 'off');
  if (card.kind === 'number') field.inputMode = 'decimal';
  const label = element('label', '', card.kind === 'number' ? 'The number' : 'Your answer');
  label.htmlFor = field.id;
  const check = element('button', 'primary', 'Check');
  const unknown = button('I do not know', 'plain', () => tell(card, null, false));
  const form = element('form', '', label, field, element('div', 'row', check, unknown));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() === '') field.focus();
    else tell(card, field.value.trim(), isRight(card, field.value));
  });
  return form;
}

function quoted({ quote, title: from }: AskedSource): HTMLElement {
  return element(
    'blockquote',
    '',
    element('p', '', `“${quote}”`),
    ...(from === '' ? [] : [element('footer', '', from)]),
  );
}

/** The answer with its sources; `right` is null where only the learner can say. */
function tell(card: AskedCard, typed: string | null, right: boolean | null): void {
  const section = main.querySelector('section');
  section?.lastChild?.remove();
  const told = element('div', 'told');
  told.setAttribute('role', 'status');
  section?.append(told);
  const verdict =
    right === null
      ? []
      : [element('p', `verdict ${right ? 'right' : 'wrong'}`, right ? '✓ Right' : '✗ Not this time')];
  const wrote = right === false && typed !== null ? [element('p', 'typed', `You answered: ${typed}`)] : [];
  told.append(...verdict, element('p', 'answer', card.answer), ...wrote, ...card.sources.map(quoted));
  const buttons = element('div', 'row', ...onward(card, typed, right));
  section?.append(buttons);
  buttons.querySelector('button')?.focus();
}

function onward(card: AskedCard, typed: string | null, right: boolean | null): HTMLButtonElement[] {
  if (right === null) {
    return [button('I knew it', 'primary', () => next(true)), button('I did not', '', () => next(false))];
  }
  const forward = button('Next', 'primary', () => next(right));
  const close = right === false && typed !== null && card.kind !== 'choice';
  return close ? [forward, button('I was right', 'plain', () => next(true))] : [forward];
}

function next(right: boolean): void {
  const { round, at, missed } = standing;
  const place = round[at];
  const more = right || place === undefined ? [] : [place];
  standing = { round, at: at + 1, missed: [...missed, ...more], right: standing.right + (right ? 1 : 0) };
  ask();
}

function end(): void {
  const { round, right, missed } = standing;
  save(true);
  const begin = (places: readonly number[]) => () => {
    standing = fresh(places);
    ask();
  };
  const many = missed.length === 1 ? 'the one missed' : `the ${missed.length} missed`;
  const again = missed.length === 0 ? [] : [button(`Ask ${many} again`, 'primary', begin(missed))];
  const whole = button(
    'Start over',
    missed.length === 0 ? 'primary' : '',
    begin(cards.map((_, place) => place)),
  );
  const score = element('h2', 'score', `${right} of ${round.length} right`);
  show(
    ...head('', round.length, round.length),
    element('section', 'card', score, element('div', 'row', ...again, whole)),
  );
  main.querySelector('button')?.focus();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  // A key held down would answer one card after another.
  if (event.repeat && event.key === 'Enter') event.preventDefault();
  const options = main.querySelectorAll('.options button');
  const picked = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
  if (picked instanceof HTMLButtonElement) picked.click();
});

if (cards.length === 0) show(element('p', 'prompt', 'There are no cards in this quiz.'));
else ask();
