import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = new URL('.', import.meta.url).pathname
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)(property|testing)\//.test(file),
)

it('asks no clock and no chance', () => {
  const impure = /Date\.now|new Date\(\)|Math\.random|\bperformance\.now|\bprocess\.(env|argv|exit|hrtime)|setTimeout\(|\bfetch\(/
  const guilty = sources.filter((file) => impure.test(readFileSync(join(root, file), 'utf8')))
  expect(guilty).toEqual([])
})

it('imports nothing but itself and the three libraries that it may', () => {
  const foreign = sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export) .*from '([^'.][^']*)'/gm)]
      .map(([, name]) => name)
      .filter((name) => !/^(zod(\/mini)?|liquidjs|@noble\/hashes\/.*)$/.test(name ?? '')),
  )
  expect(foreign).toEqual([])
})

it('compiles without DOM and Node types', () => {
  const tsc = new URL('../node_modules/typescript/bin/tsc', import.meta.url).pathname
  expect(execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json')], { encoding: 'utf8' })).toBe('')
}, 60_000)

it('asks a node’s definition, never its type, outside the node folders', () => {
  const guilty = sources.filter(
    (file) => !/^nodes\/\w+\//.test(file) && /\.type === '(?!start|outcome|hungUp|cancel|text|number)/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(guilty).toEqual([])
})
