import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The native engine is a download that a closed network cannot make; the same engine as WASM comes with the packages.
const engine = fileURLToPath(new URL('./tools/prisma/schema-engine.mjs', import.meta.url))
if (existsSync(engine)) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= engine

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:5432/callweave' },
})
