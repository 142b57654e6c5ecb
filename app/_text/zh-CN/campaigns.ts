import type { Words } from '../words'
import type { campaigns as en } from '../en/campaigns'

export const campaigns: Words<typeof en> = {
  title: '外呼活动',
  create: '新建活动',
  name: '名称',
  flow: '流程',
  status: '状态',
  progress: '进度',
  outcomes: '结果',
  created: '创建时间',
  progressOf: '{done, number} / {total, number}',
  empty: '还没有外呼活动',
  emptyHelp: '活动会用某个流程的一个已发布版本，在规则允许的范围内逐一拨打名单上的人，并给出每个人的结果。这个工作区还没有建过活动。',
  emptyExample: '例如：提醒 200 位家长明天的试听课，按 1 确认，按 2 改期。',
  emptyFiltered: '没有处于这个状态的活动。',
  filterStatus: '状态',
}
