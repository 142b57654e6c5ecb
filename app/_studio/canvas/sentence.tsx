import type { Sentence as Parts } from '../../../flows/define'

/** A node's sentence: runs of text, values as chips, empty required values as dotted nouns. */
export function Sentence({ parts, lines = 2 }: { readonly parts: Parts; readonly lines?: 1 | 2 | 'all' }) {
  return (
    <span className={lines === 'all' ? undefined : lines === 2 ? 'line-clamp-2' : 'line-clamp-1'}>
      {parts.map((part, i) => {
        const key = `${i}`
        if ('value' in part)
          return (
            <bdi key={key} className="rounded-[4px] bg-sunken px-1 text-ink">
              {part.value}
            </bdi>
          )
        if ('gap' in part)
          return (
            <span key={key} className="border-b border-dotted border-ink-faint text-ink-faint">
              {part.gap}
            </span>
          )
        return <span key={key}>{part.text}</span>
      })}
    </span>
  )
}
