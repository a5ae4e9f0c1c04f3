import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MeetingView } from '#shared/meetings/api'
import { ContactCard } from '../../ui/index.ts'
import './meetings.css'

/** Whom to call or write to, where the body has said so. */
export function Questions(props: { language: Language; view: MeetingView; title?: string }) {
  const { language, view, title } = props
  const { name, title: about, phone, mail } = view.body.contact
  if (!phone && !mail) return null
  return (
    <ContactCard
      language={language}
      title={title ?? sentences(language, 'meetings')('questions')}
      name={name || view.body.name}
      about={about}
      phone={phone}
      email={mail}
    />
  )
}
