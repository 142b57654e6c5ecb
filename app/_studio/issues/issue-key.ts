import type { Issue } from '../../../flows/model/issue'

/** Tells findings apart in a list. */
export function issueKey({ code, node, field, line, message }: Issue): string {
  return [code, node, field, line, message.en].join(':')
}
