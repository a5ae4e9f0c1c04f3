import type { Country } from '#shared/countries/pack'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MembersView } from '#shared/members/api'
import { fillsASeat } from '#shared/members/seats'
import { Buttons, DateField, Details, Form, Select, SubmitButton, TextField } from '../../ui/index.ts'
import { addMember } from './actions.ts'
import { PersonBoxes } from './person-boxes.tsx'
import { groupOptions, municipalityName, roles, roleWord, today } from './words.ts'

/** One person typed by hand, the seat chosen before where the way here came from a vacant one. */
export function NewMember(props: {
  slug: string
  country: Country
  language: Language
  view: MembersView
  group: string
  municipality: string
}) {
  const { slug, country, language, view, municipality } = props
  const t = sentences(language, 'members')
  const group = view.groups.length === 1 ? (view.groups[0]?.key ?? '') : props.group
  const codes = [...new Set(view.body.places.map((place) => place.municipality))]
  const place = view.body.places.find((each) => each.group === group && each.municipality === municipality)
  const chosen = view.groups.find((each) => each.key === group)
  return (
    <Form id="new" action={addMember.bind(null, slug, view.body.id)} language={language}>
      <Select name="group" label={t('group')} options={groupOptions(view.groups)} value={group} />
      {codes.length > 0 && (
        <Select
          name="municipality"
          label={t('municipality')}
          hint={place?.roleTitle}
          options={codes.map((code) => ({ value: code, label: municipalityName(country, code) }))}
          value={municipality}
        />
      )}
      <PersonBoxes language={language} organisation={chosen?.basis !== 'voluntary'} />
      <DateField name="from" label={t('from')} value={today()} />
      <Details summary={t('pasteMore')}>
        <Select
          name="role"
          label={t('role')}
          options={roles.map((role) => ({ value: role, label: roleWord(language, role) }))}
          value="member"
          blank={false}
        />
        <Select
          name="substituteFor"
          label={t('standsInFor')}
          blank={t('nobodyInParticular')}
          options={view.rows.filter(fillsASeat).map((row) => ({ value: row.membership, label: row.name }))}
          optional
        />
        {chosen?.basis !== 'voluntary' && (
          <TextField name="nominatedBy" label={t('nominatedBy')} hint={t('nominatedByHint')} optional />
        )}
        <DateField name="to" label={t('to')} optional />
      </Details>
      <Buttons>
        <SubmitButton>{t('add')}</SubmitButton>
      </Buttons>
    </Form>
  )
}
