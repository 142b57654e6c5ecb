import type { Context } from '../context'
import { Problem } from '../errors/problem'
import type { CampaignDeps } from './campaign-deps'

/** What changing a campaign needs. Throws `temporal-away` before anything is touched. */
export async function depsOf({ db, env, temporal }: Context): Promise<CampaignDeps> {
  const client = await temporal().catch((cause: unknown) => {
    throw new Problem('temporal-away', {}, { cause })
  })
  return { db, temporal: client, switch: env.switch }
}
