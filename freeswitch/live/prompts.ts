import { fileExists } from '../esl/commands/system'
import type { Link } from './link'

/** Prompt files are named by their content and never change, so one look per file and link is enough. */
const seen = new WeakMap<Link, Set<string>>()

/**
 * A single missing file is reported by `playback` itself; in a list FreeSWITCH passes over it without a word, so lists are asked for beforehand.
 * True when one is not there.
 */
export async function missingPrompt(link: Link, files: readonly string[]): Promise<boolean> {
  if (files.length < 2) return false
  const known = seen.get(link) ?? new Set<string>()
  seen.set(link, known)
  const unknown = files.filter((file) => !known.has(file))
  if (unknown.length === 0) return false
  const replies = await Promise.all(link.connection.sendAll(unknown.map((file) => fileExists(file))))
  let missing = false
  for (const [index, reply] of replies.entries()) {
    const file = unknown[index]
    if (reply.is === 'reply' && reply.text === 'true' && file !== undefined) known.add(file)
    else if (reply.is === 'reply') missing = true
  }
  return missing
}
