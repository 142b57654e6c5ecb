/** What was said, so that spelling and spacing do not matter: lower case, no punctuation, full-width letters as plain ones, filler sounds gone. */
export function normalSpeech(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:can|won|shan)[’']?t\b/g, 'cannot')
    .replace(/n[’']t\b/g, ' not')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:[嗯呃啊哦喂诶哎那个]+\s+)+|\b(?:um+|uh+|er+|well|hmm+)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
