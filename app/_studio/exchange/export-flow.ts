import { formatFlow, formatLayout } from '../../../flows/index'
import { localText } from '../../../flows/model/text'
import { toast } from '../../_ui/toaster'
import { canonical } from '../document/canonical'
import type { Scope } from '../scope'
import { fill } from '../use-text'
import { exportText } from './export.text'
import { flowZip } from './flow-zip'
import { iconSvgs } from './icon-svgs'
import { fileName, saveFile } from './save-file'
import { toPng } from './save-picture'
import { drawFlow } from './svg/draw-flow'

/** The flow as it stands in this browser, saved or not, as files. Loaded when somebody exports. */
export async function exportFlow(scope: Scope, format: 'svg' | 'png' | 'files'): Promise<void> {
  const { store, locale } = scope
  const name = fileName(localText(store.getState().draft.flow.name, locale))
  try {
    if (format === 'files') return await exportFiles(scope)
    const picture = pictureOf(scope)
    if (format === 'svg') return saveFile(`${name}.svg`, picture.svg(), 'image/svg+xml')
    const { png, scale } = await toPng(picture)
    saveFile(`${name}.png`, png, 'image/png')
    if (scale < 1) toast(fill(exportText.smaller[locale], { percent: Math.round(scale * 100) }))
  } catch (error) {
    toast.error(exportText.failed[locale], { description: error instanceof Error ? error.message : String(error) })
  }
}

function pictureOf({ store, definitions, locale }: Scope) {
  const { draft, gates, issues } = store.getState()
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date())
  return drawFlow({ draft, definitions, gates, issues, locale, title: localText(draft.flow.name, locale), subtitle: when, icons: iconSvgs(definitions) })
}

async function exportFiles({ store, api, locale }: Scope): Promise<void> {
  const { flow, layout } = canonical(store.getState().draft)
  // Scenarios live on the server alone; without it the flow itself must still come out.
  const scenarios = await api.scenarios.list().catch(() => null)
  if (!scenarios) toast(exportText.noScenarios[locale])
  const files = { slug: api.slug, flow: formatFlow(flow), layout: formatLayout(layout), scenarios: scenarios ?? [] }
  saveFile(`${api.slug}.zip`, flowZip(files), 'application/zip')
}
