/** @typedef {'zh-CN' | 'en'} Locale */
/** @typedef {{ readonly 'zh-CN': string, readonly en: string }} Text */

/**
 * The reader's language as POSIX has it: LC_ALL before LC_MESSAGES before LANG. CALLWEAVE_LANG overrides all three.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Locale}
 */
export function languageOf(env) {
  const named = env.CALLWEAVE_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return named.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/**
 * Fills `{name}` places.
 * @param {string} template
 * @param {Readonly<Record<string, string | number>>} values
 */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place))
}
