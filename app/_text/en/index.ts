import { chrome } from './chrome'
import { studio } from './studio'

export const en = { chrome, studio } as const
