/**
 * Words that espeak-ng's Mandarin reads wrong, spelt by characters of the right sound (seen with `espeak-ng -x`, 1.51):
 * 凌晨 has a syllable too many, 还款 comes out as hái, 重新 as zhòng.
 */
const respelt: readonly (readonly [word: RegExp, sound: string])[] = [
  [/凌晨/g, '凌辰'],
  [/([偿归])还|还(?=[款清书给钱])/g, '$1环'],
  [/重(?=新|复|播|拨|试|发|选|听|设|启)/g, '崇'],
]

export const respell = (text: string): string => respelt.reduce((before, [word, sound]) => before.replace(word, sound), text)
