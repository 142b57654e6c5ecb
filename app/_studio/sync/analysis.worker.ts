import type { CalledFlow } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import { analyse } from './analyse'

let last = ''

// Checking 1,000 nodes takes longer than a frame, so it happens here; and what stays as it was is not sent again, since
// the canvas looks at every card anew when it comes.
self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly flow: Flow; readonly called: readonly CalledFlow[] }>) => {
  const analysis = analyse(data.flow, data.called)
  const text = JSON.stringify(analysis)
  self.postMessage({ id: data.id, analysis: text === last ? null : analysis })
  last = text
}
