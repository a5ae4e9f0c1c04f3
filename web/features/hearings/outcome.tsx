import type { HearingView } from '#shared/hearings/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { momentText } from '#shared/locales/wording'
import { Written } from '../../lib/prose.tsx'
import { Card, Choice, Details, Form, SubmitButton, TextArea } from '../../ui/index.ts'
import { askOutcome, tellOutcome } from './actions.ts'
import { dayWords } from './words.ts'

/** "What came of it?": what the sender said, asked by a mail or typed. */
export function Outcome(props: { slug: string; language: Language; hearing: HearingView }) {
  const { slug, language, hearing } = props
  const t = sentences(language, 'hearings')
  const { outcome, sender } = hearing
  const carries = hearing.may.includes('carry-hearing')
  const asked = hearing.sent.findLast(({ kind }) => kind === 'outcome')
  return (
    <Card title={t('outcomeTitle')} id="outcome">
      {outcome ? (
        <>
          <p>
            <strong>{t(`outcome-${outcome.kind}`)}</strong>
          </p>
          <Written text={outcome.text} />
          <p className="r-quiet">
            {outcome.by === 'sender'
              ? t('outcomeBySender', { sender: sender.name, day: dayWords(language, outcome.on) })
              : t('outcomeBySecretary', { day: dayWords(language, outcome.on) })}
          </p>
        </>
      ) : (
        <p>{t('outcomeNone')}</p>
      )}
      {asked && <p className="r-quiet">{t('outcomeAsked', { at: momentText(language, asked.at) })}</p>}
      {carries && sender.mail && !outcome && (
        <Form
          id="ask-outcome"
          action={askOutcome.bind(null, slug, hearing.id, sender.mail)}
          language={language}
          version={String(hearing.version)}
        >
          <p className="r-hint">{t('askOutcomeHint', { mail: sender.mail })}</p>
          <SubmitButton variant="secondary">{t('askOutcome', { sender: sender.name })}</SubmitButton>
        </Form>
      )}
      {carries && (
        <Details summary={t('typeOutcome')}>
          <Form id="outcome" action={tellOutcome.bind(null, slug, hearing.id)} language={language}>
            <OutcomeFields language={language} given={outcome} by="secretary" />
          </Form>
        </Details>
      )}
    </Card>
  )
}

/** What became of the answer, to be told by the sender or the secretary. */
export function OutcomeFields(props: {
  language: Language
  given: HearingView['outcome']
  by: NonNullable<HearingView['outcome']>['by']
}) {
  const { language, given, by } = props
  const t = sentences(language, 'hearings')
  const kinds = ['followed', 'in-part', 'not-followed', 'not-decided'] as const
  return (
    <>
      <Choice
        name="kind"
        label={t('outcomeTitle')}
        value={given?.kind ?? ''}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(by === 'sender' ? `own-outcome-${kind}` : `outcome-${kind}`),
        }))}
      />
      <TextArea
        name="text"
        label={t('outcomeText')}
        value={given?.text ?? ''}
        rows={4}
        maxLength={4000}
        optional
      />
      <SubmitButton>{t('saveOutcome')}</SubmitButton>
    </>
  )
}
