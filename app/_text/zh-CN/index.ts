import type { en } from '../en'
import type { Words } from '../words'
import { chrome } from './chrome'
import { studio } from './studio'

export const zhCN: Words<typeof en> = { chrome, studio }
