import { expect, it } from 'vitest'
import { nodeDefinitions } from '../../flows/index'
import { icons } from './icon'

it('every node type is drawn with the icon that it names, none with the box that stands in for a missing one', () => {
  expect(nodeDefinitions.filter(({ icon }) => !Object.hasOwn(icons, icon)).map(({ type, icon }) => `${type}: ${icon}`)).toEqual([])
})
