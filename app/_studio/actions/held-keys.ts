/** Held while the pointer works, by the names that React Flow gives to keys. The first is shown. */
export const heldKeys = {
  add: { codes: ['Shift', 'Meta', 'Control'], key: 'shift', with: 'click' },
  frame: { codes: ['Shift'], key: 'shift', with: 'drag' },
  pan: { codes: ['Space'], key: 'space', with: 'drag' },
  zoom: { codes: ['Meta', 'Control'], key: 'mod', with: 'wheel' },
} as const satisfies Readonly<Record<string, HeldKey>>

interface HeldKey {
  readonly codes: string[]
  readonly key: string
  readonly with: 'click' | 'drag' | 'wheel'
}
