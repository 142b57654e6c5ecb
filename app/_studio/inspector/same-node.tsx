'use client'
import { useScope, useStudio } from '../scope'
import { namesOf } from '../text/names-of'
import { othersText } from '../text/others.text'
import { useText } from '../use-text'

/** A word when somebody else has the same node open, before both write into it. */
export function SameNode({ slug }: { readonly slug: string }) {
  const { locale } = useScope()
  const say = useText()
  const others = useStudio((state) => state.others)
  const here = others.filter(({ node }) => node === slug)
  if (here.length === 0) return null
  return (
    <p role="status" className="rounded-md bg-info-soft px-2.5 py-1.5 text-sm text-info">
      {say(othersText.sameNode, { name: namesOf(here, locale) })}
    </p>
  )
}
