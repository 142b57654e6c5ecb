import { type NextRequest, NextResponse } from 'next/server'

/** Puts the security headers on every page; the policy names a nonce that is new for each answer. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const signedOut = !hasSessionCookie(request) && isPage(request.nextUrl.pathname)
  const response = signedOut ? NextResponse.redirect(signInUrl(request)) : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('x-frame-options', 'DENY')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(self)')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  return response
}

/** Styles may be inline: the canvas places its cards by style attributes. Scripts may not. */
function contentSecurityPolicy(nonce: string): string {
  const evalInDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Only a first look, so that nobody waits for a page to be told to sign in; the server checks the session itself. */
function hasSessionCookie(request: NextRequest): boolean {
  return request.cookies.has('callweave.session_token') || request.cookies.has('__Secure-callweave.session_token')
}

function isPage(pathname: string): boolean {
  return !/^\/(api|sign-in|healthz|readyz)(\/|$)/.test(pathname)
}

function signInUrl(request: NextRequest): URL {
  const url = new URL('/sign-in', request.url)
  const here = request.nextUrl.pathname + request.nextUrl.search
  if (here !== '/') url.searchParams.set('to', here)
  return url
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg).*)'] }
