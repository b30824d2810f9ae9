/** What an Anki card remembers, in our words: read from the card, worked out from its ease, or replayed from its log. */
import type { CardId, CardState, FsrsMemory, Memory } from '../../content/deck.js';
import { standingOf } from '../../content/formats/anki-standing.js';
import type { AnkiCard, AnkiClock, AnkiPreset, AnkiReview } from '../../content/formats/anki-vocabulary.js';
import { nextMemory } from '../study/memory-step.js';
import { DEFAULT_PRESET, type Preset } from '../study/preset.js';

type Standing = ReturnType<typeof standingOf>;
type Known = Standing['memory'];

const presets = new WeakMap<AnkiPreset, Preset>();

/** Older parameters are fewer than those of FSRS-6; a memory is then replayed with its default ones. */
function weightsOf(preset: AnkiPreset | null): Preset {
  if (preset === null || preset.parameters.length !== DEFAULT_PRESET.parameters.length) return DEFAULT_PRESET;
  const known = presets.get(preset) ?? { ...DEFAULT_PRESET, parameters: preset.parameters };
  presets.set(preset, known);
  return known;
}

function replayed(
  known: Extract<Known, { kind: 'replay' }>,
  standing: Standing,
  preset: Preset,
): FsrsMemory | null {
  const first = known.answers[0]?.id ?? Number.POSITIVE_INFINITY;
  let memory = known.start;
  let last = standing.answers.findLast(({ id }) => id < first)?.day;
  for (const { day, grade } of known.answers) {
    const elapsed = memory === null || last === undefined ? 0 : Math.max(0, day - last);
    memory = nextMemory(preset, memory, elapsed, grade);
    last = day;
  }
  return memory;
}

function fsrsOf(standing: Standing, preset: Preset): FsrsMemory | null {
  const { memory } = standing;
  if (memory.kind === 'none') return null;
  return memory.kind === 'known' ? memory.fsrs : replayed(memory, standing, preset);
}

/** What a card begins with here, and whether it was set aside there; a card that nobody knows yet begins with nothing. */
export function begun(
  id: CardId,
  card: AnkiCard,
  log: readonly AnkiReview[],
  clock: AnkiClock,
  preset: AnkiPreset | null,
): { readonly start: Memory | null; readonly held: Standing['held'] } {
  const standing = standingOf(card, log, clock, preset);
  const { place, held, reps, lapses, lastReview } = standing;
  const fsrs = place.kind === 'new' ? null : fsrsOf(standing, weightsOf(preset));
  if (fsrs === null) return { start: null, held };
  const state = { ...place, fsrs } as CardState;
  return { start: { card: id, state, reps, lapses, lastReview }, held };
}
