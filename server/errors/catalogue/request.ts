import { defineProblems } from '../entry'

export const requestProblems = defineProblems({
  'not-found': {
    status: 404,
    retry: 'never',
    what: { 'zh-CN': '找不到要看的内容。', en: 'There is nothing here by that name.' },
    mend: { 'zh-CN': '它可能已被删除；请回到列表重新选择。', en: 'It may have been deleted; go back to the list and choose again.' },
  },
  'bad-input': {
    status: 400,
    retry: 'afterMending',
    what: { 'zh-CN': '提交的内容有误：{field}。', en: 'Something that was sent is not right: {field}.' },
    mend: { 'zh-CN': '请改正后再提交。', en: 'Mend it and send it again.' },
  },
  'body-too-large': {
    status: 413,
    retry: 'afterMending',
    what: { 'zh-CN': '内容太大：最多 {maxMb} MB。', en: 'Too large: at most {maxMb} MB.' },
    mend: { 'zh-CN': '请把文件拆成几份再上传。', en: 'Split the file and upload the parts.' },
  },
  'phone-malformed': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '这不是一个有效的电话号码。', en: 'This is not a valid phone number.' },
    mend: { 'zh-CN': '请带上国家代码，例如 +86 138 0000 0000。', en: 'Write it with its country code, like +44 20 7946 0000.' },
  },
  conflict: {
    status: 409,
    retry: 'afterMending',
    what: { 'zh-CN': '内容在别处已被修改。', en: 'It was changed elsewhere in the meantime.' },
    mend: { 'zh-CN': '请刷新查看最新状态，再决定要不要继续。', en: 'Reload to see its present state, then decide.' },
  },
  unexpected: {
    status: 500,
    retry: 'later',
    what: { 'zh-CN': '服务器出错了（编号 {id}）。', en: 'The server failed (reference {id}).' },
    mend: {
      'zh-CN': '请再试一次；若仍然失败，请把编号交给管理员，日志里能查到原因。',
      en: 'Try again; if it fails again, give the reference to whoever runs the server: its log has the cause.',
    },
  },
  'database-away': {
    status: 503,
    retry: 'later',
    what: { 'zh-CN': '数据库没有响应。', en: 'The database does not answer.' },
    mend: { 'zh-CN': '请稍后再试；管理员可在「设置」里查看连接状态。', en: 'Try again in a moment; the settings page shows the state of its connection.' },
  },
  'temporal-away': {
    status: 503,
    retry: 'later',
    what: { 'zh-CN': '任务引擎 Temporal 没有响应，操作未执行。', en: 'Temporal does not answer, so nothing was done.' },
    mend: { 'zh-CN': '请确认 Temporal 正在运行，再试一次。', en: 'See that Temporal is running, then try again.' },
  },
})
