import { strToU8, zipSync } from 'fflate'

export interface FlowFiles {
  /** Logical name of the flow: stem of its files. */
  readonly slug: string
  readonly flow: string
  readonly layout: string
  /** Undefined when the flow has no scenarios. */
  readonly scenarios?: string
}

/** The same every time, so that equal flows give equal archives; the earliest that ZIP can say is 1980. */
const stamp = new Date(2000, 0, 1)

/** The files that `callweave pull` writes, in one archive: unpack it into the repository. */
export function flowZip({ slug, flow, layout, scenarios }: FlowFiles): Uint8Array<ArrayBuffer> {
  const texts = {
    [`${slug}.flow.json`]: strToU8(flow),
    [`${slug}.layout.json`]: strToU8(layout),
    ...(scenarios === undefined ? {} : { [`${slug}.scenario.json`]: strToU8(scenarios) }),
  }
  return zipSync(texts, { mtime: stamp, level: 6 })
}
