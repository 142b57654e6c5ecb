import type { AriaLabelConfig } from '@xyflow/react'
import type { Locale } from '../../../flows/model/text'

/** What React Flow itself says to screen readers. */
export function flowAria(locale: Locale): Partial<AriaLabelConfig> {
  return locale === 'en'
    ? {
        'node.a11yDescription.default': 'Press Enter to select the node, Delete to remove it, Escape to cancel.',
        'node.a11yDescription.keyboardDisabled': 'Press Enter to select the node, then arrow keys to move it, Delete to remove it, Escape to cancel.',
        'edge.a11yDescription.default': 'Press Enter to select the connection, Delete to remove it, Escape to cancel.',
      }
    : {
        'node.a11yDescription.default': '按回车选中节点，按 Delete 删除，按 Esc 取消。',
        'node.a11yDescription.keyboardDisabled': '按回车选中节点，用方向键移动，按 Delete 删除，按 Esc 取消。',
        'node.a11yDescription.ariaLiveMessage': ({ x, y }) => `已移动到 x ${x}，y ${y}`,
        'edge.a11yDescription.default': '按回车选中连线，按 Delete 删除，按 Esc 取消。',
        'controls.ariaLabel': '画布控制',
        'controls.zoomIn.ariaLabel': '放大',
        'controls.zoomOut.ariaLabel': '缩小',
        'controls.fitView.ariaLabel': '显示全部',
        'minimap.ariaLabel': '小地图',
        'handle.ariaLabel': '连接点',
      }
}
