import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const windows = ['pop', 'dial', 'main'];

// Everything is bundled but the one native module: the packaged app then carries
// keytar alone in node_modules, and starts from a single file.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: { input: 'main/main.ts', external: ['keytar'], output: { format: 'es' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload script has to be CommonJS.
      rolldownOptions: {
        input: 'preload/preload.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('renderer'),
    // The pages and the tray load their pictures from beside the pages.
    publicDir: resolve('build/icons'),
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: {
        input: Object.fromEntries(windows.map((window) => [window, resolve(`renderer/${window}.html`)])),
      },
    },
  },
});
