import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { root } from '../bootstrap/folders.mjs'

const ignored = /(^|\/)(node_modules|generated|\..+)$|\.test\.tsx?$/

/** SHA-256 over names and contents of these files and folders of the project; what is not there counts as empty. */
export function hashOf(places: readonly string[], extra = ''): string {
  const hash = createHash('sha256').update(extra)
  for (const file of places.flatMap((place) => filesUnder(place)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesUnder(place: string): readonly string[] {
  const path = join(root, place)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [place]
  const names = readdirSync(path).sort()
  return names
    .map((name) => `${place}/${name}`)
    .filter((inner) => !ignored.test(inner))
    .flatMap((inner) => filesUnder(inner))
}

/** Runs `make` only when what it was last made from has changed. Returns whether it ran. */
export async function onlyWhenChanged(stamp: string, hash: string, make: () => Promise<void>): Promise<boolean> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  rmSync(stamp, { force: true })
  await make()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}
