import { defineConfig } from 'vitest/config'

const ignored = ['**/node_modules/**', '**/.next/**', '**/.callweave/**']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['flows/**/*.test.ts', 'app/**/*.test.ts'], exclude: ignored, environment: 'node', testTimeout: 60_000 } },
      { test: { name: 'switch', include: ['freeswitch/**/*.test.ts'], exclude: ignored, environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'integration',
          include: ['server/**/*.test.ts', 'workflows/**/*.test.ts', 'prisma/**/*.test.ts', 'tools/**/*.test.ts', 'bin/**/*.test.ts'],
          exclude: ignored,
          environment: 'node',
          globalSetup: ['tools/testing/global-setup.ts'],
          // Real processes on two cores: more files at once only makes each of them wait.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
