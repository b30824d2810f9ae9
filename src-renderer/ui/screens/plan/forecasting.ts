/** Forecasts as signals: reckoned anew when what they rest on changes, and stopped when nobody waits for them any more. */
import { type Accessor, createEffect, createResource, createSignal, on, onCleanup } from 'solid-js';
import type { StudyDay } from '../../../../content/deck.js';
import type { Forecast } from '../../../reckon.js';
import { type Chosen, type Pace, readPace, readSimulated } from '../../../store/forecasts.js';
import type { SimulatedCard, Workload } from '../../../study/forecast/simulate.js';
import type { PlanState } from './model.js';

export type Basis = { readonly cards: readonly SimulatedCard[]; readonly pace: Pace };

/** Cards and pace; read again when `chosen` changes, undefined while it is null. */
export function createBasis(
  state: PlanState,
  chosen: Accessor<{ readonly key: string; readonly is: Chosen } | null>,
): Accessor<Basis | undefined> {
  const [basis] = createResource(
    () => chosen() ?? false,
    async ({ is }) => {
      const day = state.today();
      const { db } = state.desk;
      return { cards: await readSimulated(db, is, day), pace: await readPace(db, day) };
    },
  );
  return () => basis.latest;
}

export type Asked = {
  readonly work: Workload;
  /** The day on which the recall is wanted; null for none. */
  readonly on: StudyDay | null;
};

/** The forecast for what is asked; the one before stays while the next is reckoned. */
export function createForecast(
  state: PlanState,
  asked: Accessor<Asked | null>,
): { readonly forecast: Accessor<Forecast | null>; readonly busy: Accessor<boolean> } {
  const [forecast, setForecast] = createSignal<Forecast | null>(null);
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(asked, (job) => {
      const stop = new AbortController();
      onCleanup(() => stop.abort());
      if (job === null) {
        setForecast(null);
        return;
      }
      setBusy(true);
      const reckoned = () => state.reckon.forecast(job, stop.signal);
      // A busy machine may fail to start a worker once.
      reckoned()
        .catch(reckoned)
        .then((made) => {
          if (made === null) return;
          setForecast(made);
          setBusy(false);
        })
        .catch(state.desk.crash);
    }),
  );
  return { forecast, busy };
}

/** A year is a school year, a training year, and as far as a forecast means anything. */
const YEAR = 365;

/** What is asked of a year ahead under a preset. */
export function yearAhead({ cards, pace }: Basis, preset: Workload['preset'], today: StudyDay): Asked {
  const cardsPerDay = preset.reviewsPerDay;
  const plain = { freshCost: 1, target: null, seed: 'year' } as const;
  return { work: { preset, cards, today, days: YEAR, cardsPerDay, seconds: pace, ...plain }, on: null };
}
