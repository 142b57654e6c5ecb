import type { Inputs } from '../_trpc/types'
import type { LiveUpdate } from '../../server/live/events'

export type LiveTopic = Inputs['live']['events']['topics'][number]
export type LiveKind = LiveTopic['kind']
export type LiveData<Kind extends LiveKind> = Extract<LiveUpdate, { readonly kind: Kind }>['data']
export type { LiveUpdate }
