const dollar = /\$\{([^{}]*)\}/

/** `${name}` and `${api(args)}` as a stock switch expands them, again and again: a value may hold another one. */
export function expandVariables(text: string, variable: (name: string) => string | undefined, shell: (command: string) => void): string {
  let out = text
  for (let depth = 0; depth < 20; depth++) {
    const found = dollar.exec(out)
    if (!found) return out
    const [whole, inner = ''] = found
    const call = /^([a-z_]+)[( ](.*?)\)?$/.exec(inner)
    let value = ''
    if (call && (call[1] === 'system' || call[1] === 'bg_system' || call[1] === 'spawn')) shell(call[2] ?? '')
    else value = variable(inner) ?? ''
    out = out.slice(0, found.index) + value + out.slice(found.index + whole.length)
  }
  return out
}
