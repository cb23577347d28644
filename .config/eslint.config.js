import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Longest file, lines; one that outgrows it has usually found a second idea. */
const MAX_LINES = 220;

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test-results/', '.cache/', 'public/', 'models/', '**/*.d.ts'] },
  // AssemblyScript: TypeScript's syntax with other types, which its own compiler checks.
  { ignores: ['src/*/kernels/assembly/'] },
  // Written by `npm run words:build`.
  { ignores: ['src/ui/locale/words/'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', MAX_LINES],
      'no-alert': 'error',
      'no-console': 'error',
      'no-undef': 'off', // the compiler knows which names each realm has
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-arguments': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
    },
  },
  {
    files: ['src/ui/**/*.ts'],
    extends: [wc['flat/best-practice'], lit['flat/all']],
  },
  {
    // What the shell sees is written to its console.
    files: ['src/cli/**', 'src/training/**', '.scripts/**', 'tests/bench/**', 'tests/fuzz/**', 'tests/screens/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Plain Node scripts: they run before anything is installed. Their types stand in JSDoc, which the compiler checks
    // and typed lint rules overlook.
    files: ['**/*.mjs', '**/*.js'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
