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
})
