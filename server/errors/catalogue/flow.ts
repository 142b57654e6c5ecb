import { defineProblems } from '../entry'

export const flowProblems = defineProblems({
  'draft-not-json': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '草稿无法保存：{detail}', en: 'The draft cannot be saved: {detail}' },
    mend: { 'zh-CN': '你的修改仍留在本机；请撤销最近一步再试。', en: 'Your work is still kept on this computer; undo the last step and try again.' },
  },
  'flow-file-unreadable': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '这个文件不是流程文件：{detail}', en: 'This is not a flow file: {detail}' },
    mend: {
      'zh-CN': '请选择从 Callweave 导出的 .flow.json，或 Twilio Studio 的 JSON。',
      en: 'Choose a .flow.json exported from Callweave, or a Twilio Studio JSON.',
    },
  },
  'draft-moved': {
    status: 409,
    retry: 'afterMending',
    what: { 'zh-CN': '服务器上的“{name}”在你上次取回之后有人改过。', en: '“{name}” was changed on the server since you last pulled it.' },
    mend: {
      'zh-CN': '先取回并合并，再推送；或用 --force 以你的版本覆盖。',
      en: 'Pull and merge first, then push; or overwrite it with --force.',
    },
  },
  'scenarios-unreadable': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '“{name}”的场景文件读不懂：{detail}', en: 'The scenario file of “{name}” cannot be read: {detail}' },
    mend: { 'zh-CN': '用 callweave test 查看是哪一行，改好后再推送。', en: 'See the line with callweave test, mend it and push again.' },
  },
  'template-unknown': {
    status: 404,
    retry: 'never',
    what: { 'zh-CN': '没有名为“{name}”的模板。', en: 'There is no template named “{name}”.' },
    mend: { 'zh-CN': '请从模板列表里重新选择。', en: 'Choose one from the list of templates.' },
  },
  'version-unreadable': {
    status: 422,
    retry: 'never',
    what: { 'zh-CN': '第 {number} 版流程已无法画出来。', en: 'Version {number} of the flow can no longer be drawn.' },
    mend: {
      'zh-CN': '步骤列表仍然可以查看；如需画布，请升级后再打开。',
      en: 'The list of steps can still be read. To see the canvas, upgrade and open it again.',
    },
  },
  'version-gone': {
    status: 404,
    retry: 'never',
    what: { 'zh-CN': '找不到这通电话所用的流程版本。', en: 'The version that this call ran is not there any more.' },
    mend: { 'zh-CN': '步骤列表仍然可以查看。', en: 'The list of steps can still be read.' },
  },
  'scenario-name-taken': {
    status: 409,
    retry: 'afterMending',
    what: { 'zh-CN': '已经有一个名为“{name}”的场景。', en: 'There already is a scenario named “{name}”.' },
    mend: { 'zh-CN': '请换一个名称。', en: 'Give it another name.' },
  },
  'scenario-gone': {
    status: 404,
    retry: 'never',
    what: { 'zh-CN': '场景“{name}”已被删除或改名。', en: 'The scenario “{name}” was removed or renamed meanwhile.' },
    mend: { 'zh-CN': '请重新打开场景列表。', en: 'Open the list of scenarios again.' },
  },
  'too-many-scenarios': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '一个流程最多保存 {max} 个场景。', en: 'A flow holds at most {max} scenarios.' },
    mend: { 'zh-CN': '请先删除不再需要的场景。', en: 'Remove scenarios that are no longer needed.' },
  },
})
