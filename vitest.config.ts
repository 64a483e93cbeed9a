import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          // The test desktop is Linux's; elsewhere the packaged app is tried on the desktop that is there.
          include:
            process.platform === 'linux'
              ? ['test/end-to-end/**/*.test.ts']
              : ['test/end-to-end/packaged.test.ts'],
          globalSetup: ['test/support/same-electron.ts'],
          // One desktop, one PBX: the files take turns.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
