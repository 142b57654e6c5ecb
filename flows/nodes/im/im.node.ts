import { defineMessageNode } from '../../model/message-node'
import { sentence, text } from './im.text'

export const im = defineMessageNode({ channel: 'im', icon: 'messages-square', text, sentence })
