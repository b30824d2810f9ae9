/**
 * Asks the cards of the page it stands in. Everything shown is made of text nodes: no word of a card is ever
 * read as HTML.
 *
 * @typedef {{quote: string, title: string}} Source
 * @typedef {{kind: 'cloze' | 'question' | 'number' | 'choice', prompt: string, answer: string,
 *   accepted: string[], options: string[], value: number | null, sources: Source[]}} Card
 * @typedef {{round: number[], at: number, missed: number[], right: number}} Standing
 */
const main = /** @type {HTMLElement} */ (document.getElementById('quiz'));
const data = /** @type {{title: string, key: string, cards: Card[]}} */ (
  JSON.parse(document.getElementById('cards')?.textContent ?? '')
);
const { title, cards } = data;
const GAP = '_____';
/** Longer answers are a chore to type on a phone: one says oneself whether one knew them. */
const LONGEST_TYPED = 40;
const STORE = `afterword-quiz-${data.key}`;
/** @type {Readonly<Record<string, number>>} */
const SCALES = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/** @type {Standing} */
let standing = saved() ?? fresh(cards.map((_, place) => place));

/** @param {number[]} round @returns {Standing} */
function fresh(round) {
  return { round, at: 0, missed: [], right: 0 };
}

/** A file opened from a disk may have no storage: then a quiz lasts as long as its tab. @returns {Standing | null} */
function saved() {
  try {
    const found = JSON.parse(localStorage.getItem(STORE) ?? 'null');
    const places = [...found.round, ...found.missed];
    const sound = places.every((place) => place in cards) && found.at < found.round.length;
    return sound && Number.isInteger(found.right) && found.at >= 0 ? found : null;
  } catch {
    return null;
  }
}

/** @param {boolean} over */
function save(over) {
  try {
    if (over) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, JSON.stringify(standing));
  } catch {
    // No storage here; see `saved`.
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} style
 * @param {...(Node | string)} inside
 */
function element(tag, style, ...inside) {
  const made = document.createElement(tag);
  if (style !== '') made.className = style;
  made.append(...inside);
  return made;
}

/** @param {string} text @param {string} style @param {() => void} press */
function button(text, style, press) {
  const made = element('button', style, text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** @param {string} text */
function plain(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[‐‑–—-]/g, ' ')
    .replace(/[“”"',;!?()[\]]|\.(?!\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');
}

/**
 * What number may be meant: "1,250", "about 3.5 million euros"; none where it is no number. "86 m" may be
 * metres or millions.
 *
 * @param {string} text
 */
function numbers(text) {
  const bare = text
    .toLowerCase()
    .replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '')
    .trim();
  const [, digits, scale = ''] =
    /^\D{0,12}?(-?\d+(?:\.\d+)?)\s*(hundred|thousand|million|billion|trillion|m|bn|k)?(?![a-z])\D*$/.exec(
      bare,
    ) ?? [];
  if (digits === undefined) return [];
  const scaled = Number(digits) * (SCALES[scale] ?? 1);
  return scale === 'm' ? [Number(digits), scaled] : [scaled];
}

/** @param {Card} card @param {string} typed */
function isRight(card, typed) {
  if (plain(typed) === '') return false;
  const meant = numbers(typed);
  if (card.value !== null && meant.includes(card.value)) return true;
  return [card.answer, ...card.accepted].some(
    (answer) => plain(answer) === plain(typed) || numbers(answer).some((value) => meant.includes(value)),
  );
}

/** The gap is a line that is always as wide, and a word for those who hear it. @param {string} prompt */
function asked(prompt) {
  const parts = prompt.split(GAP);
  return parts.flatMap((part, place) => {
    if (place === 0) return [part];
    const gap = element('span', 'gap', '\u00a0');
    gap.setAttribute('role', 'img');
    gap.setAttribute('aria-label', 'blank');
    return [gap, part];
  });
}

/** @param {string} count @param {number} done @param {number} of */
function head(count, done, of) {
  const bar = element('progress', '');
  bar.max = of;
  bar.value = done;
  bar.setAttribute('aria-label', 'Cards answered');
  return [element('header', '', element('h1', '', title), element('p', '', count)), bar];
}

/** @param {(Node | string)[]} inside */
function show(...inside) {
  main.replaceChildren(...inside);
  scrollTo(0, 0);
}

function ask() {
  const { round, at, right } = standing;
  const place = round[at];
  const card = place === undefined ? undefined : cards[place];
  if (card === undefined) return end();
  save(false);
  const prompt = element('h2', 'prompt', ...asked(card.prompt));
  prompt.tabIndex = -1;
  const body = element('section', 'card', prompt, ways(card));
  show(...head(`${at + 1} of ${round.length} · ${right} right`, at, round.length), body);
  const field = body.querySelector('input');
  if (field !== null && matchMedia('(hover: hover)').matches) field.focus();
  else prompt.focus();
}

/** How this card is answered. @param {Card} card */
function ways(card) {
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

/** @param {Card} card */
function choice(card) {
  const items = card.options.map((option, i) => {
    const made = button(option, '', () => tell(card, option, option === card.answer));
    const key = element('span', '', String(i + 1));
    key.setAttribute('aria-hidden', 'true');
    made.prepend(key);
    return element('li', '', made);
  });
  return element('ol', 'options', ...items);
}

/** @param {Card} card */
function typing(card) {
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

/** @param {Source} source */
function quoted({ quote, title: from }) {
  return element(
    'blockquote',
    '',
    element('p', '', `“${quote}”`),
    ...(from === '' ? [] : [element('footer', '', from)]),
  );
}

/** The answer with its sources; `right` is null where only the learner can say. @param {Card} card @param {string | null} typed @param {boolean | null} right */
function tell(card, typed, right) {
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

/** @param {Card} card @param {string | null} typed @param {boolean | null} right */
function onward(card, typed, right) {
  if (right === null) {
    return [button('I knew it', 'primary', () => next(true)), button('I did not', '', () => next(false))];
  }
  const forward = button('Next', 'primary', () => next(right));
  const close = right === false && typed !== null && card.kind !== 'choice';
  return close ? [forward, button('I was right', 'plain', () => next(true))] : [forward];
}

/** @param {boolean} right */
function next(right) {
  const { round, at, missed } = standing;
  const place = round[at];
  if (!right && place !== undefined) missed.push(place);
  standing = { round, at: at + 1, missed, right: standing.right + (right ? 1 : 0) };
  ask();
}

function end() {
  const { round, right, missed } = standing;
  save(true);
  const begin = (/** @type {number[]} */ places) => () => {
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
