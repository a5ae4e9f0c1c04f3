import { inShort } from '#shared/documents/compose'
import { localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { titled } from '#shared/meetings/agenda'
import type { ProposalPage } from '#shared/meetings/api'
import { Blocks, Written } from '../../lib/prose.tsx'
import { ContactCard, Heading, Prose } from '../../ui/index.ts'
import './contributions.css'

/** What one proposal is called: as an agenda says it, else by its own first words. */
export const headingOf = ({ proposal, item }: ProposalPage): string =>
  item?.title || titled(proposal.text).title

/** "Foreslået af et medlem den 3. marts 2027": who by role, and nobody by name. */
export function raisedWords(language: Language, { proposal }: ProposalPage): string {
  const t = sentences(language, 'contributions')
  return t('raised', {
    source: proposal.source,
    committee: proposal.committee || t('source-committee').toLowerCase(),
    day: dayText(language, localDateOf(proposal.at), { year: true }),
  })
}

/** One proposal on one page, to print and to hand on: what is said, the background, what came of it, whom to ask. */
export function OneProposal(props: { language: Language; page: ProposalPage }) {
  const { language, page } = props
  const { body, proposal, item } = page
  const t = sentences(language, 'contributions')
  const own = titled(proposal.text)
  // Under a heading that is not its own first line, all of it is said.
  const text = item && item.title !== own.title ? proposal.text : own.text
  const { name, title, phone, mail, attention } = body.contact
  return (
    <article className="r-proposal">
      <p className="r-quiet r-screen">{t('asPageHint')}</p>
      {text && <Prose>{text}</Prose>}
      {proposal.also > 0 && <p>{t('alsoCount', { count: proposal.also })}</p>}
      {item && (item.short || item.text) && (
        <section>
          <Heading level={2}>{t('background')}</Heading>
          <Blocks blocks={inShort(item.short, sentences(language, 'documents'))} />
          <Written text={item.text} />
        </section>
      )}
      <section>
        <Heading level={2}>{t('outcome')}</Heading>
        <p>
          {proposal.state === 'taken-up' && item
            ? t('onAgenda', { day: dayText(language, item.date, { year: true }) })
            : `${t(`state-${proposal.state}`)}.`}
        </p>
        {proposal.outcome && <p>{proposal.outcome}</p>}
      </section>
      {name && (
        <ContactCard
          language={language}
          title={sentences(language, 'bodies')('contactTitleCard')}
          name={name}
          about={title}
          phone={phone}
          email={mail}
          attention={attention}
        />
      )}
    </article>
  )
}
