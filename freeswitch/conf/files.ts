import * as z from 'zod'
import { composeYaml } from './compose-yaml'
import { freeswitchXml } from './freeswitch-xml'
import { type SwitchConfigInput, switchConfig } from './switch-config'

export type ConfigFiles =
  | { readonly is: 'files'; readonly files: Readonly<Record<'freeswitch.xml' | 'compose.yaml', string>> }
  /** What does not fit, field by field. */
  | { readonly is: 'refused'; readonly issues: string }

/** The files of a hardened switch. Writes nothing: the caller puts them where they belong, readable by the switch's user only. */
export function configFiles(input: SwitchConfigInput): ConfigFiles {
  const parsed = switchConfig.safeParse(input)
  if (!parsed.success) return { is: 'refused', issues: z.prettifyError(parsed.error) }
  return { is: 'files', files: { 'freeswitch.xml': freeswitchXml(parsed.data), 'compose.yaml': composeYaml(parsed.data) } }
}
