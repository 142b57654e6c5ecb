import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node'

/** What may leave the house: words and ids of ours. An address carries the input of its request, a message may quote a number. */
const allowed = new Set([
  'workflowId',
  'runId',
  'activity_id',
  'callweave.procedure',
  'callweave.outcome',
  'esl.reply',
  'http.method',
  'http.status_code',
  'next.route',
  'next.span_type',
])

/** The span without free text: attributes by name only, errors by type only, names of the web framework's spans by kind. */
export function plainSpan(span: ReadableSpan): ReadableSpan {
  return {
    name: span.instrumentationScope.name === 'next.js' ? webName(span.attributes) : span.name,
    kind: span.kind,
    spanContext: () => span.spanContext(),
    parentSpanContext: span.parentSpanContext,
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes: only(span.attributes, (name) => allowed.has(name)),
    links: [],
    events: span.events
      .filter(({ name }) => name === 'exception')
      .map(({ name, time, attributes }) => ({ name, time, attributes: only(attributes ?? {}, (key) => key === 'exception.type') })),
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  }
}

/** By itself it is `GET /path?with=the input`, or the address that a page fetched. */
function webName(attributes: Attributes): string {
  return ['web', attributes['next.span_type'], attributes['next.route']].filter((word) => typeof word === 'string').join(' ')
}

function only(attributes: Attributes, isAllowed: (name: string) => boolean): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isAllowed(name)))
}
