import type { PromptRow } from './prompt-rows'

/** Where a prompt stands, as one word that survives a spreadsheet: `ask/prompt`, `ask/noInputPrompts/0`. */
export function promptId({ node, path }: Pick<PromptRow, 'node' | 'path'>): string {
  return [node, ...path].map(encodeURIComponent).join('/')
}

/** The list that a prompt is an entry of, `ask/noInputPrompts/*`; null for one that has its place by name. */
export function listId(id: string): string | null {
  const [node = '', ...path] = id.split('/')
  const list = [node, ...path.map((part) => (/^\d+$/.test(part) ? '*' : part))].join('/')
  return list === id ? null : list
}
