import type { Text } from '../../../flows/index'

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

/** What `callweave run` says. */
export const runWords = {
  contacts: text('CSV 通讯录；- 表示标准输入', 'contacts as CSV; - is standard input'),
  name: text('活动名称', 'name of the campaign'),
  pace: text('每秒拨出的电话数', 'calls started per second'),
  lines: text('同时占用的线路数', 'lines in use at a time'),
  region: text('号码没有国家代码时所属的国家或地区，例如 CN', 'country of numbers without a country code, such as CN'),
  consent: text(
    '名单中的人已给出的同意：existingRelation、express、expressWritten',
    'the consent that these people gave: existingRelation, express, expressWritten',
  ),
  confirm: text('接真实交换机时确认要拨打的人数', 'on a real switch: the number of people, as a confirmation'),
  starting: text('没有正在运行的 Callweave，先启动所需部分……', 'No Callweave is running; starting the parts that are needed…'),
  taken: text('已导入 {taken} 人，重复 {duplicates}，未导入 {rejected}', '{taken} people taken, {duplicates} duplicates, {rejected} rejected'),
  rejectedLine: text('第 {line} 行', 'line {line}'),
  more: text('……另有 {count} 行', '… and {count} more'),
  nobody: text('没有可拨打的人。', 'There is nobody to call.'),
  typeCount: text('将通过真实交换机拨打 {count} 人。输入人数以确认：', 'This calls {count} people through a real switch. Type their number to go on: '),
  notConfirmed: text(
    '人数不符，没有拨打任何人。非交互运行时请加 --confirm {count}。',
    'The number differs, so nobody was called. Without a terminal, add --confirm {count}.',
  ),
  calling: text('拨打中', 'Calling'),
  progress: text('{done}/{total}，通话中 {lines}', '{done}/{total}, {lines} on the line'),
  cancelling: text(
    '正在取消：不再拨出，等待通话结束……（再按一次 Ctrl-C 立即退出）',
    'Cancelling: nobody new is called, calls under way end… (Ctrl-C again leaves at once)',
  ),
  outcome: text('结果', 'Outcome'),
  people: text('人数', 'People'),
  share: text('占比', 'Share'),
  total: text('合计', 'Total'),
  finished: text('活动已完成', 'The campaign finished'),
  unfinished: text('活动未完成（{status}）', 'The campaign did not finish ({status})'),
  details: text('详情：{url}', 'Details: {url}'),
} as const
