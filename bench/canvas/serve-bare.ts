import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle'

export interface BareServer {
  /** Bytes of its one script, gzipped: React and React Flow alone. */
  readonly scriptBytes: number
  readonly url: (nodes: number) => string
  readonly close: () => void
}

/** The floor's page, on a canvas as large as the studio leaves between its panels at 1440 × 900. */
export async function serveBare(): Promise<BareServer> {
  const script = await bundle('bare.tsx')
  const css = readFileSync(createRequire(import.meta.url).resolve('@xyflow/react/dist/style.css'), 'utf8')
  const style = `${css} body{margin:0} #root{position:absolute;left:296px;top:48px;width:784px;height:852px} input{position:absolute;right:20px;top:60px}`
  const html = `<!doctype html><style>${style}</style><div id=root></div><script type=module src=/bare.js></script>`
  const server = createServer((request, response) => {
    const isScript = request.url?.startsWith('/bare.js')
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    // As the studio's scripts are: compiled once, then taken from the browser's cache.
    if (isScript) response.setHeader('cache-control', 'max-age=31536000, immutable')
    response.end(isScript ? script : html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    scriptBytes: gzipSync(script, { level: 9 }).length,
    url: (nodes) => `http://127.0.0.1:${port}/?nodes=${nodes}`,
    close: () => server.closeAllConnections(),
  }
}
