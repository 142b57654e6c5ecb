/**
 * Keys that only one part of the editor understands, while the focus is in it. The part's handler and the list of
 * shortcuts read the same line here; what works everywhere is an action instead.
 */
export const partKeys = {
  // The first five are React Flow's own.
  'canvas.nextCard': { part: 'canvas', keys: ['tab'] },
  'canvas.cardBefore': { part: 'canvas', keys: ['shift+tab'] },
  'canvas.choose': { part: 'canvas', keys: ['enter', 'space'] },
  'canvas.move': { part: 'canvas', keys: ['arrowleft', 'arrowright', 'arrowup', 'arrowdown'] },
  'canvas.moveFar': { part: 'canvas', keys: ['shift+arrowleft', 'shift+arrowright', 'shift+arrowup', 'shift+arrowdown'] },
  'palette.addFirst': { part: 'palette', keys: ['enter'] },
  'palette.forgetExit': { part: 'palette', keys: ['escape'] },
  'inspector.backToCard': { part: 'inspector', keys: ['escape'] },
  'simulator.tab': { part: 'simulator', keys: ['arrowleft', 'arrowright'] },
} as const satisfies Readonly<Record<string, PartKeys>>

interface PartKeys {
  readonly part: 'canvas' | 'palette' | 'inspector' | 'simulator'
  readonly keys: readonly string[]
}

export type PartKey = keyof typeof partKeys
