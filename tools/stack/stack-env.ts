import type { Secrets } from './secrets'

export interface Addresses {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly temporalNamespace: string
  readonly switch: 'simulator' | 'real'
  readonly eslUrl: string
  readonly route?: string | undefined
  readonly switchNode: string
  readonly webUrl?: string | undefined
}

/** The environment of every process of ours: what the caller set, the addresses of the parts, and the keys (a key that the caller set wins). */
export function stackEnv(base: NodeJS.ProcessEnv, state: string, addresses: Addresses, secrets: Secrets): NodeJS.ProcessEnv {
  return {
    CALLWEAVE_ENCRYPTION_KEY: secrets.encryptionKey,
    CALLWEAVE_HASH_KEY: secrets.hashKey,
    BETTER_AUTH_SECRET: secrets.authSecret,
    CALLWEAVE_SIGN_IN_TOKEN: secrets.signInToken,
    CALLWEAVE_DEMO_PASSWORD: secrets.demoPassword,
    ...base,
    NODE_ENV: 'production',
    CALLWEAVE_STATE: state,
    DATABASE_URL: addresses.databaseUrl,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: addresses.temporalNamespace,
    CALLWEAVE_SWITCH: addresses.switch,
    FREESWITCH_ESL_URL: addresses.eslUrl,
    ...(addresses.route ? { FREESWITCH_ROUTE: addresses.route } : {}),
    CALLWEAVE_SWITCH_NODE: addresses.switchNode,
    ...(addresses.webUrl ? { CALLWEAVE_WEB_URL: addresses.webUrl, BETTER_AUTH_URL: addresses.webUrl } : {}),
  }
}
