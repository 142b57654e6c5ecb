/** What has been chosen so far. */
export interface Draft {
  readonly flowId: string | undefined
  readonly listId: string | undefined
  readonly name: string
  readonly callsPerSecond: number
  readonly linesMax: number
}
