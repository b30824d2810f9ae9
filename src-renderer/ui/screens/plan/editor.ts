/** Changing a preset: a draft beside what is stored, saved whole or put away. */
import { type Accessor, batch, createSignal } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import {
  assignCollection,
  assignPreset,
  type NamedPreset,
  removePreset,
  STANDARD,
  savePreset,
} from '../../../store/planning.js';
import { levelsOf } from '../../../study/collections.js';
import { DEFAULT_PRESET, type Preset } from '../../../study/preset.js';
import type { PlanState } from './model.js';

export type Editor = {
  /** The preset as stored. */
  readonly stored: Accessor<NamedPreset>;
  /** As it stands in the fields. */
  readonly draft: Accessor<NamedPreset>;
  readonly changed: Accessor<boolean>;
  readonly change: (part: Partial<Preset>) => void;
  readonly rename: (name: string) => boolean;
  readonly open: (id: string) => void;
  readonly save: () => Promise<void>;
  readonly putAway: () => void;
  readonly create: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly assign: (article: ArticleId, on: boolean) => Promise<void>;
  readonly assignCollection: (collection: string, on: boolean) => Promise<void>;
  /** Saves weights that were fitted, at once. */
  readonly fit: (parameters: readonly number[]) => Promise<void>;
};

const FIRST: NamedPreset = { id: STANDARD, name: 'Standard', preset: DEFAULT_PRESET };

/** "Options 2": a name that no other has. */
function freeName(names: readonly string[]): string {
  for (let n = names.length + 1; ; n += 1) if (!names.includes(`Options ${n}`)) return `Options ${n}`;
}

function createDraft(state: PlanState) {
  const [opened, setOpened] = createSignal(STANDARD);
  const [part, setPart] = createSignal<Partial<Preset>>({});
  const [name, setName] = createSignal<string | null>(null);
  const all = () => state.planning()?.presets ?? [FIRST];
  const stored = () => all().find(({ id }) => id === opened()) ?? all()[0] ?? FIRST;
  const draft = () => {
    const { id, preset, name: kept } = stored();
    return { id, name: name() ?? kept, preset: { ...preset, ...part() } };
  };
  const putAway = () =>
    batch(() => {
      setPart({});
      setName(null);
    });
  return {
    all,
    stored,
    draft,
    putAway,
    changed: () => JSON.stringify(draft()) !== JSON.stringify(stored()),
    open: (id: string) =>
      batch(() => {
        putAway();
        setOpened(id);
      }),
    /** Opens a copy of the draft just made: what was typed in the meantime stays. */
    goOn: (id: string) =>
      batch(() => {
        setName(null);
        setOpened(id);
      }),
    change: (some: Partial<Preset>) => setPart((before) => ({ ...before, ...some })),
    rename: (typed: string) => {
      const next = typed.trim();
      const taken = all().some((one) => one.id !== opened() && one.name === next);
      if (next === '' || taken) return false;
      setName(next);
      return true;
    },
  };
}

/** Opens on the standard preset. A draft belongs to one preset: opening another puts it away. */
export function createEditor(state: PlanState): Editor {
  const { db } = state.desk;
  const { all, ...shown } = createDraft(state);
  const { stored, draft, putAway, open, goOn } = shown;
  return {
    ...shown,
    save: async () => {
      if (await state.done(savePreset(db, draft()), `Saved: ${draft().name}.`)) putAway();
    },
    create: async () => {
      const made = { ...draft(), id: crypto.randomUUID(), name: freeName(all().map((one) => one.name)) };
      if (await state.done(savePreset(db, made), `${made.name} made.`)) goOn(made.id);
    },
    remove: async () => {
      const { id, name: gone } = stored();
      if (id === STANDARD) return;
      if (await state.done(removePreset(db, id), `${gone} removed.`)) open(STANDARD);
    },
    assign: async (article, on) => {
      const to = on ? stored() : (all()[0] ?? FIRST);
      await state.done(assignPreset(db, [article], to.id), `Goes by ${to.name}.`);
    },
    assignCollection: async (collection, on) => {
      const to = on ? stored() : (all()[0] ?? FIRST);
      const said = `${levelsOf(collection).join(' › ')} goes by ${to.name}.`;
      await state.done(assignCollection(db, collection, to.id), said);
    },
    fit: async (parameters) => {
      const { id, name: kept, preset } = stored();
      const fitted = { id, name: kept, preset: { ...preset, parameters } };
      await state.done(savePreset(db, fitted), 'The fit is in use.');
    },
  };
}
