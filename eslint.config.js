import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The borders of the architecture: what the files of a folder may not import.
 * @param {string[]} files the folder's files
 * @param {string} why shown to whoever crosses the border
 * @param {string[]} forbidden import patterns (gitignore style)
 * @returns {object} one flat-config entry
 */
const border = (files, why, forbidden) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: why }] }] },
});

const electron = ['electron', 'electron/*', 'electron-store', '**/desktop/**'];
const node = ['node:*', 'fs', 'net', 'path', 'crypto', 'keytar'];
const pure = (...more) => [...electron, ...node, ...more];

export const borders = [
  border(['main/**/*.ts'], 'Only main/desktop knows Electron.', electron),
  border(['main/ami/**/*.ts'], 'main/ami speaks AMI and knows nothing else of Tipring.', [
    ...electron,
    ...['calls', 'phone', 'connection-test', 'embedded-pbx', 'settings', 'passwords'].map(
      (f) => `**/${f}/**`,
    ),
  ]),
  border(
    ['main/calls/**/*.ts'],
    'main/calls is a pure reducer: no I/O, no AMI, no Electron.',
    pure('**/ami/**', '**/phone/**', '**/settings/**', '**/embedded-pbx/**'),
  ),
  border(
    ['main/colleagues/**/*.ts'],
    'main/colleagues is pure: no I/O, no AMI, no Electron.',
    pure('**/ami/**', '**/phone/**', '**/settings/**', '**/embedded-pbx/**'),
  ),
  border(
    ['main/quiet/**/*.ts'],
    'main/quiet is pure: no I/O, no AMI, no Electron.',
    pure('**/ami/**', '**/phone/**', '**/settings/**', '**/embedded-pbx/**'),
  ),
  border(
    ['linux', 'windows', 'macos'].map((system) => `main/${system}/**/*.ts`),
    'main/linux, main/windows and main/macos know desktops, and no PBX.',
    [
      ...electron,
      ...['ami', 'calls', 'phone', 'connection-test', 'embedded-pbx', 'settings', 'passwords'].map(
        (f) => `**/${f}/**`,
      ),
    ],
  ),
  border(
    ['main/history/**/*.ts'],
    'main/history makes entries of calls: no files, no AMI, no Electron.',
    pure('**/ami/**', '**/phone/**', '**/settings/**', '**/embedded-pbx/**'),
  ),
  border(
    ['main/embedded-pbx/**/*.ts'],
    'main/embedded-pbx is a PBX of its own and knows nothing of Tipring.',
    [
      ...electron,
      ...['ami', 'calls', 'phone', 'app', 'connection-test', 'settings', 'passwords'].map(
        (f) => `**/${f}/**`,
      ),
      '**/shared/**',
    ],
  ),
  border(['main/main.ts'], 'Only main/desktop knows Electron; main.ts starts it.', [
    'electron',
    'electron/*',
  ]),
  border(['main/desktop/**/*.ts'], 'Windows are reached over the IPC contract.', ['**/renderer/**']),
  border(
    ['shared/**/*.ts'],
    'shared is pure: it runs in every process.',
    pure('**/main/**', '**/renderer/**'),
  ),
  border(['preload/**/*.ts'], 'The preload script bridges IPC and does nothing else.', [
    ...node,
    'zod',
    '**/main/**',
    '**/renderer/**',
  ]),
  border(
    ['renderer/**/*.{ts,tsx}'],
    'A window knows shared/ and its own bridge only.',
    pure('**/main/**', '**/preload/**'),
  ),
];

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'demo-output/', 'test-output/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-properties': [
        'error',
        { object: 'ipcMain', property: 'on', message: 'Use the IPC contract (main/desktop/ipc.ts).' },
      ],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['eslint.config.js'], ...tseslint.configs.disableTypeChecked },
  ...borders,
);
