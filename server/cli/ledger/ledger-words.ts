import type { Text } from '../../../flows/index'

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

/** What `callweave ledger` says. */
export const ledgerWords = {
  ledger: text('决策账本：验证与导出', 'the decision ledger: verify and export'),
  verify: text('验证哈希链，或验证导出的证据文件', 'verify the hash chain, or evidence that was exported'),
  evidence: text('ledger export 写出的文件；省略时验证数据库', 'a file of ledger export; the database when left out'),
  head: text('以前记下的链尾哈希，用于发现被截断的尾部', 'a head hash that was noted earlier, to notice a tail that was cut off'),
  export: text('把账本导出为 NDJSON 证据', 'write the ledger as evidence, NDJSON'),
  out: text('写入文件；默认标准输出', 'write to a file; standard output when left out'),
  intact: text('完整：{rows} 行，链尾 {head}', 'Intact: {rows} rows, head {head}'),
  unsealed: text('另有 {count} 条尚未入链。', '{count} more are not in the chain yet.'),
  altered: text('第 {row} 行被改动或删除过。', 'Row {row} was altered or removed.'),
  unlinked: text('第 {row} 行与前一行接不上：有行被删除、插入或调换。', 'Row {row} does not follow from the one before: rows were removed, added or moved.'),
  cut: text('链尾被截断：共 {row} 行之前，找不到记下的哈希。', 'The tail was cut off: the hash that was noted is not among the rows before row {row}.'),
  exported: text('已导出 {rows} 行，链尾 {head}；请另行保存链尾哈希。', '{rows} rows written, head {head}; keep the head somewhere else.'),
} as const
