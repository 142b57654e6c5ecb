/** Said shortly before a keyword they turn it round. */
const chineseNo = /(?:不|没|别|无|未)[^\s]{0,2}$/u
const englishNo = /\b(?:not|no|never|cannot|without)\s(?:\w+\s){0,2}$/u

export interface KeywordHit {
  readonly keyword: string
  /** "不需要" holds 需要, but says the opposite. */
  readonly isNegated: boolean
}

/** The longest of the keywords that occurs in the normalised text: in Chinese anywhere, elsewhere as whole words. */
export function keywordIn(said: string, keywords: readonly string[]): KeywordHit | undefined {
  const hits = keywords.flatMap((keyword) => {
    if (keyword === '') return []
    const isChinese = /\p{Script=Han}/u.test(keyword)
    const at = isChinese ? said.indexOf(keyword) : ` ${said} `.indexOf(` ${keyword} `)
    if (at < 0) return []
    const before = said.slice(0, at)
    const isNegated = isChinese ? !/^[不没别无未]/u.test(keyword) && chineseNo.test(before) : englishNo.test(before)
    return [{ keyword, isNegated }]
  })
  return hits.toSorted((a, b) => Number(a.isNegated) - Number(b.isNegated) || b.keyword.length - a.keyword.length)[0]
}
