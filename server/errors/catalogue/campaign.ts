import { defineProblems } from '../entry'

export const campaignProblems = defineProblems({
  'flow-not-published': {
    status: 409,
    retry: 'afterMending',
    what: { 'zh-CN': '这个流程还没有发布过。', en: 'This flow has not been published yet.' },
    mend: { 'zh-CN': '请先在画布上发布，再用它建活动。', en: 'Publish it on the canvas first, then build a campaign on it.' },
  },
  'list-empty': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '名单里没有可以拨打的人。', en: 'The list has nobody to call.' },
    mend: { 'zh-CN': '请上传至少有一行有效号码的 CSV。', en: 'Upload a CSV with at least one valid number.' },
  },
  'confirmation-missing': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '这次会拨打真实电话，需要输入人数 {count} 确认。', en: 'This would call real people: type their count, {count}, to confirm.' },
    mend: { 'zh-CN': '请输入名单的人数，再开始。', en: 'Type the number of people on the list, then start.' },
  },
  'campaign-state': {
    status: 409,
    retry: 'never',
    what: { 'zh-CN': '活动现在的状态（{status}）不能这样操作。', en: 'A campaign that is {status} cannot do this.' },
    mend: { 'zh-CN': '请刷新查看最新状态。', en: 'Reload to see its present state.' },
  },
})
