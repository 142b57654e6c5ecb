import { startCampaign } from '../../server/campaign/start-campaign'
import { createDb } from '../../server/db'
import { readEnv } from '../../server/env'
import { createTemporalClient } from '../../server/temporal/client'
import { demo } from './seed-demo'

// Starts the demo campaign by itself, and only where nobody real could be called.
const env = readEnv()
if (env.switch === 'real') {
  console.log('交换机是真实的，演示活动不会自动开始 / the switch is a real one: the demo campaign does not start by itself')
} else {
  const db = createDb(env.databaseUrl)
  const temporal = await createTemporalClient(env.temporal)
  try {
    const waiting = await db.campaign.findMany({ where: { workspaceId: demo.workspaceId, seeded: true, status: 'scheduled' }, select: { id: true } })
    for (const { id } of waiting) await startCampaign({ db, temporal, switch: env.switch }, { workspaceId: demo.workspaceId, campaignId: id })
  } finally {
    await temporal.connection.close()
    await db.$disconnect()
  }
}
