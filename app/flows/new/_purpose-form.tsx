'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { industries, purposes } from '../../../flows/model/flow'
import { locales } from '../../../flows/model/text'
import { Card } from '../../_ui/card'
import { Checkbox } from '../../_ui/checkbox'
import { Choice } from '../../_ui/choice'
import { Field } from '../../_ui/field'
import { Input } from '../../_ui/input'
import { Select } from '../../_ui/select'
import { type Answers, withLocale, withPurpose } from './answers'

interface PurposeFormProps {
  readonly answers: Answers
  readonly onAnswers: (answers: Answers) => void
}

export function PurposeForm({ answers, onAnswers }: PurposeFormProps) {
  const t = useTranslations('studio.new')
  const id = useId()
  const reader = useLocale()
  const spoken = answers.locales ?? [reader]
  const set = (part: Partial<Answers>) => onAnswers({ ...answers, ...part })
  return (
    <Card title={t('about')}>
      <div className="flex flex-col gap-4">
        <fieldset>
          <legend className="mb-1 text-sm font-medium">{t('purpose')}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {purposes.map((purpose) => (
              <Choice
                key={purpose}
                name={`${id}-purpose`}
                value={purpose}
                checked={!answers.isInbound && answers.purpose === purpose}
                onChoose={() => onAnswers(withPurpose(answers, purpose))}
                title={t(`purposes.${purpose}`)}
              />
            ))}
            <Choice
              name={`${id}-purpose`}
              value="inbound"
              checked={answers.isInbound}
              onChoose={() => onAnswers(withPurpose(answers, 'inbound'))}
              title={t('purposes.inbound')}
            />
          </div>
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('callerName')} help={t('callerNameHelp')}>
            {(ids) => (
              <Input
                {...ids}
                dir="auto"
                maxLength={80}
                pattern="[^\{\}%<>]*"
                placeholder={t('callerNameExample')}
                value={answers.callerName}
                onChange={({ target }) => set({ callerName: target.value.replace(/[{}%<>]/g, '') })}
              />
            )}
          </Field>
          <Field label={t('industry')} help={t('industryHelp')}>
            {(ids) => (
              <Select
                {...ids}
                value={answers.industry ?? 'general'}
                onChange={(industry) => set({ industry, isTradeChosen: true })}
                options={industries.map((value) => ({ value, label: t(`industries.${value}`) }))}
              />
            )}
          </Field>
        </div>
        <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
          <legend className="mb-1 font-medium">{t('languages')}</legend>
          {locales.map((locale) => (
            <label key={locale} className="flex items-center gap-2">
              <Checkbox checked={spoken.includes(locale)} onCheckedChange={(isOn) => set({ locales: withLocale(spoken, locale, isOn === true) })} />
              {t(`languageNames.${locale}`)}
            </label>
          ))}
        </fieldset>
      </div>
    </Card>
  )
}
