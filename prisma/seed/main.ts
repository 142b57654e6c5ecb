import * as z from 'zod'
import { createPhoneVault } from '../../server/crypto/phone-vault'
import { createDb } from '../../server/db'
import { readEnv } from '../../server/env'
import { seedDemo } from './seed-demo'

const env = readEnv()
const db = createDb(env.databaseUrl)
try {
  await seedDemo({ db, vault: createPhoneVault(env), password: z.string().min(8).parse(process.env.CALLWEAVE_DEMO_PASSWORD) })
} finally {
  await db.$disconnect()
}
