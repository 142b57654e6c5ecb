import { router } from '../trpc'
import { archive } from './archive'
import { beat } from '../presence/beat'
import { called } from './called'
import { create } from './create'
import { get } from './get'
import { head } from './head'
import { importFlow } from './import'
import { inspectImport } from './inspect-import'
import { list } from './list'
import { prompt } from './prompt'
import { promptStates } from './prompt-states'
import { publish } from './publish'
import { recordPrompt } from './record-prompt'
import { saveDraft } from './save-draft'
import { templates } from './templates'
import { version } from './version'
import { versions } from './versions'

export const flowRouter = router({
  archive,
  beat,
  called,
  create,
  get,
  head,
  import: importFlow,
  inspectImport,
  list,
  prompt,
  promptStates,
  publish,
  recordPrompt,
  saveDraft,
  templates,
  version,
  versions,
})
