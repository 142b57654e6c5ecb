import { expect, test } from 'vitest'
import { chordOf } from '../actions/chord-of'
import { actions } from '../actions/index'
import { heldKeys } from '../actions/held-keys'
import { partKeys } from '../actions/part-keys'
import { shortcutGroups } from './shortcut-list'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('every key that a handler listens to stands in the list, once', () => {
  const listed = shortcutGroups(false).flatMap(({ lines }) => lines)
  const heard = [...actions.filter(({ keys }) => keys).map(({ id }) => id), ...Object.keys(partKeys), ...Object.keys(heldKeys)]
  expect(listed.map(({ id }) => id).toSorted()).toEqual(heard.toSorted())
  for (const { keys } of actions) expect(new Set(keys).size).toBe(keys?.length ?? 0)
})

test('no key means two things at the same place', () => {
  const everywhere = actions.flatMap(({ keys }) => keys ?? [])
  expect(everywhere.filter((key, n) => everywhere.indexOf(key) !== n)).toEqual([])
})

test('a Mac reads ⌘, ⌥ and ⇧ and no word of other keyboards', () => {
  const caps = shortcutGroups(true).flatMap(({ lines }) => lines.flatMap((line) => line.caps))
  expect(caps.join(' ')).not.toMatch(/Ctrl|Alt|Shift|\+(?! )/)
  expect(caps).toEqual(expect.arrayContaining(['⇧⌘Z', '⌥→', '⌘K', '⇧R']))
})

test('others read Ctrl, Alt and Shift, and none of the signs of a Mac', () => {
  const caps = shortcutGroups(false).flatMap(({ lines }) => lines.flatMap((line) => line.caps))
  expect(caps.join(' ')).not.toMatch(/[⌘⌥⇧]/)
  expect(caps).toEqual(expect.arrayContaining(['Ctrl + Shift + Z', 'Alt + →', 'Ctrl + K', 'Shift + R']))
})

test('⌘ commands on a Mac, Ctrl elsewhere; the other one is left to the system', () => {
  expect(chordOf(press('k', { metaKey: true }), true)).toBe('mod+k')
  expect(chordOf(press('k', { ctrlKey: true }), false)).toBe('mod+k')
  // Ctrl + K cuts the rest of the line in every field of a Mac.
  const keys = actions.flatMap((action) => action.keys ?? [])
  expect(keys).not.toContain(chordOf(press('k', { ctrlKey: true }), true))
  expect(keys).not.toContain(chordOf(press('p', { metaKey: true }), false))
})

test('a key is the same whatever Shift makes of it', () => {
  expect(chordOf(press('@', { shiftKey: true }, 'Digit2'), false)).toBe('shift+2')
  expect(chordOf(press('?', { shiftKey: true }, 'Slash'), false)).toBe('?')
  expect(chordOf(press('Z', { shiftKey: true, ctrlKey: true }, 'KeyZ'), false)).toBe('mod+shift+z')
})
