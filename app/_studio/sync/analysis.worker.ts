import type { CalledFlow } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'
import { analyse } from './analyse'

// Checking 1,000 nodes takes longer than a frame, so it happens here.
self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly flow: Flow; readonly called: readonly CalledFlow[] }>) => {
  self.postMessage({ id: data.id, analysis: analyse(data.flow, data.called) })
}
