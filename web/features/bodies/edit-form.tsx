import { type Body, Competence, Profile } from '#shared/bodies/schema'
import { kindOfBody } from '#shared/kernel/ids'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Choice, Fieldset, Form, Select, SubmitButton, TextField } from '../../ui/index.ts'
import { editBody } from './actions.ts'
import { ContactFields, OutsideGroupFields, PlaceFields, UsualFields } from './body-fields.tsx'

/** What is known of the body beside its charter: name, meeting habits, contact person, what it rests on. */
export function EditForm(props: {
  language: Language
  slug: string
  body: Body
  departments: readonly { readonly id: string; readonly name: string }[]
  nameOf: (municipality: string) => string
}) {
  const { language, slug, body, departments, nameOf } = props
  const t = sentences(language, 'bodies')
  const words = sentences(language, 'charters')
  const kind = kindOfBody(body.id) === 'councils' ? 'council' : 'network'
  return (
    <Form
      id="edit-body"
      action={editBody.bind(null, slug, body.id, body.department)}
      language={language}
      version={String(body.version)}
    >
      <Fieldset legend={t('whatItIs')}>
        <TextField name="name" label={t('name')} value={body.name} maxLength={120} />
        <TextField
          name="tagline"
          label={t('tagline')}
          hint={t('taglineHint')}
          value={body.tagline}
          optional
          maxLength={200}
          width="full"
        />
        <TextField
          name="legalBasis"
          label={t('legalBasis')}
          hint={t('legalBasisHint')}
          value={body.legalBasis}
          optional
        />
        <TextField name="reportsTo" label={t('reportsTo')} value={body.reportsTo} optional />
        <TextField
          name="caseNumber"
          label={t('caseNumber')}
          hint={t('caseNumberHint')}
          value={body.caseNumber}
          optional
          maxLength={40}
        />
      </Fieldset>
      <Fieldset legend={t('whoAndWhat')}>
        <Select
          name="department"
          label={t('department')}
          hint={t('departmentChangeHint')}
          value={body.department}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Choice
          name="profile"
          label={t('profile')}
          value={body.profile}
          options={Profile.options.map((value) => ({
            value,
            label: t(`profile-${value}`),
            hint: t(`profile-${value}-hint`),
          }))}
        />
        <Choice
          name="competence"
          label={t('competence')}
          value={body.competence}
          options={Competence.options.map((value) => ({
            value,
            label: t(`competence-${value}`),
            hint: words(`competence-${value}`, { kind }),
          }))}
        />
      </Fieldset>
      <PlaceFields language={language} places={body.places} nameOf={nameOf} />
      <UsualFields language={language} usual={body.usual} agenda={body.usual.agenda ?? []} />
      <OutsideGroupFields language={language} group={body.outsideGroup} />
      <ContactFields language={language} contact={body.contact} />
      <SubmitButton>{sentences(language, 'ui')('save')}</SubmitButton>
    </Form>
  )
}
