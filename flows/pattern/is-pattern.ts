import { PatternError, compilePattern } from './pattern'

export function isPattern(source: string): boolean {
  try {
    compilePattern(source)
    return source !== ''
  } catch (thrown) {
    if (thrown instanceof PatternError) return false
    throw thrown
  }
}
