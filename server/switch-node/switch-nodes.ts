/** A switch as the set-up names it. */
export interface SwitchNodeSetup {
  readonly name: string
  /** `esl://:password@host:8021` */
  readonly url: string
  /** Stricter than what the switch itself allows; from `?lines=` and `?cps=`. */
  readonly linesMax?: number
  readonly callsPerSecond?: number
}

const between = /,(?=(?:[\w-]{1,40}=)?esl:\/\/)/

/**
 * Reads FREESWITCH_ESL_URL: one address or several, with or without names: `fs1=esl://:pw@a:8021?lines=200&cps=20,fs2=esl://:pw@b:8021`.
 * Those without a name are fs1, fs2, … in their order, a single one has the name given. A string is what does not fit.
 */
export function switchNodes(text: string, onlyName = 'fs1'): readonly SwitchNodeSetup[] | string {
  const nodes: SwitchNodeSetup[] = []
  const entries = text.split(between)
  for (const [index, entry] of entries.entries()) {
    const [, name, url = ''] = /^(?:([\w-]{1,40})=)?(esl:\/\/.+)$/.exec(entry.trim()) ?? []
    if (!URL.canParse(url)) return `entry ${index + 1} is not [name=]esl://:password@host:port`
    const { searchParams } = new URL(url)
    const linesMax = figure(searchParams.get('lines'))
    const callsPerSecond = figure(searchParams.get('cps'))
    if (linesMax === null || callsPerSecond === null) return `entry ${index + 1}: lines and cps are numbers above 0`
    nodes.push({
      name: name ?? (entries.length === 1 ? onlyName : `fs${index + 1}`),
      url: url.replace(/\?.*$/, ''),
      ...(linesMax !== undefined && { linesMax: Math.max(1, Math.floor(linesMax)) }),
      ...(callsPerSecond !== undefined && { callsPerSecond }),
    })
  }
  const twice = nodes.find(({ name }, index) => nodes.findIndex((other) => other.name === name) !== index)
  return twice ? `two nodes are named ${twice.name}` : nodes
}

function figure(text: string | null): number | undefined | null {
  if (text === null) return undefined
  const value = Number(text)
  return Number.isFinite(value) && value > 0 ? value : null
}
