import { proxyActivities } from '@temporalio/workflow'

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10 s' })

/** The least that a call could cost Temporal: one activity that does nothing. */
export async function bareWorkflow(): Promise<void> {
  await nothing()
}
