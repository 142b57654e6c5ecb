/** A space between Chinese signs and digits or Latin letters, as our own Chinese texts have it; the browser’s relative times come without. */
export function hanSpace(text: string): string {
  return text.replace(/(\p{Script=Han})(?=[\dA-Za-z])/gu, '$1 ').replace(/([\dA-Za-z])(?=\p{Script=Han})/gu, '$1 ')
}
