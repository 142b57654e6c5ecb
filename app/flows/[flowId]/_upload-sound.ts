/** What the server said of a sound that it does not take, as its problem answers carry it. */
export class SoundRefused extends Error {
  constructor(readonly problem: unknown) {
    super('The sound was refused.')
  }
}

/**
 * Sends a WAV or MP3 and answers its hash.
 * @throws {SoundRefused}
 */
export async function uploadSound(locale: string, sound: File): Promise<string> {
  const response = await fetch(`/api/prompts?${new URLSearchParams({ locale, name: sound.name.slice(0, 120) })}`, {
    method: 'POST',
    headers: { 'content-type': sound.type || 'application/octet-stream' },
    body: sound,
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new SoundRefused(typeof answer === 'object' && answer !== null && 'problem' in answer ? answer.problem : undefined)
  return String((answer as { hash?: unknown }).hash)
}
