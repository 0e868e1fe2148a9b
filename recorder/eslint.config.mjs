import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'target/', '*.mjs', 'scripts/'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      'max-lines': ['error', 150],
      // rrweb's types are used, its enums not: they would be loaded a second time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'max-params': ['error', 5],
      complexity: ['error', 12],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
);
