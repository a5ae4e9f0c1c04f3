import { type BodyPage, bodiesApi } from '#shared/bodies/api'
import { chartersApi } from '#shared/charters/api'
import { municipalities } from '#shared/countries/catalogue'
import type { Language } from '#shared/locales/languages'
import { meetingsApi } from '#shared/meetings/api'
import { BodyView, comingOf } from '../../../../features/bodies/body-view.tsx'
import { today } from '../../../../features/bodies/today.ts'
import { Standing } from '../../../../features/charters/lights.tsx'
import { answerMeeting } from '../../../../features/meetings/actions.ts'
import { AnswerCard } from '../../../../features/meetings/answer-form.tsx'
import { ifAllowed } from '../../../../features/meetings/load.ts'
import { apiAs, type Reader, shown } from '../../../../lib/api.ts'

/** A body as one reader sees it: its page, where its charter stands, and "Kommer du?" to the next meeting. */
export async function BodyRoom(props: {
  reader: Reader
  body: string
  language: Language
  withStanding: boolean
  /** The page, where it was read already. */
  page?: BodyPage
}) {
  const { reader, body, language, withStanding } = props
  const { slug, country } = reader.tenant
  const api = apiAs(reader)
  const [page, standing] = await Promise.all([
    props.page ?? shown(api.call(bodiesApi.read, { params: { body } })),
    // Members see the charter, not its lights: for them nothing is shown.
    withStanding ? ifAllowed(api.call(chartersApi.standing, { params: { body } })) : null,
  ])
  const next = comingOf(page, today())[0]
  const invited = page.roles.some((role) => role === 'member' || role === 'chair' || role === 'substitute')
  const meeting =
    next && invited
      ? await ifAllowed(api.call(meetingsApi.read, { params: { meeting: next.meeting } }))
      : null
  const known = municipalities(country)
  return (
    <BodyView
      language={language}
      slug={slug}
      page={page}
      today={today()}
      nameOf={(code) => known.find((each) => each.code === code)?.name ?? code}
      standing={
        standing &&
        page.body.state !== 'closed' && (
          <Standing language={language} label={page.body.charterLabel} lights={standing.lights} />
        )
      }
      answer={
        meeting?.mine &&
        meeting.may.includes('answer-meeting') && (
          <AnswerCard
            language={language}
            view={meeting}
            action={answerMeeting.bind(null, slug, meeting.id)}
            path={`/${slug}/meetings/${meeting.id}`}
            chosen={null}
          />
        )
      }
    />
  )
}
