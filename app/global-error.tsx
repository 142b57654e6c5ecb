'use client'
import './globals.css'

/** Nothing else could be drawn, not even the words of the chosen language: both are said. */
export default function GlobalError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-2 px-4 text-center">
          <h1 className="text-lg font-semibold">
            <span lang="zh-CN">页面打不开：服务器没有正常响应。</span>
            <br />
            The page cannot be shown: the server did not answer as it should.
          </h1>
          <p className="text-sm text-ink-muted">
            <span lang="zh-CN">多半是数据库暂时连不上，请稍后重试。</span>
            <br />
            Most likely the database cannot be reached for the moment; try again shortly.
          </p>
          <button type="button" onClick={reset} className="mt-2 rounded-md border border-line-strong bg-raised px-3 py-1.5 text-sm font-medium">
            重试 · Try again
          </button>
        </main>
      </body>
    </html>
  )
}
