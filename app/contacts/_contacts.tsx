'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Dialog } from '../_ui/dialog'
import { Sheet } from '../_ui/sheet'
import { Tabs } from '../_ui/tabs'
import { CsvUpload } from '../_upload/csv-upload'
import { DoNotCallPanel } from './_do-not-call-panel'
import { ListsPanel } from './_lists-panel'
import { PeoplePanel } from './_people-panel'
import { PersonView } from './_person-view'

export function Contacts() {
  const t = useTranslations('contacts')
  const router = useRouter()
  const params = useSearchParams()
  const trpc = useTRPC()
  const queries = useQueryClient()
  // A link may lead straight to the upload.
  const [isUploading, setUploading] = useState(params.has('upload'))
  const tab = params.get('tab') ?? 'people'
  const person = params.get('person')
  const go = (next: Readonly<Record<string, string>>) =>
    router.replace(`/contacts${Object.keys(next).length > 0 ? `?${new URLSearchParams(next)}` : ''}`, { scroll: false })
  const tabOnly: Readonly<Record<string, string>> = tab === 'people' ? {} : { tab }
  const openPerson = (id: string) => go({ ...tabOnly, person: id })
  const upload = () => setUploading(true)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          <Button look="primary" onClick={upload}>
            <Upload aria-hidden />
            {t('upload')}
          </Button>
        }
      />
      <Tabs
        label={t('title')}
        value={tab}
        onChange={(id) => go(id === 'people' ? {} : { tab: id })}
        tabs={[
          {
            id: 'people',
            label: t('people'),
            panel: <PeoplePanel listId={params.get('list') ?? undefined} onList={(list) => go(list ? { list } : {})} onOpen={openPerson} onUpload={upload} />,
          },
          { id: 'lists', label: t('lists'), panel: <ListsPanel onUpload={upload} /> },
          { id: 'doNotCall', label: t('doNotCall'), panel: <DoNotCallPanel onOpen={openPerson} /> },
        ]}
      />
      <Dialog wide open={isUploading} onOpenChange={setUploading} title={t('uploadTitle')}>
        <CsvUpload onTaken={() => queries.invalidateQueries(trpc.contact.pathFilter())} />
      </Dialog>
      <Sheet open={person !== null} onOpenChange={(open) => !open && go(tabOnly)} title={t('person')}>
        {person ? <PersonView contactId={person} /> : null}
      </Sheet>
    </Page>
  )
}
