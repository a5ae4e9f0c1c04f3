import type { Country } from '#shared/countries/pack'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MembersView } from '#shared/members/api'
import { Buttons, Form, Hidden, SubmitButton, TextField } from '../../ui/index.ts'
import { namePlaces } from './actions.ts'
import { municipalityName } from './words.ts'

/** What the one who has the seat is called in each municipality. */
export function Places(props: { slug: string; country: Country; language: Language; view: MembersView }) {
  const { slug, country, language, view } = props
  const t = sentences(language, 'members')
  return (
    <Form
      id="places"
      action={namePlaces.bind(null, slug, view.body.id)}
      language={language}
      version={String(view.body.version)}
    >
      {view.body.places.map((place, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a municipality may have two places, and they never move
        <div key={at}>
          <Hidden name={`places.${at}.group`} value={place.group} />
          <Hidden name={`places.${at}.municipality`} value={place.municipality} />
          <TextField
            name={`places.${at}.roleTitle`}
            label={t('placeOf', { municipality: municipalityName(country, place.municipality) })}
            value={place.roleTitle}
            width="full"
          />
        </div>
      ))}
      <Buttons>
        <SubmitButton>{sentences(language, 'ui')('save')}</SubmitButton>
      </Buttons>
    </Form>
  )
}
