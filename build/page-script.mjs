/** `./x.js?script`: a module and all it imports as the text of one script, for a page that stands alone. */
import { build } from 'vite';

const QUERY = '?script';
/** The oldest browsers that a page is likely to meet. */
const TARGET = 'es2022';

async function bundled(file) {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: TARGET,
      minify: 'oxc',
      lib: { entry: file, formats: ['es'], fileName: 'script' },
    },
  });
  const [{ output }] = Array.isArray(made) ? made : [made];
  return output[0].code;
}

/** The plugin. The same sources give the same text. */
export function pageScript() {
  return {
    name: 'page-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const found = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
      return found && `${found.id}${QUERY}`;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const code = await bundled(id.slice(0, -QUERY.length));
      return { code: `export default ${JSON.stringify(code)};`, map: null, moduleType: 'js' };
    },
  };
}
