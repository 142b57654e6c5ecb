import type { Json, RequestCommand } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import type { Run } from '../attempt/run'
import type { Sql } from '../sql/pool'

/** The built-in contacts as a CRM: find fields, update fields, leave a note. */
export async function askContacts(sql: Sql, run: Run, key: string, command: RequestCommand): Promise<OutcomeOf<'request'>> {
  switch (command.operation) {
    case 'find':
      return find(sql, run, String(command.input.read ?? ''))
    case 'update':
      return update(sql, run, command.input)
    case 'note':
      await sql.query(
        `INSERT INTO contact_note (id, workspace_id, contact_id, attempt_id, text, idempotency_key) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)
         ON CONFLICT (idempotency_key) DO NOTHING`,
        [run.workspaceId, run.contact.id, run.attemptId, String(command.input.text ?? ''), key],
      )
      return { is: 'done', output: {} }
    default:
      return { is: 'fault', code: 'unknown-operation' }
  }
}

async function find(sql: Sql, run: Run, read: string): Promise<OutcomeOf<'request'>> {
  const names = read.split(',').filter(Boolean)
  const [row] = await sql.query<{ name: string; attributes: Record<string, Json> }>(
    'SELECT name, attributes FROM contact WHERE id = $1 AND workspace_id = $2',
    [run.contact.id, run.workspaceId],
  )
  if (!row) return { is: 'notFound', output: {} }
  const known: Readonly<Record<string, Json>> = { ...row.attributes, name: row.name }
  const output = Object.fromEntries(names.flatMap((name) => (Object.hasOwn(known, name) ? [[name, known[name] ?? null]] : [])))
  return { is: Object.keys(output).length > 0 ? 'done' : 'notFound', output }
}

async function update(sql: Sql, run: Run, fields: Readonly<Record<string, Json>>): Promise<OutcomeOf<'request'>> {
  const { name, ...attributes } = fields
  const rows = await sql.query<{ id: string }>(
    `UPDATE contact SET attributes = attributes || $3::jsonb, name = coalesce($4, name), updated_at = now() WHERE id = $1 AND workspace_id = $2 RETURNING id`,
    [run.contact.id, run.workspaceId, JSON.stringify(attributes), typeof name === 'string' && name !== '' ? name : null],
  )
  return rows.length > 0 ? { is: 'done', output: {} } : { is: 'notFound', output: {} }
}
