import { defineMessageNode } from '../../model/message-node'
import { sentence, text } from './push.text'

export const push = defineMessageNode({ channel: 'push', icon: 'bell', text, sentence })
