import type { Flow } from '../../../flows/model/flow'
import { analyse } from './analyse'

// Checking 1,000 nodes takes longer than a frame, so it happens here.
self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly flow: Flow }>) => {
  self.postMessage({ id: data.id, analysis: analyse(data.flow) })
}
