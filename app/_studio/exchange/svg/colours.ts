import type { Category } from '../../../../flows/define'

/** The light values of tokens.css: a picture goes onto paper and into documents, where no stylesheet follows it. */
export const ink = {
  paper: '#ffffff',
  raised: '#ffffff',
  sunken: '#eceef1',
  line: '#c9ced5',
  strong: '#7c8490',
  text: '#171b20',
  muted: '#49525d',
  faint: '#5f6873',
  comment: '#faf0dc',
  bad: '#b02a32',
  warn: '#855200',
} as const

export const categoryInk: Readonly<Record<Category, { readonly line: string; readonly soft: string }>> = {
  start: { line: '#3c4854', soft: '#e9ecef' },
  reach: { line: '#176b3d', soft: '#e2f3e9' },
  speak: { line: '#1b5bbf', soft: '#e5eefb' },
  ask: { line: '#855200', soft: '#faf0dc' },
  decide: { line: '#6240b8', soft: '#eee9fa' },
  data: { line: '#43566d', soft: '#e8edf2' },
  people: { line: '#a32a74', soft: '#fae7f2' },
  time: { line: '#0b6669', soft: '#dff2f2' },
  flow: { line: '#3c4854', soft: '#e9ecef' },
  end: { line: '#a62c44', soft: '#fbe8eb' },
}
