import type { Text } from '../../../flows/model/text'

export const exportText = {
  failed: { 'zh-CN': '无法导出', en: 'The export failed' },
  smaller: {
    'zh-CN': '流程太大，图片缩小到 {percent}%。需要清晰的大图请导出 SVG。',
    en: 'The flow is too large for a picture of full size: it is at {percent} %. Export SVG for one that stays sharp.',
  },
  noScenarios: { 'zh-CN': '服务器暂时连不上，导出的文件不含场景。', en: 'The server is away: the files come without the scenarios.' },
} as const satisfies Readonly<Record<string, Text>>
