import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { FollowUpsView } from '#shared/notes/api'
import { WrittenLine } from '../../lib/prose.tsx'
import {
  Buttons,
  Card,
  Details,
  EmptyState,
  Form,
  Hidden,
  Link,
  SubmitButton,
  TextField,
} from '../../ui/index.ts'
import { finishFollowUp } from './actions.ts'

type Props = { slug: string; language: Language; view: FollowUpsView; today: string }
type Row = FollowUpsView['open'][number]

/** What was taken back from the meetings and is not done yet; what is done, out of the way. */
export function FollowUpList(props: Props) {
  const { language, view } = props
  const t = sentences(language, 'notes')
  return (
    <>
      <Card title={t('followOpen')}>
        {view.open.length === 0 ? (
          <EmptyState title={t('followNone')}>
            <p>{t('followNoneHint')}</p>
          </EmptyState>
        ) : (
          <ul className="r-followed">
            {view.open.map((row) => (
              <li key={row.id}>
                <Open {...props} row={row} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      {view.done.length > 0 && (
        <Details summary={t('followDone', { count: view.done.length })}>
          <ul className="r-followed">
            {view.done.map((row) => (
              <li key={row.id}>
                <Done {...props} row={row} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

/** Who, until when, and from which meeting. */
function About({ slug, language, row, today }: Props & { row: Row }) {
  const t = sentences(language, 'notes')
  const late = row.doneOn === null && row.due !== '' && row.due < today
  return (
    <p className="r-quiet">
      {[row.owner, row.due && t('dueBy', { day: dateText(language, row.due, { year: true }) })]
        .filter(Boolean)
        .join(' · ')}
      {(row.owner || row.due) && ' · '}
      <Link href={`/${slug}/meetings/${row.meeting}/notes`}>
        {t('followFrom', { day: dateText(language, row.date, { year: true }) })}
      </Link>
      {late && <> · {t('followLate')}</>}
    </p>
  )
}

function Open(props: Props & { row: Row }) {
  const { slug, language, view, row } = props
  const t = sentences(language, 'notes')
  return (
    <>
      <p>
        <WrittenLine text={row.text} />
      </p>
      <About {...props} />
      {view.may.includes('finish-follow-up') && (
        <Form
          id={`done-${row.id}`}
          action={finishFollowUp.bind(null, slug, view.body.id, row.meeting, row.id)}
          language={language}
          version={String(row.version)}
        >
          <TextField name="came" label={t('followCame')} optional maxLength={500} />
          <Buttons>
            <SubmitButton variant="secondary" name="done" value="yes">
              {t('followFinish')}
              <span className="ds-sr-only">: {row.text}</span>
            </SubmitButton>
          </Buttons>
        </Form>
      )}
    </>
  )
}

function Done(props: Props & { row: Row }) {
  const { slug, language, view, row } = props
  const t = sentences(language, 'notes')
  return (
    <>
      <p>
        <WrittenLine text={row.text} />
      </p>
      {row.came && (
        <p>
          <WrittenLine text={row.came} />
        </p>
      )}
      <About {...props} />
      {view.may.includes('finish-follow-up') && (
        <Form
          id={`open-${row.id}`}
          action={finishFollowUp.bind(null, slug, view.body.id, row.meeting, row.id)}
          language={language}
          version={String(row.version)}
        >
          <Hidden name="done" value="no" />
          <SubmitButton variant="tertiary">
            {t('followReopen')}
            <span className="ds-sr-only">: {row.text}</span>
          </SubmitButton>
        </Form>
      )}
    </>
  )
}
