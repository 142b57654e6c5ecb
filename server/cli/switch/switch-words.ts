import type { Text } from '../../../flows/index'

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

/** Words of `callweave doctor` and `callweave switch config`. */
export const switchWords = {
  doctor: text('检查话务交换机的配置与安全', 'examine the switch: set-up and security'),
  url: text('交换机地址，默认取 FREESWITCH_ESL_URL 或正在运行的 Callweave', 'address of the switch; FREESWITCH_ESL_URL or the running Callweave when left out'),
  noSwitch: text('没有交换机地址：用 --url esl://:密码@主机:8021 指定。', 'There is no address of a switch: give --url esl://:password@host:8021.'),
  mend: text('办法：', 'Mend: '),
  unknown: text('无法判断：{ids}', 'Could not be told: {ids}'),
  totals: text('{passed} 项合格，{errors} 个错误，{warnings} 个警告', '{passed} passed, {errors} errors, {warnings} warnings'),
  nodes: text('列出交换机节点及其状态', 'list the switches and how they are'),
  drain: text('不再向该节点派新通话，正在进行的通话自然结束', 'no new calls on this switch; those under way end by themselves'),
  undrain: text('恢复向该节点派通话', 'new calls on this switch again'),
  node: text('节点名，例如 fs1', 'name of the switch, e.g. fs1'),
  noDatabase: text('没有正在运行的 Callweave，也没有设置 DATABASE_URL。', 'No Callweave is running, and DATABASE_URL is not set.'),
  up: text('正常', 'up'),
  away: text('没有响应', 'away'),
  draining: text('排空中', 'draining'),
  nodeLines: text('{lines} / {max} 条线路，每秒最多 {rate} 通', '{lines} of {max} lines, up to {rate} calls a second'),
  ring: text('模拟有人拨打我们的号码（只用于模拟器）', 'let somebody call one of our numbers, on the simulator'),
  ringNumber: text('被拨打的号码', 'the number that is called'),
  ringFrom: text('来电者号码，最后两位决定行为', 'who calls; the last two digits say how they behave'),
  ringReal: text('没有连上模拟器：真实交换机请直接用电话拨打。', 'There is no simulator: call a real switch from a telephone.'),
  ringRefused: text('号码格式不对：只能是 2 到 15 位数字，可带 +。', 'That is no number: 2 to 15 digits, with or without +.'),
  rang: text('来电 {call} {url}', 'call {call} {url}'),
  switch: text('话务交换机', 'the switch'),
  config: text('生成加固后的 FreeSWITCH 配置', 'write a hardened configuration of FreeSWITCH'),
  settings: text('设置（JSON 文件）；- 表示标准输入', 'settings as JSON; - is standard input'),
  out: text('写入的文件夹', 'folder to write to'),
  refused: text('设置不符合要求：', 'The settings do not fit:'),
  notJson: text('设置不是 JSON：{reason}', 'The settings are not JSON: {reason}'),
} as const
