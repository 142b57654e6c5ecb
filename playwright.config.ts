import { defineConfig } from '@playwright/test'
import { freePort } from './tools/stack/ports'

// Chosen once here: the workers load this file again and find it in the environment.
process.env.CALLWEAVE_E2E_PORT ??= String(await freePort())

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tools/testing/e2e-setup.ts',
  // One stack on two cores; a second browser would only make the first one wait.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${process.env.CALLWEAVE_E2E_PORT}`,
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CALLWEAVE_CHROMIUM ? { executablePath: process.env.CALLWEAVE_CHROMIUM } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
