'use client'
import type { Flow } from '../../../flows/model/flow'
import { flatten, leafText } from '../document/flatten'
import { useStudio } from '../scope'

/** Both values of every place of a node that differs, side by side; languages are places of their own. */
export function FieldDifferences({ slug, before }: { readonly slug: string; readonly before: Flow }) {
  const node = useStudio((state) => state.draft.flow.nodes[slug])
  const [old, now] = [flatten(before.nodes[slug] ?? {}), flatten(node ?? {})]
  const places = [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path))
  return (
    <table className="mt-2 w-full table-fixed text-left text-xs">
      <tbody>
        {places.map((path) => (
          <tr key={path} className="border-t border-line align-top">
            <th scope="row" className="w-32 py-1 pr-2 font-medium break-words">
              {path.split('/').map(decodeURIComponent).join(' › ')}
            </th>
            <td className="py-1 pr-2 break-words text-bad" dir="auto">
              <del>{leafText(old.get(path))}</del>
            </td>
            <td className="py-1 break-words text-ok" dir="auto">
              <ins className="no-underline">{leafText(now.get(path))}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
