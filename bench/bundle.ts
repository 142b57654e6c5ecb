import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const door = new URL('../flows/index.ts', import.meta.url).pathname
const bundles = {
  'studio: parse, check, compile, prove, simulate, scenarios, diff, merge':
    'parseFlow, validate, compile, verifyPlan, formatFlow, formatLayout, nodeDefinitions, definitionOf, simulate, runScenarios, parseScenarios, diffFlows, mergeFlows, listPaths, gates, advance',
  'engine alone: advance': 'advance',
}

for (const [what, names] of Object.entries(bundles)) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from ${JSON.stringify(door)}`, resolveDir: new URL('..', import.meta.url).pathname },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  process.stdout.write(`${what}\n  ${(bytes.length / 1000).toFixed(0)} KB minified, ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1)} KB gzipped\n`)
}
