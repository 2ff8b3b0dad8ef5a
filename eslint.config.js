import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // A record grows by what features declare in their own folders.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-globals': ['error', { name: 'Date', message: 'Ask core/clock.ts.' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/time/clock.ts', 'tests/**', 'bench/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['tests/**', 'bench/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(Identifier[name=/^(performance|hrtime|cpuUsage|resourceUsage|monitorEventLoopDelay)$/], Literal[value=/^(node:)?perf_hooks$/])',
          message: 'A test holds no stopwatch: what takes time is measured in bench/.',
        },
      ],
    },
  },
);
