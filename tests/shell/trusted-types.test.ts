import { expect, test } from 'vitest';
import { solidTrustedTypes } from '../../build/trusted-types.js';

const FILE = '/node_modules/solid-js/web/dist/web.js';
const TEMPLATE = 'function template(html) {\n  const t = make();\n  t.innerHTML = html;\n  return t;\n}\n';

/** Calls a hook as the bundler does; `error` throws there too. */
function plugin() {
  const hooks = solidTrustedTypes() as unknown as Record<
    'transform' | 'generateBundle' | 'buildStart',
    (...args: string[]) => { code: string } | null
  >;
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
  };
  return {
    transform: (code: string, id: string) => hooks.transform.call(context, code, id),
    end: () => hooks.generateBundle.call(context),
  };
}

test('sends the one sink of solid-js through a policy of its own', () => {
  const built = plugin();
  const code = built.transform(TEMPLATE, FILE)?.code ?? '';
  expect(code).toContain("createPolicy('solid-template'");
  expect(code).not.toContain('t.innerHTML = html;');
  expect(() => built.end()).not.toThrow();
});

test('leaves every other module alone', () => {
  expect(plugin().transform(TEMPLATE, '/src-renderer/ui/app.tsx')).toBeNull();
});

test.each([
  ['no sink', 'function template() {}'],
  ['two sinks', TEMPLATE + TEMPLATE],
])('fails the build when solid-js has %s', (_what, code) => {
  expect(() => plugin().transform(code, FILE)).toThrow('solid-js changed shape');
});

test('fails the build when solid-js was not met at all', () => {
  expect(() => plugin().end()).toThrow('solid-js/web was not found');
});
