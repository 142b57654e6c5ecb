/** Without a word from any of its workers for this long a node is taken for dead; they report every two seconds. */
export const silentMs = 10_000

/** SQL over a row `n` of switch_node. A worker that lost its link is outvoted by one whose link stands, at that one's next report. */
export const isHealthySql = `(n.heard_at > clock_timestamp() - interval '${silentMs} milliseconds' AND n.heard_at > coalesce(n.lost_at, '-infinity'))`
