import { strToU8, zipSync } from 'fflate'
import { formatScenarios, type Scenario } from '../../../flows/index'

export interface FlowFiles {
  /** Logical name of the flow: stem of its files. */
  readonly slug: string
  readonly flow: string
  readonly layout: string
  /** Without any, there is no file of them. */
  readonly scenarios: readonly Scenario[]
}

/** The same every time, so that equal flows give equal archives; the earliest that ZIP can say is 1980. */
const stamp = new Date(2000, 0, 1)

/** The files that `callweave pull` writes, in one archive: unpack it into the repository. */
export function flowZip({ slug, flow, layout, scenarios }: FlowFiles): Uint8Array<ArrayBuffer> {
  const texts = {
    [`${slug}.flow.json`]: strToU8(flow),
    [`${slug}.layout.json`]: strToU8(layout),
    ...(scenarios.length === 0 ? {} : { [`${slug}.scenario.json`]: strToU8(formatScenarios({ schemaVersion: 1, scenarios: [...scenarios] })) }),
  }
  return zipSync(texts, { mtime: stamp, level: 6 })
}
