/** A flow in the editor, at `/flows/<id>`, and nothing behind it. */
export function isCanvasPath(pathname: string): boolean {
  return /^\/flows\/(?!new$|gallery$)[^/]+$/.test(pathname)
}
