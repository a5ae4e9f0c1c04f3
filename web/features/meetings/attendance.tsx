import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { AttendanceSheet } from '#shared/meetings/api'
import {
  Buttons,
  Choice,
  Details,
  EmptyState,
  Form,
  Hidden,
  LinkButton,
  Select,
  SubmitButton,
  TextField,
} from '../../ui/index.ts'
import { takeAttendance } from './actions.ts'
import './meetings.css'

/** How many empty lines there are for people who came without being on the list. */
const linesForMore = 2

/** Who came, prefilled by what people answered. */
export function AttendanceForm(props: {
  slug: string
  language: Language
  meeting: string
  sheet: AttendanceSheet
}) {
  const { slug, language, meeting, sheet } = props
  const t = sentences(language, 'meetings')
  const { rows } = sheet
  if (rows.length === 0) {
    return (
      <EmptyState title={t('nobodyAsked')}>
        <p>{t('nobodyAskedHint')}</p>
      </EmptyState>
    )
  }
  const nameOf = (person: string) => rows.find((row) => row.person === person)?.name
  return (
    <Form
      id="attendance"
      action={takeAttendance.bind(null, slug, meeting)}
      language={language}
      version={String(sheet.version)}
    >
      <div className="r-attendance">
        {rows.map((row, at) => {
          const instead = nameOf(row.inPlaceOf)
          return (
            <div key={row.person} className="r-attendance__row">
              <Hidden name={`rows.${at}.at`} value={String(at)} />
              <Hidden name={`rows.${at}.person`} value={row.person} />
              <Hidden name={`rows.${at}.name`} value={row.name} />
              <Hidden name={`rows.${at}.municipality`} value={row.municipality} />
              <Hidden name={`rows.${at}.inPlaceOf`} value={row.inPlaceOf} />
              <Choice
                name={`rows.${at}.came`}
                label={instead ? t('inPlaceOf', { name: row.name, other: instead }) : row.name}
                value={row.came}
                beside
                options={[
                  { value: 'on-site', label: t('came-on-site') },
                  { value: 'digital', label: t('came-digital') },
                  { value: 'absent', label: t('came-absent') },
                ]}
              />
            </div>
          )
        })}
      </div>
      <Details summary={t('moreCame')}>
        <div className="r-rows">
          {Array.from({ length: linesForMore }, (_, more) => {
            const at = rows.length + more
            return (
              <div key={at} className="r-row">
                <Hidden name={`rows.${at}.at`} value={String(at)} />
                <TextField name={`rows.${at}.name`} label={t('name')} autoComplete="off" optional />
                <Select
                  name={`rows.${at}.inPlaceOf`}
                  label={t('cameFor')}
                  blank={t('cameForNobody')}
                  options={rows
                    .filter(({ inPlaceOf }) => inPlaceOf === '')
                    .map(({ person, name }) => ({ value: person, label: name }))}
                  optional
                />
              </div>
            )
          })}
        </div>
      </Details>
      <Buttons>
        <SubmitButton>{t('saveAttendance')}</SubmitButton>
        <LinkButton href={`/${slug}/meetings/${meeting}`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
