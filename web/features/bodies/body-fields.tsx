import type { Contact, OutsideGroup, Place } from '#shared/bodies/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Details, Fieldset, Hidden, Table, TextArea, TextField, TimeField } from '../../ui/index.ts'

/** When and where a body meets as a rule: what new meetings begin with. */
export function UsualFields(props: {
  language: Language
  usual: { start: string; end: string; place?: string; access?: string; link?: string }
  agenda: readonly string[]
}) {
  const { language, usual, agenda } = props
  const t = sentences(language, 'bodies')
  return (
    <Fieldset legend={t('when')}>
      <TimeField name="usual.start" label={t('start')} value={usual.start} />
      <TimeField name="usual.end" label={t('end')} value={usual.end} />
      <TextField name="usual.place" label={t('place')} value={usual.place} optional />
      <TextField
        name="usual.access"
        label={t('access')}
        hint={t('accessHint')}
        value={usual.access}
        optional
      />
      <TextField name="usual.link" label={t('link')} value={usual.link} optional width="full" />
      <TextArea
        name="agenda"
        label={t('agenda')}
        hint={t('agendaHint')}
        value={agenda.join('\n')}
        rows={agenda.length + 1}
        optional
        width="medium"
      />
    </Fieldset>
  )
}

/** The way to where the members write to one another already. */
export function OutsideGroupFields(props: { language: Language; group: OutsideGroup | undefined }) {
  const { language, group } = props
  const t = sentences(language, 'bodies')
  return (
    <Fieldset legend={t('outsideGroup')} hint={t('outsideGroupHint')}>
      <TextField
        name="outsideGroup.name"
        label={t('outsideGroupName')}
        value={group?.name}
        maxLength={80}
        autoComplete="off"
        optional
      />
      <TextField
        name="outsideGroup.link"
        label={t('outsideGroupLink')}
        hint={t('outsideGroupLinkHint')}
        type="url"
        value={group?.link}
        autoComplete="off"
        width="full"
        optional
      />
    </Fieldset>
  )
}

/** The one person in the administration whom members and the public reach. */
export function ContactFields(props: { language: Language; contact: Partial<Contact> }) {
  const { language, contact } = props
  const t = sentences(language, 'bodies')
  return (
    <Fieldset legend={t('contact')} hint={t('contactHint')}>
      <TextField name="contact.name" label={t('contactName')} value={contact.name} optional />
      <TextField name="contact.title" label={t('contactTitle')} value={contact.title} optional />
      <TextField name="contact.phone" label={t('phone')} type="tel" value={contact.phone} optional />
      <TextField name="contact.mail" label={t('mail')} type="email" value={contact.mail} optional />
      <TextField name="contact.attention" label={t('attention')} value={contact.attention} optional />
    </Fieldset>
  )
}

/** One place in each municipality, each with a title of its own. */
export function PlaceFields(props: {
  language: Language
  places: readonly Place[]
  nameOf: (municipality: string) => string
}) {
  const { language, places, nameOf } = props
  const t = sentences(language, 'bodies')
  if (places.length === 0) return null
  return (
    <Details summary={`${t('places')} (${places.length})`}>
      <p>{t('placesHint')}</p>
      <Table
        caption={t('places')}
        hideCaption
        rows={places.map((place, number) => ({ ...place, number }))}
        rowKey={(row) => `${row.group}-${row.municipality}-${row.number}`}
        columns={[
          {
            key: 'municipality',
            label: t('municipality'),
            heads: true,
            cell: (row) => nameOf(row.municipality),
          },
          {
            key: 'title',
            label: t('roleTitleColumn'),
            cell: (row) => (
              <>
                <Hidden name={`places.${row.number}.group`} value={row.group} />
                <Hidden name={`places.${row.number}.municipality`} value={row.municipality} />
                <TextField
                  name={`places.${row.number}.roleTitle`}
                  label={t('roleTitle', { municipality: nameOf(row.municipality) })}
                  hideLabel
                  value={row.roleTitle}
                />
              </>
            ),
          },
        ]}
      />
    </Details>
  )
}
