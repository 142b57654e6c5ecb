import type { Channel } from '../channel'
import { play, terminates } from './play'

export async function playback(channel: Channel, data: string): Promise<void> {
  channel.set('playback_terminator_used', undefined)
  const played = await play(channel, data, terminates(channel))
  channel.set('current_application_response', played.is === 'notFound' ? 'FILE NOT FOUND' : played.is === 'hangup' ? 'PLAYBACK ERROR' : 'FILE PLAYED')
}
