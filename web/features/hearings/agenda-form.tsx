import type { PartiesView } from '#shared/hearings/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { Country } from '#shared/tenancy/schema'
import { Form } from '../../ui/index.ts'
import { readAgenda } from './agenda-actions.ts'
import { AgendaStages } from './agenda-stages.tsx'
import './hearings.css'

/** A committee's agenda, pasted, looked through, and only then saved. */
export function AgendaForm(props: {
  slug: string
  language: Language
  country: Country
  parties: PartiesView
  from: string | null
}) {
  const { slug, language, country, parties, from } = props
  const t = sentences(language, 'hearings')
  // Whoever came from no body's page has the councils that answer hearings ticked.
  const asked = parties.bodies.filter(({ id, answers }) => (from ? id === from : answers))
  return (
    <Form id="agenda" action={readAgenda.bind(null, slug, country)} language={language}>
      <AgendaStages
        asked={asked.map(({ id }) => id)}
        bodies={parties.bodies.map(({ id, name, answers }) => ({ id, name, answers }))}
        words={{
          who: t('who'),
          committee: t('committee'),
          senderMail: t('senderMail'),
          area: t('areaBox'),
          areaHint: t('areaHint'),
          deadline: t('deadlineBox'),
          text: t('agendaText'),
          textHint: t('agendaTextHint'),
          read: t('agendaRead'),
          save: t('agendaSave'),
          back: t('agendaBack'),
          heard: t('partyHeard'),
          informed: t('partyInformed'),
          none: t('partyNot'),
        }}
      />
    </Form>
  )
}
