/** Name and value of every `<param>` and `<variable>` in a piece of FreeSWITCH configuration; the last of a name wins, as in the switch. */
export function readSettings(xml: string): Record<string, string> {
  const found: Record<string, string> = {}
  const withoutComments = xml.replace(/<!--[\s\S]*?-->/g, '')
  for (const [tag] of withoutComments.matchAll(/<(?:param|variable)\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1]
    if (name !== undefined && value !== undefined) found[name] = value
  }
  return found
}
