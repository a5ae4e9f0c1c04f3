import './bodies.css'
import type { ReactNode } from 'react'
import type { Contact, Place, Template } from '#shared/bodies/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { timeText } from '#shared/locales/wording'
import {
  Check,
  Combobox,
  Details,
  Fieldset,
  Form,
  Heading,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { setUpBody } from './actions.ts'
import { ContactFields, PlaceFields, UsualFields } from './body-fields.tsx'
import type { Kind } from './templates.ts'

/** A new body from a template. `promises` are its clauses as sentences with boxes, put here by the page. */
export function SetUpForm(props: {
  language: Language
  slug: string
  kind: Kind
  template: Template
  contact: Partial<Contact>
  departments: readonly string[]
  places: readonly Place[]
  nameOf: (municipality: string) => string
  promises: ReactNode
}) {
  const { language, slug, kind, template, contact, departments, places, nameOf, promises } = props
  const t = sentences(language, 'bodies')
  return (
    <Form
      id="set-up"
      action={setUpBody.bind(null, slug, template.country, template.key, kind)}
      language={language}
    >
      <Fieldset legend={t('whatItIs')}>
        <TextField name="name" label={t('name')} value={template.name} maxLength={120} />
        <TextField
          name="tagline"
          label={t('tagline')}
          hint={t('taglineHint')}
          value={template.tagline}
          optional
          maxLength={200}
          width="full"
        />
        <TextArea
          name="purpose"
          label={t('purpose')}
          hint={template.purpose ? t('purposeHint') : undefined}
          value={template.purpose}
          rows={7}
          optional
          maxLength={4000}
        />
      </Fieldset>
      <section className="r-promises" aria-labelledby="promises">
        <Heading level={2} id="promises">
          {t('promises')}
        </Heading>
        <p>{t('promisesHint')}</p>
        {promises}
      </section>
      <PlaceFields language={language} places={places} nameOf={nameOf} />
      <Details summary={t('whenSummary', { when: timeText(template.usual.start, template.usual.end) })}>
        <div className="r-detailfields">
          <UsualFields language={language} usual={template.usual} agenda={template.agenda} />
        </div>
      </Details>
      <Details summary={t('contactSummary', { name: contact.name || 'none' })} open={!contact.name}>
        <div className="r-detailfields">
          <ContactFields language={language} contact={contact} />
          <Combobox
            name="department"
            label={t('department')}
            hint={t('departmentHint')}
            suggestions={departments}
            optional
          />
        </div>
      </Details>
      <Check name="published" label={t('publish')} hint={t('publishHint')} checked />
      <SubmitButton>{t('create')}</SubmitButton>
    </Form>
  )
}
