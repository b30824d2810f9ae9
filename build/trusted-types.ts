/** Lets Solid build its templates under `require-trusted-types-for 'script'`. */
import type { Plugin } from 'vite';

const SOLID_WEB = /[\\/]solid-js[\\/]web[\\/]dist[\\/](web|dev)\.js$/;
const TEMPLATE_SINK = 't.innerHTML = html;';
const TRUSTED_SINK = 't.innerHTML = solidTemplate.createHTML(html);';
const POLICY = `const solidTemplate = globalThis.trustedTypes
  ? globalThis.trustedTypes.createPolicy('solid-template', { createHTML: (html) => html })
  : { createHTML: (html) => html };
`;

/**
 * Sends the one HTML sink of solid-js, `template()`, through a policy that no other module can reach. The
 * strings it gets are written by the compiler, never by an article. Fails the build when solid-js has not
 * exactly one such sink, since the window would otherwise stay blank.
 */
export function solidTrustedTypes(): Plugin {
  let trusted = false;
  return {
    name: 'afterword:solid-trusted-types',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      trusted = false;
    },
    transform(code, id) {
      if (!SOLID_WEB.test(id.replace(/\?.*$/, ''))) return null;
      const sinks = code.split(TEMPLATE_SINK).length - 1;
      if (sinks !== 1) this.error(`solid-js changed shape: ${sinks} template sinks in ${id}, expected 1`);
      trusted = true;
      return { code: POLICY + code.replace(TEMPLATE_SINK, TRUSTED_SINK), map: null };
    },
    generateBundle() {
      if (!trusted) this.error('solid-js/web was not found in the window: its templates have no policy');
    },
  };
}
