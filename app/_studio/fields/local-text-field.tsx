'use client'
import { useRef } from 'react'
import { Badge } from '../../_ui/badge'
import { Textarea } from '../../_ui/textarea'
import type { LocalText, Locale } from '../../../flows/model/text'
import { fieldText } from '../text/fields.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { FieldGroup } from './field-frame'
import { PlayPrompt } from './play-prompt'
import { VariableMenu } from './variable-menu'

/** A text in every language that the flow speaks; `speech` can be heard, templates take variables. */
export function LocalTextField(props: ControlProps) {
  const { field, value, onChange, locales } = props
  const text: LocalText = typeof value === 'object' && value !== null ? value : {}
  return (
    <FieldGroup {...props}>
      {locales.map((locale) => (
        <OneLanguage
          key={locale}
          {...props}
          locale={locale}
          text={text[locale] ?? ''}
          isLong={field.kind === 'speech' || field.template === true}
          onText={(next) => onChange({ ...text, [locale]: next || undefined })}
        />
      ))}
    </FieldGroup>
  )
}

interface OneLanguageProps extends ControlProps {
  readonly locale: Locale
  readonly text: string
  readonly isLong: boolean
  readonly onText: (text: string) => void
}

function OneLanguage({ field, path, label, locale, text, isLong, onText, variables, isReadOnly }: OneLanguageProps) {
  const say = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const at = area.current?.selectionStart ?? text.length
    onText(`${text.slice(0, at)}{{${name}}}${text.slice(area.current?.selectionEnd ?? at)}`)
    area.current?.focus()
  }
  return (
    <div className={isLong ? 'flex flex-col gap-1' : 'flex items-center gap-1.5'}>
      <div className="flex h-6 shrink-0 items-center gap-1">
        <Badge tone="outline">{say(fieldText[locale])}</Badge>
        {isLong ? <span className="flex-1" /> : null}
        {isLong && text.length > 200 ? <span className="text-xs text-ink-faint">{say(fieldText.chars, { n: text.length })}</span> : null}
        {isLong && !isReadOnly ? <VariableMenu variables={variables} onChoose={insert} /> : null}
        {field.kind === 'speech' && text.trim() ? <PlayPrompt locale={locale} text={text} /> : null}
      </div>
      <Textarea
        ref={area}
        lang={locale}
        dir="auto"
        aria-label={say(joining.bracket, { a: label, b: say(fieldText[locale]) })}
        data-field={`${path}.${locale}`}
        value={text}
        readOnly={isReadOnly}
        className={isLong ? 'field-sizing-content max-h-80 min-h-16' : 'field-sizing-content max-h-40 min-h-8.5'}
        rows={isLong ? 3 : 1}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  )
}
