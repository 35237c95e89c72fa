import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import globals from 'globals';
import ts from 'typescript-eslint';

// Without this the type checker starts anew for every component, and takes what a component imports from another for
// "any". The parser reads it when it is loaded.
process.env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] = '1';
const { default: svelte } = await import('eslint-plugin-svelte');

// A rule that takes a list is replaced, not extended, by a later block: the lists are therefore built up from these.
const noMarkup = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Markup built from strings is how case content would become code. Use a component.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^writeln?$/]",
    message: 'Markup built from strings is how case content would become code. Use a component.',
  },
];
const noDefaultExport = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing is called the same everywhere.',
  },
];
const noRawIpc = [
  {
    selector: 'Identifier[name=/^ipc(Main|Renderer)$/]',
    message: 'Only electron/ipc and electron/preload.ts speak IPC; go through the contract.',
  },
];
const noIdleTests = [
  {
    selector:
      'MemberExpression[object.name=/^(describe|it|test|suite)$/][property.name=/^(only|skip|todo|fails)$/]',
    message:
      'A test runs or is deleted. Where a machine cannot run it, say so with skipIf/runIf and the reason.',
  },
];

const typeScript = ['**/*.ts', '**/*.svelte.ts'];

export default ts.config(
  { ignores: ['out/', 'dist/', 'demo/', 'test-results/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
  },
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    // Plain TypeScript to a linter; through the parser of components the type checker would start anew for each.
    files: ['**/*.svelte.ts'],
    languageOptions: { parser: ts.parser },
  },
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    // It cannot tell a set that lives for one call from one that is shown.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...noMarkup, ...noRawIpc],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Slow, and about what this code does not have: enums, class hierarchies, types made by generators.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Text is spread into its code points on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Services are plain objects of functions that do not use "this".
      '@typescript-eslint/unbound-method': 'off',
      // A function that implements an asynchronous interface is async, whether or not it waits for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: typeScript,
    ignores: ['*.config.ts', '**/*.d.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noMarkup, ...noRawIpc, ...noDefaultExport],
    },
  },
  {
    files: ['electron/ipc/**/*.ts', 'electron/preload.ts', 'tools/electron-host/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noMarkup, ...noDefaultExport],
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
      // Both take state for what it was when declared; svelte-check knows better.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'svelte/no-unused-svelte-ignore': 'off',
      'svelte/require-store-reactive-access': 'off', // there are no stores
    },
  },
  {
    files: ['{electron,renderer,scripts,shared,tools}/**/*.ts', 'tests/helpers/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
      'jsdoc/no-types': 'error',
    },
  },
  {
    // In a union of text and objects, an object's "bold" is taken for that of strings.
    files: ['shared/report/**/*.ts', 'electron/documents/**/*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['electron/**/*.ts', 'shared/**/*.ts', 'renderer/**/*.ts', 'renderer/**/*.svelte'],
    // What is printed can end up in a log file, and case content must not.
    rules: { 'no-console': 'error' },
  },
  {
    // The event that a handler in markup is given is "any" here; svelte-check, which compiles it, has the last word.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noIdleTests],
      '@typescript-eslint/no-misused-spread': 'off',
      // Matchers such as expect.objectContaining are typed "any", and a test says with "!" what it asserts anyway.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
  },
);
