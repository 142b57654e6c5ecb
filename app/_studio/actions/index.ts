import type { Action } from './action'
import { addComment } from './add-comment.action'
import { addNode } from './add-node.action'
import { alignActions } from './align.action'
import { copy } from './copy.action'
import { cut } from './cut.action'
import { duplicate } from './duplicate.action'
import { editNode } from './edit-node.action'
import { escape } from './escape.action'
import { exportActions } from './export.action'
import { paste } from './paste.action'
import { publish } from './publish.action'
import { redo } from './redo.action'
import { remove } from './remove.action'
import { save } from './save.action'
import { selectAll } from './select-all.action'
import { simulate } from './simulate.action'
import { tidy } from './tidy.action'
import { undo } from './undo.action'
import { versions } from './versions.action'
import { viewActions } from './view.action'
import { walkActions } from './walk.action'
import { whereCallsGo } from './where-calls-go.action'

/** Everything that the editor can do, once. */
export const actions: readonly Action[] = [
  undo,
  redo,
  cut,
  copy,
  paste,
  duplicate,
  remove,
  selectAll,
  addNode,
  editNode,
  addComment,
  tidy,
  ...alignActions,
  ...viewActions,
  ...walkActions,
  escape,
  save,
  simulate,
  publish,
  versions,
  whereCallsGo,
  ...exportActions,
]
