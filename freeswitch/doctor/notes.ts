import type { SwitchFacts } from './facts'

export interface Note {
  readonly id: string
  readonly zh: string
  readonly en: string
}

/** What is no weakness, but decides how calls behave on this switch. */
export function notesOn({ modules }: SwitchFacts): readonly Note[] {
  if (!modules) return []
  return [
    modules.includes('mod_amd')
      ? {
          id: 'amd',
          zh: '已加载 mod_amd：应答机检测选“交换机”时由它判断。',
          en: 'mod_amd is loaded: it judges for dials that ask for the detector of the switch.',
        }
      : {
          id: 'amd',
          zh: '没有 mod_amd：选“交换机”检测应答机的拨打改用本系统的声音判断。',
          en: 'mod_amd is not loaded: dials that ask for the detector of the switch are judged by ours, by sound.',
        },
  ]
}
