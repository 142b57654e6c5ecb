import { diffChars, diffWordsWithSpace } from 'diff'

/** Longer texts are shown whole, one after the other: telling their words apart would take longer than reading them. */
const diffMax = 6_000

/** What was taken out and put in, word by word, in Chinese sign by sign; both are named for screen readers by their elements. */
export function TextDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const isHan = /\p{Script=Han}/u.test(before + after)
  const isLong = before.length + after.length > diffMax
  const whole = [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const parts = isLong ? whole : isHan ? diffChars(before, after) : diffWordsWithSpace(before, after)
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      {parts.map((part, i) => {
        const key = `${i}`
        if (part.removed)
          return (
            <del key={key} className="rounded-sm bg-bad-soft text-bad">
              {part.value}
            </del>
          )
        if (part.added)
          return (
            <ins key={key} className="rounded-sm bg-ok-soft text-ok no-underline">
              {part.value}
            </ins>
          )
        return <span key={key}>{part.value}</span>
      })}
    </p>
  )
}
