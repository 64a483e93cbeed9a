import { build } from 'vite';

/**
 * Bundles programs for Node as the app itself is bundled, so that what is measured is what is shipped: `tsx`
 * adds code of its own to every function.
 *
 * @param entries file by the name its bundle gets, `NAME.mjs` or `NAME.cjs`
 * @param folder written into
 */
export const bundle = async (
  entries: Readonly<Record<string, string>>,
  folder: string,
  format: 'es' | 'cjs' = 'es',
): Promise<void> => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'vite'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { ...entries },
        output: { format, entryFileNames: format === 'es' ? '[name].mjs' : '[name].cjs' },
      },
    },
  });
};
