/** The import of a deck, step by step: reading, columns, what would come, the work, what came. */
import { createSignal, For, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { isNothingNew } from '../../../decks/preview.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { count } from '../../parts/words.js';
import { Columns } from './columns.js';
import './import.css';
import { type DeckIntake, type Phase, takenWords, timeLeft } from './model.js';

type Props = { readonly intake: DeckIntake };
type Of<Kind extends Phase['kind']> = Extract<Phase, { kind: Kind }>;

/** Closing it stops the import; nothing of it is then in the library. */
export function ImportDialog(props: Props): JSX.Element {
  const phase = <Kind extends Phase['kind']>(kind: Kind): Of<Kind> | undefined => {
    const now = props.intake.phase();
    return now.kind === kind ? (now as Of<Kind>) : undefined;
  };
  return (
    <Dialog
      title={`Import “${props.intake.file() ?? ''}”`}
      onClose={() => props.intake.close()}
      footer={<Acts intake={props.intake} />}
    >
      <Switch>
        <Match when={phase('reading')}>{(now) => <Reading phase={now()} />}</Match>
        <Match when={phase('columns')}>
          {(now) => <Columns sample={now().sample} onRoles={props.intake.setRoles} />}
        </Match>
        <Match when={phase('preview')}>
          {(now) => <Coming preview={now().preview} onSave={() => void props.intake.saveReport()} />}
        </Match>
        <Match when={phase('taking')}>{(now) => <Taking phase={now()} />}</Match>
        <Match when={phase('keeping')}>
          <div class="import-work">
            <p role="status">All notes are in; the second copy is being written.</p>
            <progress aria-label="Writing the second copy" />
          </div>
        </Match>
        <Match when={phase('taken')}>
          {(now) => (
            <>
              <p role="status">{takenWords(now().taken)}</p>
              <Troubles preview={now().preview} onSave={() => void props.intake.saveReport()} />
            </>
          )}
        </Match>
        <Match when={phase('refused')}>{(now) => <p role="alert">{now().text}</p>}</Match>
      </Switch>
    </Dialog>
  );
}

function Acts(props: Props): JSX.Element {
  const kind = () => props.intake.phase().kind;
  const preview = () => {
    const now = props.intake.phase();
    return now.kind === 'preview' ? now.preview : null;
  };
  return (
    <Switch
      fallback={
        <Button disabled={kind() === 'keeping'} onClick={() => props.intake.close()}>
          Cancel
        </Button>
      }
    >
      <Match when={preview()}>
        {(shown) => (
          <Show
            when={!isNothingNew(shown())}
            fallback={
              <Button kind="primary" onClick={() => props.intake.close()}>
                Close
              </Button>
            }
          >
            <Button onClick={() => props.intake.close()}>Cancel</Button>
            <Button kind="primary" onClick={() => props.intake.accept()}>
              Import {count(shown().fresh + shown().changed, 'note')}
            </Button>
          </Show>
        )}
      </Match>
      <Match when={kind() === 'columns'}>
        <Button onClick={() => props.intake.close()}>Cancel</Button>
        <Button kind="primary" type="submit" form="columns">
          Go on
        </Button>
      </Match>
      <Match when={kind() === 'taken'}>
        <Button onClick={() => props.intake.close()}>Done</Button>
        <Button kind="primary" onClick={() => props.intake.study()}>
          Study now
        </Button>
      </Match>
      <Match when={kind() === 'refused'}>
        <Button kind="primary" onClick={() => props.intake.close()}>
          Close
        </Button>
      </Match>
    </Switch>
  );
}

function Reading(props: { readonly phase: Of<'reading'> }): JSX.Element {
  return (
    <div class="import-work">
      <p role="status">
        {props.phase.total > 0
          ? `Comparing ${count(props.phase.total, 'note')} with your library`
          : 'Reading the file'}
      </p>
      <Show when={props.phase.total > 0} fallback={<progress aria-label="Reading" />}>
        <progress aria-label="Reading" max={props.phase.total} value={props.phase.done} />
      </Show>
    </div>
  );
}

function Taking(props: { readonly phase: Of<'taking'> }): JSX.Element {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), 1000);
  onCleanup(() => clearInterval(timer));
  return (
    <div class="import-work">
      <p>
        {count(props.phase.done, 'note')} of {count(props.phase.total, 'note')}
        <span class="quiet"> {timeLeft(props.phase, now())}</span>
      </p>
      <progress aria-label="Writing" max={Math.max(1, props.phase.total)} value={props.phase.done} />
      <p class="quiet small">If you cancel, your library stays as it is.</p>
    </div>
  );
}

type PreviewProps = { readonly preview: Of<'preview'>['preview']; readonly onSave: () => void };

function Coming(props: PreviewProps): JSX.Element {
  const rows = (): readonly (readonly [string, number])[] => [
    ['New notes', props.preview.fresh],
    ['Notes with newer words or answers', props.preview.changed],
    ['Notes you have already', props.preview.same],
    ['Cards in the file', props.preview.cards],
    ['Answers given before', props.preview.reviews],
    ['Pictures and sounds', props.preview.media],
  ];
  return (
    <>
      <Show when={isNothingNew(props.preview)}>
        <p role="status">Nothing new: all of it is in your library already.</p>
      </Show>
      <table class="import-counts">
        <caption class="out-of-sight">What the file holds</caption>
        <tbody>
          <For each={rows().filter(([, n], i) => n > 0 || i === 0)}>
            {([label, n]) => (
              <tr>
                <th scope="row">{label}</th>
                <td>{n.toLocaleString('en')}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <details class="import-more">
        <summary>{count(props.preview.decks.length, 'deck')}</summary>
        <ul>
          <For each={props.preview.decks}>
            {(deck) => (
              <li>
                {deck.name.split('::').join(' › ')} <span class="quiet">{count(deck.cards, 'card')}</span>
              </li>
            )}
          </For>
        </ul>
      </details>
      <Troubles preview={props.preview} onSave={props.onSave} />
    </>
  );
}

function Troubles(props: PreviewProps): JSX.Element {
  return (
    <Show when={props.preview.troubles.length > 0}>
      <details class="import-more">
        <summary>What is not as it should be ({props.preview.troubles.length})</summary>
        <ul class="import-troubles">
          <For each={props.preview.troubles}>{(line) => <li>{line}</li>}</For>
        </ul>
        <Button onClick={() => props.onSave()}>Save every one as text</Button>
      </details>
    </Show>
  );
}
