import type { BodyPage } from '#shared/bodies/api'
import { nameOfMunicipality } from '#shared/countries/catalogue'
import { answersHearings } from '#shared/hearings/ways'
import type { Language } from '#shared/locales/languages'
import { BodyView, comingOf } from '../../../../features/bodies/body-view.tsx'
import { today } from '../../../../features/bodies/today.ts'
import { Standing } from '../../../../features/charters/lights.tsx'
import { HearingsLine } from '../../../../features/hearings/lines.tsx'
import { answerMeeting } from '../../../../features/meetings/actions.ts'
import { AnswerCard } from '../../../../features/meetings/answer-form.tsx'

/** A body as one reader sees it: its page, where its charter stands, and "Kommer du?" to the next meeting. */
export function BodyRoom(props: {
  slug: string
  language: Language
  page: BodyPage
  /** Where the charter stands, for those who see it; it may stand elsewhere on the page already. */
  withStanding: boolean
}) {
  const { slug, language, page, withStanding } = props
  const { mine } = page
  const asked = mine && comingOf(page, today()).find(({ meeting }) => meeting === mine.meeting)
  return (
    <BodyView
      language={language}
      slug={slug}
      page={page}
      today={today()}
      nameOf={nameOfMunicipality}
      standing={
        <>
          {withStanding && page.lights && page.body.state !== 'closed' && (
            <Standing
              language={language}
              slug={slug}
              body={page.body.id}
              label={page.body.charterLabel}
              lights={page.lights}
            />
          )}
          {(page.hearings > 0 || answersHearings(page.body.competence)) && (
            <HearingsLine slug={slug} language={language} body={page.body.id} count={page.hearings} />
          )}
        </>
      }
      answer={
        asked && (
          <AnswerCard
            language={language}
            given={mine.answer}
            digital={asked.remote}
            action={answerMeeting.bind(null, slug, mine.meeting)}
            path={`/${slug}/meetings/${mine.meeting}`}
            chosen={null}
          />
        )
      }
    />
  )
}
