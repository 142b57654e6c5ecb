import type { ReasonView } from './reason-popover'

/** The reasons of all pages that were read so far, by their id. */
export function reasonsOf(pages: readonly { readonly reasons: Readonly<Record<string, ReasonView>> }[] | undefined): Readonly<Record<string, ReasonView>> {
  return Object.assign({}, ...(pages ?? []).map((page) => page.reasons))
}
