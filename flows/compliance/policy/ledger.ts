import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { stableJson } from '../../format/stable-json'
import type { Json } from '../../model/command'

/** Stands before the first row of a chain. */
export const chainStart = '0'.repeat(64)

/** A row of the decision ledger without its hashes: plain JSON, no phone number. */
export type LedgerRow = Readonly<Record<string, Json>>

export interface ChainedRow {
  readonly row: LedgerRow
  /** Hash of the row before it, `chainStart` for the first. */
  readonly prevHash: string
  readonly hash: string
}

export type ChainVerdict =
  | { readonly is: 'intact'; readonly rows: number /** Hash of the last row: keep it elsewhere to notice a cut tail. */; readonly head: string }
  /** `index` counts from 0. `altered`: the row no longer gives its hash; `unlinked`: a row before it is gone, new or out of order; `cut`: rows at the end are missing. */
  | { readonly is: 'broken'; readonly index: number; readonly why: 'altered' | 'unlinked' | 'cut' }

/** SHA-256, hex, over the hash before and the canonical JSON of the row; the order of keys does not matter. */
export function chainHash(prevHash: string, row: LedgerRow): string {
  return bytesToHex(sha256(utf8ToBytes(`${prevHash}\n${stableJson(row)}`)))
}

/**
 * Walks a chain in its order. `from` continues one that was verified up to there, `head` is the last hash that is known to have been written:
 * without it a cut tail cannot be told from a short chain.
 */
export function verifyChain(rows: readonly ChainedRow[], { from = chainStart, head }: { readonly from?: string; readonly head?: string } = {}): ChainVerdict {
  let last = from
  for (const [index, { row, prevHash, hash }] of rows.entries()) {
    if (prevHash !== last) return { is: 'broken', index, why: 'unlinked' }
    if (chainHash(prevHash, row) !== hash) return { is: 'broken', index, why: 'altered' }
    last = hash
  }
  if (head !== undefined && head !== last) return { is: 'broken', index: rows.length, why: 'cut' }
  return { is: 'intact', rows: rows.length, head: last }
}
