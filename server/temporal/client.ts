import { Client, Connection } from '@temporalio/client'
import { tracedClient } from '../tracing/traced-client'

/** Rejects within seconds when nobody answers at the address. */
export async function createTemporalClient({ address, namespace }: { readonly address: string; readonly namespace: string }): Promise<Client> {
  const connection = await Connection.connect({ address, connectTimeout: '5s' })
  return new Client({ connection, namespace, ...(await tracedClient()) })
}
