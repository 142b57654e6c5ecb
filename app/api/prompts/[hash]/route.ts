import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { createContext } from '../../../../server/context'
import { Problem } from '../../../../server/errors/problem'
import { problemResponse } from '../../../../server/errors/problem-answer'

export const dynamic = 'force-dynamic'

/** A rendered prompt, by the SHA-256 of its sound and nothing else: no path of a caller's choosing is ever opened. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly hash: string }> }): Promise<Response> {
  const { hash } = await params
  const ctx = await createContext(request.headers)
  if (!ctx.user) return problemResponse(new Problem('not-signed-in'))
  if (!/^[0-9a-f]{64}$/.test(hash)) return problemResponse(new Problem('not-found'))
  const known = await ctx.db.prompt.findUnique({ where: { workspaceId_hash: { workspaceId: ctx.user.workspaceId, hash } }, select: { hash: true } })
  if (!known) return problemResponse(new Problem('not-found'))
  const file = await open(join(ctx.env.stateFolder, 'prompts', `${hash}.wav`)).catch(() => null)
  if (!file) return problemResponse(new Problem('not-found'))
  try {
    const sound = await file.readFile()
    return new Response(new Uint8Array(sound), {
      // The name is the content: it never changes.
      headers: { 'content-type': 'audio/wav', 'content-length': String(sound.byteLength), 'cache-control': 'private, max-age=31536000, immutable' },
    })
  } finally {
    await file.close()
  }
}
