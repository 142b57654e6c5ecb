/** Times one step may be entered in one attempt, where the plan sets no tighter limit. */
export const visitsMax = 500
/** Commands of one attempt. */
export const commandsMax = 5000
/** Pure steps between two commands. */
export const pureStepsMax = 2000
/** Longest value that may be stored in a variable, as JSON text. */
export const valueCharsMax = 4000
/** Longest text that one variable contributes to something spoken or sent. */
export const spokenCharsMax = 500
