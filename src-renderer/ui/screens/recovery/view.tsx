/** The screen of a library that lost something: what was found, what can be brought back, and the ways out. */
import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { type Result, sentence } from '../../../../content/problem.js';
import type { Host } from '../../../../src-main/contract/host.js';
import type { NotedLife } from '../../../../src-main/contract/journal.js';
import type { Database } from '../../../store/schema.js';
import { Button } from '../../parts/button.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { count } from '../../parts/words.js';
import {
  type Copy,
  createRecovery,
  holdingWords,
  holdsAnything,
  restoreInto,
  type Trouble,
} from './model.js';

const TITLES: Readonly<Record<Trouble['kind'], string>> = {
  empty: 'Your library is empty, but it should not be',
  short: 'Part of your library is missing',
  other: 'This is not the library you used last',
  silent: 'Your library does not answer',
  unopenable: 'Your library cannot be opened',
};

type Props = {
  readonly host: Host;
  readonly trouble: Trouble;
  /** What the library was last; null where nobody knows. */
  readonly noted: NotedLife | null;
};

function found({ trouble, noted }: Props): string {
  const last = noted ? `When it was last used it held ${holdingWords(noted)}.` : '';
  if (trouble.kind === 'silent')
    return `Its files may be damaged, or the disk may be very busy. ${last} You can wait: if it answers after all, it opens by itself.`;
  if (trouble.kind === 'unopenable') return `Its files seem to be damaged (${trouble.detail}). ${last}`;
  return `Its files on this disk were damaged or replaced. ${last}`;
}

/** Says what is gone and offers the second copy; nothing is thrown away, whichever way is taken. */
export function RecoveryScreen(props: Props): JSX.Element {
  const recovery = createRecovery(props.host);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  createWindowTitle(() => TITLES[props.trouble.kind]);
  return (
    <main class="stop">
      <h1 tabIndex={-1} ref={heading}>
        {TITLES[props.trouble.kind]}
      </h1>
      <p>{found(props)}</p>
      <p role="status">
        <Offer copy={recovery.copy()} />
      </p>
      <div class="acts">
        <Show when={recovery.copy()}>
          {(copy) => (
            <Show when={holdsAnything(copy())}>
              <Button kind="primary" disabled={recovery.busy()} onClick={() => void recovery.restore()}>
                Restore {holdingWords(copy())}
              </Button>
            </Show>
          )}
        </Show>
        <Button disabled={recovery.busy()} onClick={() => location.reload()}>
          Try again
        </Button>
        <Button kind="plain" onClick={() => recovery.showFolder()}>
          Show the folder
        </Button>
        <Button kind="plain" disabled={recovery.busy()} onClick={() => void recovery.startEmpty()}>
          Start empty
        </Button>
      </div>
      <p class="quiet">
        Whatever you choose, the damaged files stay in their folder. “Start empty” puts the second copy aside
        too.
      </p>
    </main>
  );
}

function Offer(props: { readonly copy: Copy | undefined }): JSX.Element {
  return (
    <Show when={props.copy} fallback="Reading the second copy …">
      {(copy) => (
        <Show
          when={holdsAnything(copy())}
          fallback="There is no second copy of it: this library was never opened by an Afterword that keeps one."
        >
          Afterword keeps a second copy of everything you do. It can bring back {holdingWords(copy())}.
          <Show when={copy().damaged > 0}> {count(copy().damaged, 'line')} of it could not be read.</Show>
        </Show>
      )}
    </Show>
  );
}

type RestoringProps = {
  readonly host: Host;
  readonly db: Database;
  readonly noted: NotedLife | null;
};

/** Brings everything back into an empty library, says how much, and leads to it. */
export function RestoringScreen(props: RestoringProps): JSX.Element {
  const [progress, setProgress] = createSignal({ done: 0, total: 1 });
  const [outcome, setOutcome] = createSignal<Result<Copy>>();
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    heading?.focus();
    const show = (done: number, total: number) => setProgress({ done, total });
    void restoreInto(props.db, props.host, props.noted, show).then(setOutcome);
  });
  const told = () => {
    const result = outcome();
    if (!result) return 'Restoring your library';
    return result.ok ? 'Your library is back' : 'Your library could not be restored';
  };
  createWindowTitle(told);
  return (
    <main class="stop">
      <h1 tabIndex={-1} ref={heading}>
        {told()}
      </h1>
      <Switch fallback={<progress aria-label="Restored" value={progress().done} max={progress().total} />}>
        <Match when={outcome()}>{(result) => <Outcome result={result()} />}</Match>
      </Switch>
    </main>
  );
}

function Outcome(props: { readonly result: Result<Copy> }): JSX.Element {
  const text = () => {
    const { result } = props;
    if (!result.ok) return sentence(result.problem);
    const { damaged, lost } = result.value;
    const left = damaged > 0 ? ` ${count(damaged, 'line')} of the second copy could not be read.` : '';
    const files =
      lost > 0 ? ` ${count(lost, 'picture or sound', 'pictures or sounds')} could not be brought back.` : '';
    return `Restored: ${holdingWords(result.value)}.${left}${files}`;
  };
  return (
    <>
      <p role="status">{text()}</p>
      <div class="acts">
        <Button kind="primary" onClick={() => location.reload()}>
          {props.result.ok ? 'Go to the library' : 'Try again'}
        </Button>
      </div>
    </>
  );
}
