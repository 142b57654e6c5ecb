import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { reportError } from './report.mjs'

/** What the engine said when it last panicked; '' otherwise. */
export const panic = { message: '' }

/** Loads the WebAssembly engine; its panics become Prisma's error line. */
export async function loadEngine() {
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  const start = /** @type {() => void} */ (instance.exports.__wbindgen_start)
  start()
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (/** @type {string} */ message) => {
        panic.message = message
      },
    },
  })
  process.on('uncaughtException', (error) => {
    reportError({ message: panic.message || error.message, backtrace: error.stack })
    process.exit(101)
  })
  return glue
}
