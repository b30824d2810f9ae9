/** Which commands a few typed letters mean. */
import { COMMANDS, type CommandId, type Runs } from '../../commands.js';

/** What the open screen can do, its own commands first, as far as every typed word begins a word of its label. */
export function foundCommands(typed: string, runs: Runs): readonly CommandId[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const all = Object.keys(COMMANDS) as CommandId[];
  const anywhere = (id: CommandId) => COMMANDS[id].where === 'everywhere';
  const ids = [...all.filter((id) => !anywhere(id)), ...all.filter(anywhere)];
  return ids.filter((id) => {
    const label = ` ${COMMANDS[id].label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
    return runs[id] !== undefined && id !== 'palette' && words.every((word) => label.includes(` ${word}`));
  });
}
