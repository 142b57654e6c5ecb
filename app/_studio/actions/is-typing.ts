/** Whether a key goes into something that is written or chosen in: most shortcuts rest there. */
export function isTyping({ target }: Pick<Event, 'target'>): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=combobox], [role=dialog], [role=menu]') !== null
}
