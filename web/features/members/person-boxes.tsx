import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { PersonDetails } from '#shared/members/api'
import type { Needs } from '#shared/members/schema'
import { Check, Fieldset, Select, TextField } from '../../ui/index.ts'
import { channelOptions } from './words.ts'

/** Name and how to reach somebody: typed by hand for one who is new, or corrected. */
export function PersonBoxes(props: {
  language: Language
  person?: PersonDetails
  /** Seats that speak for an organisation; a personal one has none. */
  organisation: boolean
}) {
  const { language, person, organisation } = props
  const t = sentences(language, 'members')
  return (
    <>
      <TextField name="name" label={t('name')} value={person?.name ?? ''} autoComplete="off" />
      <TextField
        name="email"
        label={t('email')}
        type="email"
        hint={person ? undefined : t('noAddressFine')}
        value={person?.email ?? ''}
        autoComplete="off"
        optional
      />
      <TextField
        name="phone"
        label={t('phone')}
        type="tel"
        value={person?.phone ?? ''}
        autoComplete="off"
        optional
      />
      <TextField
        name="address"
        label={t('address')}
        value={person?.address ?? ''}
        autoComplete="off"
        width="full"
        optional
      />
      <Select
        name="channel"
        label={t('channel')}
        options={channelOptions(language)}
        value={person?.channel ?? ''}
        {...(person ? { blank: false as const } : { blank: t('channelAuto'), optional: true })}
      />
      <TextField name="title" label={t('jobTitle')} value={person?.title ?? ''} optional />
      {organisation && (
        <TextField
          name="organisation"
          label={t('organisation')}
          value={person?.organisation ?? ''}
          optional
        />
      )}
    </>
  )
}

/** What somebody needs at a meeting: asked of the person, or written down by the secretary. */
export function NeedsBoxes(props: {
  language: Language
  needs: Needs
  legend: string
  hint: string
  noteLabel: string
}) {
  const { language, needs, legend, hint, noteLabel } = props
  const t = sentences(language, 'members')
  return (
    <Fieldset legend={legend} hint={hint}>
      <TextField
        name="needs.interpreter"
        label={t('interpreter')}
        hint={t('interpreterHint')}
        value={needs.interpreter}
        optional
      />
      <Check name="needs.loop" label={t('loop')} checked={needs.loop} />
      <Check name="needs.companion" label={t('companion')} checked={needs.companion} />
      <TextField
        name="needs.note"
        label={noteLabel}
        hint={t('needsNoteHint')}
        value={needs.note}
        width="full"
        optional
      />
    </Fieldset>
  )
}
