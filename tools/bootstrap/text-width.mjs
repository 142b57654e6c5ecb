/**
 * Columns that a text takes on a terminal: Han characters and full-width signs take two.
 * @param {string} text
 */
export function widthOf(text) {
  let width = 0
  for (const sign of text) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(sign) ? 2 : 1
  return width
}
