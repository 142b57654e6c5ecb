import type { Text } from '../bootstrap/language.mjs'

/** What is said while the stack runs. `{name}` places are filled in. */
export const notices = {
  open: { 'zh-CN': '打开（一键登录）：', en: 'Open (signs you in):' },
  signIn: { 'zh-CN': '或登录 {url}，邮箱 {email}，密码 {password}', en: 'Or sign in at {url} as {email} with the password {password}' },
  temporalUi: { 'zh-CN': 'Temporal 页面：{url}', en: 'Temporal page: {url}' },
  logs: { 'zh-CN': '日志：{logs}', en: 'Logs: {logs}' },
  stopHint: { 'zh-CN': '按 Ctrl-C 停止；数据保留，下次从原处继续。', en: 'Ctrl-C stops it; the data stay, and the next start goes on from here.' },
  realSwitch: {
    'zh-CN': '已接真实交换机：示例活动不会自动拨打，首次启动活动需要输入人数确认。',
    en: 'A real switch is connected: no campaign starts by itself, and the first one asks for the number of people to be typed.',
  },
  leftovers: { 'zh-CN': '上次没有正常结束，已停止遗留进程：{names}', en: 'The last run did not end cleanly; stopped what it left: {names}' },
  died: {
    'zh-CN': '{time} 进程 {name} 意外退出（{said}），{seconds} 秒后重新启动。',
    en: '{time} The process {name} ended unasked ({said}); it is started again in {seconds} s.',
  },
  restarted: { 'zh-CN': '{time} 进程 {name} 已重新启动。', en: '{time} The process {name} is running again.' },
} satisfies Record<string, Text>
