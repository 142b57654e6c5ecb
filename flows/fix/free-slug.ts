/** `wanted`, or `wanted-2`, `wanted-3` …: the first that no node has. */
export function freeSlug(nodes: object, wanted: string): string {
  let slug = wanted
  for (let n = 2; Object.hasOwn(nodes, slug); n += 1) slug = `${wanted}-${n}`
  return slug
}
