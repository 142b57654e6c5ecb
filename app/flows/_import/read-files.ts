import type { Text } from '../../../flows/model/text'

/** The files of one flow, as text. */
export interface FlowUpload {
  readonly fileName: string
  readonly text: string
  readonly layout?: string
  readonly scenarios?: string
}

/** What is wrong with the chosen files, before the server is asked. */
export class UnfitFiles extends Error {
  constructor(readonly text: Text) {
    super(text.en)
  }
}

const filesMax = 20
/** No flow file is longer (the parser's limit, with room for scenarios). */
const bytesMax = 12_000_000

/**
 * `name.flow.json` with its layout and scenarios, or the archive that an export gives; another product's JSON stands alone.
 * @throws {UnfitFiles}
 */
export async function readFiles(files: readonly File[]): Promise<FlowUpload> {
  if (files.length > filesMax) throw new UnfitFiles(texts.tooMany)
  const loose = (await Promise.all(files.map(textsIn))).flat()
  const ending = (end: string) => loose.filter(({ name }) => name.endsWith(end))
  const [layouts, scenarios] = [ending('.layout.json'), ending('.scenario.json')]
  const flows = loose.filter((file) => !layouts.includes(file) && !scenarios.includes(file))
  const [flow, second] = flows
  if (!flow) throw new UnfitFiles(loose.length > 0 ? texts.onlyParts : texts.nothing)
  if (second) throw new UnfitFiles(texts.several)
  return { fileName: flow.name, text: flow.text, layout: layouts[0]?.text, scenarios: scenarios[0]?.text }
}

interface Loose {
  readonly name: string
  readonly text: string
}

async function textsIn(file: File): Promise<readonly Loose[]> {
  if (file.size > bytesMax) throw new UnfitFiles(texts.tooLarge)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return unzipped(bytes)
  return [{ name: file.name, text: decode(bytes) }]
}

async function unzipped(bytes: Uint8Array): Promise<readonly Loose[]> {
  const { unzipSync } = await import('fflate')
  let total = 0
  try {
    const entries = unzipSync(bytes, {
      // The sizes that an archive states are checked before anything is unpacked.
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.json')) return false
        total += originalSize
        if (total > bytesMax) throw new UnfitFiles(texts.tooLarge)
        return true
      },
    })
    return Object.entries(entries).map(([path, content]) => ({ name: path.split('/').at(-1) ?? path, text: decode(content) }))
  } catch (error) {
    throw error instanceof UnfitFiles ? error : new UnfitFiles(texts.badZip)
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnfitFiles(texts.notText)
  }
}

const texts = {
  nothing: { 'zh-CN': '里面没有流程文件（.json）。', en: 'There is no flow file (.json) in it.' },
  onlyParts: {
    'zh-CN': '只有布局或场景文件，缺少 name.flow.json。请一起选择。',
    en: 'These are only a layout or scenarios: choose name.flow.json with them.',
  },
  several: { 'zh-CN': '这里有好几个流程，请一次导入一个。', en: 'There are several flows here: import one at a time.' },
  tooMany: { 'zh-CN': '文件太多，请一次导入一个流程。', en: 'Too many files: import one flow at a time.' },
  tooLarge: { 'zh-CN': '文件超过 12 MB，不会是一个流程。', en: 'It is over 12 MB, more than any flow.' },
  badZip: { 'zh-CN': '压缩包已损坏，无法打开。', en: 'The archive is damaged and cannot be opened.' },
  notText: { 'zh-CN': '这不是文本文件，请选择 JSON 文件。', en: 'This is no text: choose a JSON file.' },
} as const satisfies Readonly<Record<string, Text>>
