/** A display without a screen, for tests and measurements on Linux. */
import { spawn } from 'node:child_process';
import { onPath } from './debian.mjs';

const SCREEN = '1440x1000x24';

/**
 * Starts Xvfb on a free display number and resolves to `{ env, stop }`, the environment that names it. On
 * other systems, and where there is no Xvfb, the environment is empty and the real display is used.
 */
export async function virtualDisplay() {
  const program = process.platform === 'linux' ? onPath('Xvfb') : null;
  if (program === null) return { env: {}, stop: () => undefined };
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await displayNumber(server);
  const stop = () => server.kill('SIGTERM');
  process.on('exit', stop);
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' }, stop };
}

/** The server writes its number when it takes connections. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3].on('data', (piece) => {
      text += piece;
      if (text.includes('\n')) resolve(text.trim());
    });
    server.on('error', () => reject(new Error('Xvfb could not be started.')));
    server.on('exit', () => reject(new Error('Xvfb ended at once.')));
  });
}
