const signs: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  delete: 'Del',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  tab: 'Tab',
  backspace: '⌫',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
}

const macSigns: Readonly<Record<string, string>> = { ...signs, mod: '⌘', shift: '⇧', alt: '⌥', delete: '⌦', enter: '↩', tab: '⇥', escape: 'esc' }

/** The order in which a Mac's menus write them. */
const macOrder = ['alt', 'shift', 'mod']

/** A chord as the reader's own keyboard has it: `mod+shift+z` is Ctrl + Shift + Z, and ⇧⌘Z on a Mac. */
export function chordText(chord: string, isMac = isMacKeyboard()): string {
  const parts = chord.split('+')
  const write = (part: string) => (isMac ? macSigns : signs)[part] ?? part.toUpperCase()
  if (!isMac) return parts.map(write).join(' + ')
  const modifiers = macOrder.filter((one) => parts.includes(one))
  return [...modifiers, ...parts.filter((one) => !modifiers.includes(one))].map(write).join('')
}

/** The keyboard in front of the reader has ⌘ and ⌥: a Mac, or a tablet that goes by their names. */
export function isMacKeyboard(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)
}
