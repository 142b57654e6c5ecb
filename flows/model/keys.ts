/** Every key of a telephone, in the order of the key pad. */
export const allKeys = '1234567890*#'
