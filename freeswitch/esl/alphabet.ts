/**
 * What may reach the switch, by kind. Everything is a closed alphabet: nothing is escaped, what does not fit is refused.
 * FreeSWITCH expands `${…}`, splits at `,` `|` `^` `}` `;` and treats many prefixes as file formats, so none of these is in any alphabet.
 */
export const alphabets = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  /** E.164 with or without `+`. */
  number: /^\+?[1-9]\d{2,14}$/,
  /** Extensions and short codes of the house, listed by the operator. */
  extension: /^[0-9A-Za-z_]{1,32}$/,
  callerId: /^(?:\+?\d{2,15}|anonymous)$/,
  gateway: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  context: /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
  value: /^[A-Za-z0-9._+@:/-]{0,200}$/,
  /** Id of an application run, comes back as `Application-UUID`. */
  runId: /^[A-Za-z0-9._:-]{1,128}$/,
  /** Absolute path of a file that we wrote: no spaces, no `..`; folders may begin with a dot. */
  file: /^(?:\/[A-Za-z0-9._-]{1,255}){1,32}\.(?:wav|raw)$/,
  digits: /^[0-9*#ABCD]{1,128}$/,
  keys: /^[0-9*#]{0,12}$/,
  cause: /^[A-Z][A-Z0-9_]{1,63}$/,
  owner: /^[A-Za-z0-9._:@-]{1,128}$/,
  password: /^[\x21-\x7e]{1,256}$/,
} as const

export type Alphabet = keyof typeof alphabets

export function fits(alphabet: Alphabet, text: string): boolean {
  // `$` also matches before a trailing line feed in some engines' multiline modes; the explicit check is free.
  return alphabets[alphabet].test(text) && !/[\r\n\0]/.test(text) && !text.includes('..')
}
