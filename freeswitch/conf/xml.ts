/** One element. Attribute values are escaped; there is no other text in our files. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | boolean>> = {},
  ...children: readonly (string | readonly string[])[]
): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('')
  const inner = children.flat().filter((child) => child !== '')
  if (inner.length === 0) return `<${tag}${written}/>`
  return `<${tag}${written}>\n${inner.join('\n').replace(/^/gm, '  ')}\n</${tag}>`
}

export const settings = (values: Readonly<Record<string, string | number | boolean>>): string =>
  element(
    'settings',
    {},
    Object.entries(values).map(([name, value]) => element('param', { name, value })),
  )

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
