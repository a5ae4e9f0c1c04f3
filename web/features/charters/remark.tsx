import type { Light } from '#shared/charters/schema'
import { yearOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import { Buttons, Details, Form, Hidden, SubmitButton, TextField } from '../../ui/index.ts'
import { removeRemark, saveRemark } from './actions.ts'

/**
 * What is known about a light that is not in place, in one line, and the field to write it in. `back` is the page
 * that the reader is on.
 */
export function RemarkOf(props: {
  language: Language
  slug: string
  body: string
  light: Light
  thisYear: number
  back: string
}) {
  const { language, slug, body, light, thisYear, back } = props
  const { remark } = light
  const t = sentences(language, 'charters')
  const id = `${body}-${light.about.replaceAll(/[^\p{L}\d]+/gu, '-')}`
  const version = String(remark?.version ?? 0)
  return (
    <>
      {remark && (
        <p className="r-quiet">
          <q>{remark.text}</q>{' '}
          {t('remarkBy', {
            date: dateText(language, remark.on, { year: yearOf(remark.on) !== thisYear }),
            name: remark.by.name,
          })}
        </p>
      )}
      <Details
        summary={remark ? t('remarkChange') : light.clause === 'seats' ? t('remarkSeat') : t('remarkWrite')}
      >
        <Form
          id={`remark-${id}`}
          action={saveRemark.bind(null, slug, body, back)}
          language={language}
          version={version}
        >
          <Hidden name="about" value={light.about} />
          <TextField
            name="text"
            label={t('remarkText')}
            hint={t('remarkHint')}
            value={remark?.text}
            maxLength={200}
            width="full"
            autoComplete="off"
          />
          <SubmitButton variant="secondary">{t('remarkSave')}</SubmitButton>
        </Form>
        {remark && (
          <Form
            id={`unremark-${id}`}
            action={removeRemark.bind(null, slug, body, back)}
            language={language}
            version={version}
          >
            <Hidden name="about" value={light.about} />
            <Buttons>
              <SubmitButton variant="tertiary">{t('remarkRemove')}</SubmitButton>
            </Buttons>
          </Form>
        )}
      </Details>
    </>
  )
}
