// A child for the tests of supervision: says that it is ready, notes its clean end in the file it is given, lives until then.
import { appendFileSync } from 'node:fs'

const [name, file] = process.argv.slice(2)
process.on('SIGTERM', () => {
  appendFileSync(String(file), `${name}\n`)
  process.exit(0)
})
setInterval(() => {}, 60_000)
console.log('ready')
