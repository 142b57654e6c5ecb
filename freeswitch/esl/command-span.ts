import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Built } from './encode'
import type { EslError } from './errors'
import type { EslReply } from './replies'

// Asked for each time: one that is taken before tracing starts belongs to another copy of the library and stays silent for ever.
const tracer = () => trace.getTracer('callweave.esl')

/** A span from the write to the reply, named after the command and without its arguments: those carry numbers. */
export function inSpan(command: Built, reply: Promise<EslReply | EslError>): Promise<EslReply | EslError> {
  if (command.is === 'error') return reply
  const span = tracer().startSpan(`esl ${command.name}`, { kind: SpanKind.CLIENT })
  if (!span.isRecording()) return reply
  return reply.then((answer) => {
    span.setAttribute('esl.reply', answer.is === 'error' ? answer.code : 'ok')
    if (answer.is === 'error') span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
    return answer
  })
}
