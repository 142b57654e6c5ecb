'use client'
import { useTranslations } from 'next-intl'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { Tabs } from '../_ui/tabs'
import { DecisionsPanel } from './_decisions-panel'
import { PacksPanel } from './_packs-panel'

export function Compliance() {
  const t = useTranslations('compliance')
  return (
    <Page>
      <PageHeader title={t('title')}>{t('intro')}</PageHeader>
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'packs', label: t('packs'), panel: <PacksPanel /> },
          { id: 'decisions', label: t('decisions'), panel: <DecisionsPanel /> },
        ]}
      />
    </Page>
  )
}
