/** The sections of the window: a slim rail, a bottom bar where it is narrow. */
import CalendarClock from 'lucide-solid/icons/calendar-clock';
import ChartColumn from 'lucide-solid/icons/chart-column';
import Download from 'lucide-solid/icons/download';
import Keyboard from 'lucide-solid/icons/keyboard';
import Library from 'lucide-solid/icons/library';
import ListChecks from 'lucide-solid/icons/list-checks';
import Search from 'lucide-solid/icons/search';
import Settings from 'lucide-solid/icons/settings';
import { For, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { COMMANDS, type CommandId, hint } from '../../commands.js';
import type { Desk } from '../../desk.js';

const ITEMS = [
  { id: 'go-library', icon: Library, label: 'Library' },
  { id: 'browse', icon: Search, label: 'Cards' },
  { id: 'statistics', icon: ChartColumn, label: 'Statistics' },
  { id: 'plan', icon: CalendarClock, label: 'Plan' },
  { id: 'quiz', icon: ListChecks, label: 'Quiz' },
  { id: 'export', icon: Download, label: 'Export' },
  { id: 'settings', icon: Settings, label: 'Settings' },
  { id: 'show-shortcuts', icon: Keyboard, label: 'Shortcuts' },
] as const satisfies readonly { readonly id: CommandId; readonly icon: unknown; readonly label: string }[];

/** The item of the open screen. */
function sectionOf(desk: Desk): CommandId {
  const { kind } = desk.place();
  return kind === 'browse' || kind === 'statistics' || kind === 'plan' || kind === 'quiz'
    ? kind
    : 'go-library';
}

/** The rail; the open section is marked as current. */
export function Rail(props: { readonly desk: Desk; readonly run: (id: CommandId) => void }): JSX.Element {
  return (
    <nav class="rail" aria-label="Sections">
      <For each={ITEMS}>
        {(item) => (
          <button
            type="button"
            title={`${COMMANDS[item.id].label} (${hint(item.id)})`}
            aria-current={sectionOf(props.desk) === item.id ? 'page' : undefined}
            onClick={() => props.run(item.id)}
          >
            <Dynamic component={item.icon} size={18} strokeWidth={1.75} aria-hidden="true" />
            <span>{item.label}</span>
          </button>
        )}
      </For>
    </nav>
  );
}
