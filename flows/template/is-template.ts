/** Apart from the engine, so that whoever only asks does not load it. */
export const isTemplate = (text: string): boolean => text.includes('{{') || text.includes('{%')
