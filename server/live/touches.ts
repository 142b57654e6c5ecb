import type { LiveEvent } from '../notify'
import type { Topic } from './topic'

/** Whether an event may have changed what a topic shows. Flow counts and the overview cannot tell by ids alone. */
export function touches(topic: Topic, event: LiveEvent): boolean {
  switch (topic.kind) {
    case 'overview':
      return event.kind === 'attempt' || event.kind === 'campaign'
    case 'campaign':
      return event.campaignId === topic.id || (event.kind === 'campaign' && event.id === topic.id)
    case 'flow':
      return event.kind === 'trace' || event.kind === 'attempt' || event.kind === 'campaign'
    case 'draft':
      return event.kind === 'flow' && event.id === topic.id
    case 'call':
      return event.attemptId === topic.id
    case 'messages':
      return event.kind === 'message'
  }
}
