import type { Channel } from '../channel'

/** mod_amd blocks for up to its `total_analysis_time` and leaves `amd_result` and `amd_cause` on the channel. */
export async function amd(channel: Channel): Promise<void> {
  const machine = channel.machine
  await channel.next(machine ? 2500 : 1200, false)
  channel.set('amd_result', machine ? 'MACHINE' : 'HUMAN')
  channel.set('amd_cause', machine ? 'LONGGREETING-1500-1500' : 'HUMAN-800-800')
}
