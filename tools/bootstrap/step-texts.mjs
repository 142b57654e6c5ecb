/** The steps of a start, as they are shown. */
export const stepTexts = {
  dependencies: { 'zh-CN': '依赖', en: 'Dependencies' },
  temporalBinary: { 'zh-CN': 'Temporal 程序', en: 'Temporal binary' },
  database: { 'zh-CN': '数据库', en: 'Database' },
  temporal: { 'zh-CN': 'Temporal', en: 'Temporal' },
  switch: { 'zh-CN': '话务交换机', en: 'Switch' },
  migration: { 'zh-CN': '数据库迁移', en: 'Migration' },
  seed: { 'zh-CN': '示例数据', en: 'Seed' },
  build: { 'zh-CN': '构建', en: 'Build' },
  workers: { 'zh-CN': '工作进程', en: 'Workers' },
  web: { 'zh-CN': '网页服务', en: 'Web' },
}
