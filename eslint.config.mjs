import { builtinModules } from 'node:module';
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const nodeGlobals = ['process', 'Buffer', 'require', '__dirname', '__filename', 'global', 'setImmediate'];
const buildTime = ['src/lexicon/compile/**', 'src/glossary/compile/**'];

/** Pure code runs in Node, in a browser and in tests without an editor: it may know neither of them. */
const pure = {
  files: ['src/**/*.ts'],
  ignores: ['src/editor/**', 'src/extension.ts', 'src/cli.ts', ...buildTime],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [
          { name: 'vscode', message: 'Pure code does not know the editor: only src/editor may import vscode.' },
          ...nodeModules.map((name) => ({ name, message: 'Pure code uses no Node API.' })),
        ],
        patterns: [
          { group: ['**/editor/*', '**/extension', '**/cli'], message: 'Text flows one way: no import from a surface.' },
          { group: ['**/compile/*'], message: 'Build-time code does not ship.' },
        ],
      },
    ],
    'no-restricted-globals': ['error', ...nodeGlobals],
  },
};

/** The extension runs in the web worker host too, so its surfaces use no Node API either. */
const surfaces = {
  files: ['src/editor/**/*.ts', 'src/extension.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: nodeModules.map((name) => ({ name, message: 'The extension runs in the browser too: use vscode.workspace.fs.' })),
      },
    ],
    'no-restricted-globals': ['error', ...nodeGlobals],
  },
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'test/host/node_modules/**', '.vscode-test/**', 'test-artefacts/**'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs', 'test/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Buffer', 'fetch',
          'performance', 'module', 'require', '__dirname', 'document', 'window', 'getComputedStyle', 'globalThis',
          'MutationObserver', 'requestAnimationFrame', 'exports', 'AbortSignal', 'URLSearchParams'].map((name) => [name, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    rules: {
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'smart'],
    },
  },
  pure,
  surfaces,
);
