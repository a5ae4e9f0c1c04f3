import type { Body } from '#shared/bodies/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Fieldset, Form, SubmitButton, TextField } from '../../ui/index.ts'
import { editBody } from './actions.ts'
import { ContactFields, PlaceFields, UsualFields } from './body-fields.tsx'

/** What is known of the body beside its charter: name, meeting habits, contact person, what it rests on. */
export function EditForm(props: {
  language: Language
  slug: string
  body: Body
  nameOf: (municipality: string) => string
}) {
  const { language, slug, body, nameOf } = props
  const t = sentences(language, 'bodies')
  return (
    <Form
      id="edit-body"
      action={editBody.bind(null, slug, body.id)}
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
      </Fieldset>
      <PlaceFields language={language} places={body.places} nameOf={nameOf} />
      <UsualFields language={language} usual={body.usual} agenda={body.usual.agenda ?? []} />
      <ContactFields language={language} contact={body.contact} />
      <SubmitButton>{sentences(language, 'ui')('save')}</SubmitButton>
    </Form>
  )
}
