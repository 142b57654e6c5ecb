import { type UploadReport, uploadReportSchema } from './upload-report'

export interface ConsentChoice {
  readonly purpose: string
  readonly level: string
  readonly source: string
}

/** Sends the file as it is: the server finds out its encoding. Throws what the server answered, for `errorText`. */
export async function sendCsv(file: File, consent: ConsentChoice | null): Promise<UploadReport> {
  const query = new URLSearchParams({ name: file.name.replace(/\.csv$/i, '') || file.name, ...(consent ?? {}) })
  const response = await fetch(`/api/contact-lists?${query}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file })
  const answer: unknown = await response.json()
  if (!response.ok) throw answer
  return uploadReportSchema.parse(answer)
}
