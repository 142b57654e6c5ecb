import type { Words } from '../words'
import type { studio as en } from '../en/studio'

export const studio: Words<typeof en> = {
  title: '流程',
}
