import { definitionOf, parseFlow } from '../../flows/index'

/** Whether a stored draft begins with somebody on the line: only such a flow can stand behind a number. */
export function answersCalls(draft: string): boolean {
  const { flow } = parseFlow(draft)
  return Object.values(flow?.nodes ?? {}).some(({ type, config }) => {
    const definition = definitionOf(type)
    const parsed = definition?.entry ? definition.schema.safeParse(config ?? {}) : undefined
    return parsed?.success === true && definition?.startsLive?.(parsed.data) === true
  })
}
