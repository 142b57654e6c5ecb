'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { When } from '../../_parts/when'
import { useTRPC } from '../../_trpc/client'
import type { Outputs } from '../../_trpc/types'
import { Choice } from '../../_ui/choice'
import { Tabs } from '../../_ui/tabs'
import { CsvUpload } from '../../_upload/csv-upload'

interface PeopleStepProps {
  readonly lists: Outputs['contact']['lists']
  readonly value: string | undefined
  readonly onChange: (listId: string) => void
}

export function PeopleStep({ lists, value, onChange }: PeopleStepProps) {
  const t = useTranslations('wizard')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const upload = (
    <CsvUpload
      onTaken={async (listId) => {
        await queries.invalidateQueries(trpc.contact.pathFilter())
        onChange(listId)
      }}
    />
  )
  const choose = (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t('useList')}</legend>
      {lists.map(({ id, name, people, createdAt }) => (
        <Choice
          key={id}
          name="list"
          value={id}
          checked={id === value}
          disabled={people === 0}
          onChoose={() => onChange(id)}
          title={t('listName', { name, people })}
        >
          <When at={createdAt} />
        </Choice>
      ))}
    </fieldset>
  )
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">{t('choosePeople')}</h2>
      <Tabs
        label={t('choosePeople')}
        tabs={[{ id: 'upload', label: t('upload'), panel: upload }, ...(lists.length > 0 ? [{ id: 'list', label: t('useList'), panel: choose }] : [])]}
      />
    </section>
  )
}
