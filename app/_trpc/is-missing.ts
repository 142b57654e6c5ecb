/** Whether a procedure said that the thing is not there, or that its id is none. */
export function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')
}
