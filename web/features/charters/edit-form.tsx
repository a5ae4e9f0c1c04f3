import './charters.css'
import type { CharterView } from '#shared/charters/api'
import { type Clause, type ClauseKind, clauseKinds, type SeatGroup } from '#shared/charters/schema'
import { type Around, sentenceOfClause } from '#shared/charters/sentences'
import type { LocalDate } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import {
  Check,
  Checks,
  Choice,
  DateField,
  Details,
  Fieldset,
  Form,
  Heading,
  Hidden,
  NumberBox,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { amendCharter } from './actions.ts'
import { ClauseTitle } from './clause-boxes.tsx'
import { clauseDefaults, costKinds, newGroups } from './clause-defaults.ts'
import { charterWords } from './words.ts'

/** A new version of the charter: every clause with its parameters, those that are absent ready to be taken in. */
export function EditCharterForm(props: {
  language: Language
  slug: string
  view: CharterView
  around: Around
  today: LocalDate
}) {
  const { language, slug, view, around, today } = props
  const { charter } = view
  const t = sentences(language, 'charters')
  const present = new Map(charter.clauses.map((clause) => [clause.kind, clause]))
  const asked = clauseKinds.filter((kind) => kind !== 'seats' && kind !== 'competence')
  const here = asked.filter((kind) => present.has(kind))
  const absent = asked.filter((kind) => !present.has(kind))
  const seats = present.get('seats')
  const groups = seats?.kind === 'seats' ? seats.groups : []
  const item = (kind: ClauseKind) => {
    const clause = present.get(kind)
    return (
      <li key={kind} className="r-clause">
        <ClauseTitle language={language} kind={kind} held={Boolean(clause)} />
        <Parameters language={language} clause={clause ?? clauseDefaults[kind]} around={around} />
      </li>
    )
  }
  return (
    <Form
      id="charter"
      action={amendCharter.bind(null, slug, view.body.id)}
      language={language}
      version={String(view.version)}
    >
      <TextArea
        name="purpose"
        label={t('purpose')}
        value={charter.purpose}
        rows={7}
        optional
        maxLength={4000}
      />
      <TextArea
        name="values"
        label={t('values')}
        hint={t('valuesHint')}
        value={charter.values.join('\n')}
        rows={4}
        optional
        width="medium"
      />
      <section aria-labelledby="seats">
        <Heading level={2} id="seats">
          {t('groups')}
        </Heading>
        <p className="r-hint">{t('groupHint')}</p>
        <ul className="r-clauses">
          {groups.map((group, place) => (
            <li key={group.key} className="r-clause">
              <GroupFields language={language} at={`groups.${place}`} group={group} legend={group.title} />
            </li>
          ))}
          {Array.from({ length: newGroups }, (_, more) => groups.length + more).map((place) => (
            <li key={place} className="r-clause">
              <Details summary={t('groupNew')}>
                <GroupFields language={language} at={`groups.${place}`} legend={t('groupNew')} />
              </Details>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="promises">
        <Heading level={2} id="promises">
          {t('promises')}
        </Heading>
        <ul className="r-clauses">{here.map(item)}</ul>
      </section>
      {absent.length > 0 && (
        <Details summary={t('more')}>
          <ul className="r-clauses">{absent.map(item)}</ul>
        </Details>
      )}
      <Fieldset legend={t('reason')}>
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          hideLabel
          width="full"
          maxLength={300}
        />
        <DateField name="validFrom" label={t('validFrom')} value={today} />
        <TextField name="approvedBy" label={t('approvedBy')} optional />
        <DateField name="approvedOn" label={t('approvedOn')} optional />
      </Fieldset>
      <SubmitButton>{t('saveVersion')}</SubmitButton>
    </Form>
  )
}

function GroupFields(props: { language: Language; at: string; group?: SeatGroup; legend: string }) {
  const { language, at, group, legend } = props
  const t = sentences(language, 'charters')
  return (
    <Fieldset legend={legend}>
      {group && <Hidden name={`${at}.key`} value={group.key} />}
      {group?.one && <Hidden name={`${at}.one`} value={group.one} />}
      {group?.perMunicipality && <Hidden name={`${at}.places`} value={String(group.least)} />}
      <div className="r-clause__row">
        <TextField name={`${at}.title`} label={t('groupTitle')} value={group?.title} optional={!group} />
        {group?.perMunicipality ? (
          <Hidden name={`${at}.perMunicipality`} value="yes" />
        ) : (
          <>
            <NumberBox name={`${at}.least`} label={t('groupLeast')} value={group?.least} optional={!group} />
            <NumberBox name={`${at}.most`} label={t('groupMost')} value={group?.most} optional={!group} />
          </>
        )}
        <Select
          name={`${at}.basis`}
          label={t('groupBasis')}
          value={group?.basis ?? 'appointed'}
          blank={false}
          options={[
            { value: 'voluntary', label: t('basisVoluntary') },
            { value: 'appointed', label: t('basisAppointed') },
            { value: 'nominated', label: t('basisNominated') },
            { value: 'elected', label: t('basisElected') },
            { value: 'ex-officio', label: t('basisExOfficio') },
          ]}
        />
        <TextField
          name={`${at}.nominatedBy`}
          label={t('groupNominatedBy')}
          value={group?.nominatedBy}
          optional
        />
        {!group?.perMunicipality && (
          <Check name={`${at}.varies`} label={t('varies')} checked={group?.varies ?? false} />
        )}
      </div>
    </Fieldset>
  )
}

/** The parameters of a clause; one without any is its sentence. */
function Parameters(props: { language: Language; clause: Clause; around: Around }) {
  const { language, clause, around } = props
  const t = sentences(language, 'charters')
  const words = charterWords(language)
  switch (clause.kind) {
    case 'cadence':
      return (
        <div className="r-clause__row r-clause__more">
          <Select
            name="cadence.qualifier"
            label={t('qualifier')}
            value={clause.qualifier}
            blank={false}
            options={[
              { value: 'at-least', label: t('qualifierAtLeast') },
              { value: 'about', label: t('qualifierAbout') },
              { value: 'exactly', label: t('qualifierExactly') },
              { value: 'as-needed', label: t('qualifierAsNeeded') },
            ]}
          />
          <NumberBox name="cadence.count" label={t('box-meetings')} value={clause.count} />
          <Select
            name="cadence.per"
            label={t('per')}
            value={clause.per}
            blank={false}
            options={[
              { value: 'year', label: t('perYear') },
              { value: 'half-year', label: t('perHalf') },
              { value: 'quarter', label: t('perQuarter') },
            ]}
          />
        </div>
      )
    case 'notice':
      return (
        <div className="r-clause__row r-clause__more">
          <NumberBox name="notice.days" label={t('box-days')} value={clause.days} />
          <Check name="notice.about" label={t('aboutDays')} checked={clause.about} />
        </div>
      )
    case 'chair-term':
      return (
        <div className="r-clause__more">
          <NumberBox name="chair-term.months" label={t('box-months')} value={clause.months} />
        </div>
      )
    case 'joint':
      return (
        <div className="r-clause__more">
          <TextField name="joint.with" label={t('jointWith')} value={clause.with} />
          <Checks
            name="joint.seasons"
            label={t('seasons')}
            values={clause.seasons}
            beside
            options={[
              { value: 'spring', label: t('spring') },
              { value: 'autumn', label: t('autumn') },
            ]}
          />
        </div>
      )
    case 'meets':
      return (
        <div className="r-clause__more">
          <TextArea
            name="meets.committees"
            label={t('committees')}
            hint={t('committeesHint')}
            value={clause.committees.map(({ name, times }) => `${name} ${times}`).join('\n')}
          />
        </div>
      )
    case 'review':
      return (
        <div className="r-clause__more">
          <p>{words.say('review', { kind: around.kind })}</p>
          <NumberBox name="review.months" label={t('reviewMonths')} value={clause.months} optional />
        </div>
      )
    case 'themes':
      return (
        <div className="r-clause__more">
          <TextField name="themes.committee" label={t('committee')} value={clause.committee} optional />
        </div>
      )
    case 'take-back':
      return (
        <div className="r-clause__more">
          <TextField name="take-back.owners" label={t('owners')} value={clause.owners} />
        </div>
      )
    case 'events':
      return (
        <div className="r-clause__more">
          <TextField name="events.approvedBy" label={t('approver')} value={clause.approvedBy} optional />
        </div>
      )
    case 'lift':
      return (
        <div className="r-clause__more">
          <TextField name="lift.to" label={t('liftTo')} value={clause.to} />
        </div>
      )
    case 'heard-on':
      return (
        <div className="r-clause__more">
          <TextArea
            name="heard-on.heard"
            label={t('heard')}
            hint={t('listHint')}
            value={clause.heard.join('\n')}
            optional
          />
          <TextArea
            name="heard-on.informed"
            label={t('informed')}
            hint={t('listHint')}
            value={clause.informed.join('\n')}
            optional
          />
          <Check
            name="heard-on.chairMayAnswer"
            label={t('chairMayAnswer')}
            checked={clause.chairMayAnswer ?? false}
          />
        </div>
      )
    case 'bearers': {
      const costs = costKinds.map((kind) => ({ value: kind, label: words.say(`cost-${kind}`, {}) }))
      return (
        <div className="r-clause__more">
          <Checks
            name="bearers.host"
            label={t('hostPays', { host: around.host })}
            values={clause.ordinary.host}
            options={costs}
            beside
          />
          <Checks
            name="bearers.home"
            label={t('homePays')}
            values={clause.ordinary.home}
            options={costs}
            beside
          />
          <Choice
            name="bearers.other"
            label={t('otherGatherings')}
            value={clause.otherGatherings}
            options={[
              { value: 'each-its-own', label: t('otherEach') },
              { value: 'host', label: t('otherHost') },
              { value: 'shared', label: t('otherShared') },
            ]}
          />
        </div>
      )
    }
    default:
      return <p>{sentenceOfClause(clause, around, words)}</p>
  }
}
