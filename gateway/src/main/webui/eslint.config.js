import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

const size = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

export default ts.config(
  {
    ignores: [
      'dist',
      'dist-offline',
      'node_modules',
      'test/mock/data',
      'test/.screenshots',
      'src/api/generated',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  a11y.flatConfigs.recommended,
  hooks.configs.flat['recommended-latest'],
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': size(300),
      'max-params': ['error', 5],
      complexity: ['error', 12],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['src/**/*.tsx'], ignores: ['**/*.test.tsx'], rules: { 'max-lines': size(150) } },
  { files: ['src/**/use*.ts'], rules: { 'max-lines-per-function': size(60) } },
  {
    files: ['src/**/*.test.{ts,tsx}'],
    rules: { 'max-lines': size(300), '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['test/**/*.mjs', '*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  prettier,
)
