/** The same keys as the English words, with any text: a missing or extra key does not compile. */
export type Words<English> = { readonly [Key in keyof English]: English[Key] extends string ? string : Words<English[Key]> }
