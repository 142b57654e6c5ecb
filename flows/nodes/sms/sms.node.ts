import { defineMessageNode } from '../../model/message-node'
import { sentence, text } from './sms.text'

export const sms = defineMessageNode({ channel: 'sms', icon: 'message-square', text, sentence })
