/** `npm run build`: window, shell and command line into out/. */
import { bundle } from './bundle.mjs';
import { ensureDependencies } from './dependencies.mjs';

await ensureDependencies();
try {
  await bundle();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
