import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { PublicChannel } from '#shared/publications/schema'
import { DateField, Select, TextField } from '../../ui/index.ts'

/** Where it was told, when, and where it can be read or hangs. */
export function ToldFields(props: { language: Language; today: string; under?: string }) {
  const { language, today, under = '' } = props
  const t = sentences(language, 'publications')
  return (
    <>
      <Select
        name={`${under}channel`}
        label={t('channel')}
        options={PublicChannel.options.map((value) => ({ value, label: t(`channel-${value}`) }))}
      />
      <DateField name={`${under}on`} label={t('day')} value={today} />
      <TextField name={`${under}link`} label={t('link')} type="url" optional maxLength={500} />
      <TextField name={`${under}place`} label={t('place')} optional maxLength={160} />
    </>
  )
}
