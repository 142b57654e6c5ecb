import { join } from 'node:path'
import { root } from '../bootstrap/folders.mjs'
import { runOnce } from './node-script'
import { hashOf, onlyWhenChanged } from './source-hash'

const webSources = [
  'app',
  'server',
  'flows',
  'workflows/messages.ts',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'prisma/schema.prisma',
  'package.json',
  'pnpm-lock.yaml',
]

/** The Prisma client, generated when the schema changed. */
export function buildDatabaseClient(log: string): Promise<boolean> {
  return onlyWhenChanged(join(root, 'prisma/generated/.stamp'), hashOf(['prisma/schema.prisma', 'pnpm-lock.yaml']), async () => {
    await runOnce({
      name: 'prisma generate',
      args: ['node_modules/prisma/build/index.js', 'generate'],
      env: { ...process.env, NO_COLOR: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      log,
    })
  })
}

/** The production build of the pages, made when their sources changed. */
export function buildWeb(log: string): Promise<boolean> {
  return onlyWhenChanged(join(root, '.next/.stamp'), hashOf(webSources), async () => {
    await runOnce({
      name: 'next build',
      args: ['node_modules/next/dist/bin/next', 'build'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      log,
    })
  })
}
