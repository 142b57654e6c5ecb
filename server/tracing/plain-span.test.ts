import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { describe, expect, it } from 'vitest'
import { plainSpan } from './plain-span'

const number = '8613800138000'

function told(scope: string, name: string, attributes: Record<string, string>): string {
  const kept = new InMemorySpanExporter()
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(kept)] })
  const span = provider.getTracer(scope).startSpan(name, { attributes })
  span.recordException(new TypeError(`no such person: ${number}`))
  span.setStatus({ code: 2, message: `failed for ${number}` })
  span.end()
  const [ended] = kept.getFinishedSpans()
  if (!ended) throw new Error('no span')
  const { resource: _, ...plain } = plainSpan(ended)
  return JSON.stringify(plain)
}

describe('a span that leaves the house', () => {
  it('keeps ids, kinds and the type of an error, and drops addresses, messages and whatever else a library wrote', () => {
    const plain = told('temporal', 'RunActivity:runSegment', { workflowId: 'call-1', 'http.target': `/api/trpc/people?input=${number}`, phone: number })
    expect(plain).toContain('call-1')
    expect(plain).toContain('TypeError')
    expect(plain).not.toContain(number)
  })

  it('has a name of ours where the web framework would put the address', () => {
    const plain = told('next.js', `GET /api/trpc/people?input=${number}`, { 'next.span_type': 'BaseServer.handleRequest', 'next.route': '/api/trpc/[trpc]' })
    expect(plain).toContain('web BaseServer.handleRequest /api/trpc/[trpc]')
    expect(plain).not.toContain(number)
  })
})
