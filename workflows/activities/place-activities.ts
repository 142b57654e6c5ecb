/** Activities of the workflow worker that look after the nodes. */
export interface PlaceActivities {
  /** Where a run goes on whose node has no worker left. */
  placeAgain(run: { readonly runId: string; readonly switchNode: string }): Promise<{ readonly switchNode: string; readonly isLost: boolean }>
}
