import { useEffect, useRef } from 'react'
import { toast } from '../../_ui/toaster'
import { nodeName } from '../names'
import { useScope, useStudio } from '../scope'
import { namesOf } from '../text/names-of'
import { othersText } from '../text/others.text'
import { useText } from '../use-text'

/** Whoever had a node open that somebody else deletes is told where it went: its panel closes under their hands. */
export function useGone(): void {
  const { faces, locale } = useScope()
  const say = useText()
  const gone = useStudio((state) => state.gone)
  const told = useRef<typeof gone>(null)
  useEffect(() => {
    // Neither another language nor new definitions tell it again.
    if (!gone || gone === told.current) return
    told.current = gone
    const node = gone.slugs.map((slug) => nodeName(gone.names.flow, faces, locale, slug)).join(othersText.between[locale])
    toast(say(othersText.gone, { name: namesOf(gone.by, locale), node }), { duration: 10_000 })
  })
}
