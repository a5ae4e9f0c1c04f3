import type { ReactNode } from 'react'
import type { DemoWorld } from '#shared/access/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { Heading, Icon, Light, type LightState, LinkButton } from '../../ui/index.ts'
import { enterWorld } from './actions.ts'
import './landing.css'

/** What Rådslag is, shown rather than told: a charter with its lights, a dispatch, an answer, a split bill. */
export function Landing(props: { language: Language; worlds: readonly DemoWorld[] }) {
  const { language, worlds } = props
  return (
    <>
      <CharterExample language={language} />
      <Promises language={language} />
      <Worlds language={language} worlds={worlds} />
      <Care language={language} />
      <Start language={language} />
    </>
  )
}

const box = (number: ReactNode) => <span className="landing-box">{number}</span>
const count = (number: ReactNode) => <strong>{number}</strong>

/** What has happened, and where the clause then stands. */
type Case = { key: string; fact: string; state: LightState; why: string }

/** A charter to play with: what happened is chosen, the light follows. By style alone, so that nothing is loaded. */
function CharterExample(props: { language: Language }) {
  const { language } = props
  const t = sentences(language, 'landing')
  const clauses: { key: string; clause: ReactNode; about: string; begins: string; cases: readonly Case[] }[] =
    [
      {
        key: 'seats',
        clause: t.rich('exampleSeats', { box }),
        about: t('exampleSeatsFact'),
        begins: 'few',
        cases: [
          { key: 'few', fact: t('exampleSeatsFew'), state: 'missing', why: t('exampleSeatsWhy') },
          { key: 'all', fact: t('exampleSeatsAll'), state: 'fine', why: t('exampleSeatsFine') },
        ],
      },
      {
        key: 'cadence',
        clause: t.rich('exampleCadence', { box }),
        about: t('exampleCadenceFact'),
        begins: 'few',
        cases: [
          { key: 'few', fact: t('exampleCadenceFew'), state: 'watch', why: t('exampleCadenceWhy') },
          { key: 'all', fact: t('exampleCadenceAll'), state: 'fine', why: t('exampleCadenceFine') },
        ],
      },
      {
        key: 'notice',
        clause: t.rich('exampleNotice', { box }),
        about: t('exampleNoticeFact'),
        begins: 'sent',
        cases: [
          { key: 'not', fact: t('exampleNoticeNot'), state: 'watch', why: t('exampleNoticeWhy') },
          { key: 'sent', fact: t('exampleNoticeSent'), state: 'fine', why: t('exampleNoticeFine') },
        ],
      },
    ]
  return (
    <figure className="landing-charter">
      <div className="landing-charter__paper">
        <p className="landing-charter__title">{t('exampleTitle')}</p>
        <p className="landing-charter__try">{t('exampleTry')}</p>
        <ul>
          {clauses.map(({ key, clause, about, begins, cases }) => (
            <li key={key}>
              <p className="landing-charter__clause">{clause}</p>
              <fieldset className="landing-facts">
                <legend>{about}</legend>
                {cases.map((each) => (
                  <Fact key={each.key} clause={key} chosen={each.key === begins} fact={each.fact} />
                ))}
                <div className="landing-facts__whys" role="status">
                  {cases.map(({ key: at, state, why }) => (
                    <p key={at} className="landing-charter__why">
                      <Light state={state} language={language} />
                      <span>{why}</span>
                    </p>
                  ))}
                </div>
              </fieldset>
            </li>
          ))}
          <li>
            <p className="landing-charter__clause">{t('exampleNot')}</p>
            <p className="landing-charter__why">{t('exampleNotWhy')}</p>
          </li>
        </ul>
      </div>
      <figcaption>{t('exampleCaption')}</figcaption>
    </figure>
  )
}

function Fact(props: { clause: string; fact: string; chosen: boolean }) {
  const { clause, fact, chosen } = props
  const id = `${clause}-${fact.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  return (
    <>
      <input type="radio" id={id} name={`example-${clause}`} defaultChecked={chosen} />
      <label htmlFor={id}>{fact}</label>
    </>
  )
}

/** What was promised, what then happens, and what that means on a Tuesday. */
function Kept(props: { clause: ReactNode; caption: string; scene: ReactNode; title: string; text: string }) {
  const { clause, caption, scene, title, text } = props
  return (
    <article>
      <p className="landing-clause">{clause}</p>
      <div className="landing-scene">
        <p>{caption}</p>
        {scene}
      </div>
      <div className="landing-kept">
        <Heading level={3}>{title}</Heading>
        <p>{text}</p>
      </div>
    </article>
  )
}

function Promises(props: { language: Language }) {
  const { language } = props
  const t = sentences(language, 'landing')
  const proofs = [
    { key: 'mail', who: t.rich('sendByMail', { count }), how: t('sendByMailHow'), icon: 'check' },
    { key: 'letter', who: t.rich('sendByLetter', { count }), how: t('sendByLetterHow'), icon: 'mail' },
    { key: 'bounced', who: t.rich('sendBounced', { count }), how: t('sendBouncedHow'), icon: 'phone' },
  ] as const
  return (
    <section className="landing-day" aria-labelledby="day">
      <div className="landing-words">
        <Heading level={2} id="day">
          {t('dayTitle')}
        </Heading>
        <p>{t('dayLead')}</p>
      </div>
      <div className="landing-day__three">
        <Kept
          clause={t.rich('sendClause', { box })}
          caption={t('sendCaption')}
          scene={
            <ul className="landing-proof">
              {proofs.map(({ key, who, how, icon }) => (
                <li key={key} className={`landing-proof--${key}`}>
                  <Icon name={icon} />
                  <span>
                    {who}
                    <span className="landing-proof__how">{how}</span>
                  </span>
                </li>
              ))}
            </ul>
          }
          title={t('sendTitle')}
          text={t('sendText')}
        />
        <Kept
          clause={t('answerClause')}
          caption={t('answerCaption')}
          scene={<Ways ways={[t('answerYes'), t('answerDigital'), t('answerNo')]} />}
          title={t('answerTitle')}
          text={t('answerText')}
        />
        <Kept
          clause={t('hearClause')}
          caption={t('hearCaption')}
          scene={<Ways ways={[t('hearTime'), t('hearWriting'), t('hearChair')]} equal />}
          title={t('hearTitle')}
          text={t('hearText')}
        />
        <Kept
          clause={t('homeClause')}
          caption={t('homeCaption')}
          scene={<Ways ways={[t('homeYes')]} />}
          title={t('homeTitle')}
          text={t('homeText')}
        />
        <Kept
          clause={t('moneyClause')}
          caption={t('moneyCaption')}
          scene={
            <Sums
              rows={[
                { name: t('moneyFirst'), sum: t('moneyFirstAmount') },
                { name: t('moneyOther'), sum: t('moneyOtherAmount') },
              ]}
            />
          }
          title={t('moneyTitle')}
          text={t('moneyText')}
        />
        <Kept
          clause={t.rich('yearClause', { box })}
          caption={t('yearCaption')}
          scene={
            <Sums
              rows={[
                { name: t('yearMeetings'), sum: t.rich('yearMeetingsCount', { count }) },
                { name: t('yearBids'), sum: t.rich('yearBidsCount', { count }) },
              ]}
            />
          }
          title={t('yearTitle')}
          text={t('yearText')}
        />
      </div>
    </section>
  )
}

/** Answers as they look, to be read here and pressed nowhere. The first is the likeliest, unless they are equal. */
function Ways(props: { ways: readonly string[]; equal?: boolean }) {
  return (
    <ul className={props.equal ? 'landing-answers' : 'landing-answers landing-answers--first'}>
      {props.ways.map((way) => (
        <li key={way}>{way}</li>
      ))}
    </ul>
  )
}

function Sums(props: { rows: readonly { name: string; sum: ReactNode }[] }) {
  return (
    <dl className="landing-money">
      {props.rows.map(({ name, sum }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{sum}</dd>
        </div>
      ))}
    </dl>
  )
}

function Worlds(props: { language: Language; worlds: readonly DemoWorld[] }) {
  const { language, worlds } = props
  const t = sentences(language, 'landing')
  // A reader meets the worlds of the own language first, the one with most people before the others.
  const ordered = [...worlds].sort(
    (a, b) =>
      Number(b.language === language) - Number(a.language === language) || b.people.length - a.people.length,
  )
  return (
    <section className="landing-band landing-worlds" aria-labelledby="try">
      <div className="landing-words">
        <Heading level={2} id="try">
          {t('worldsTitle')}
        </Heading>
        <p>{t(worlds.length > 0 ? 'worldsLead' : 'worldsNone')}</p>
      </div>
      {ordered.map((world) => (
        <section key={world.slug} className="landing-world" aria-labelledby={`world-${world.slug}`}>
          <p className="landing-world__name">
            <strong id={`world-${world.slug}`} lang={world.language}>
              {world.name}
            </strong>
            <span>{t(world.language === 'da' ? 'worldIn' : 'worldInSwedish')}</span>
          </p>
          <ul>
            {world.people.map(({ person, name, as }) => (
              <li key={person}>
                <form action={enterWorld}>
                  <input type="hidden" name="tenant" value={world.slug} />
                  <button type="submit" name="person" value={person} className="landing-person">
                    <span className="r-person__initials" aria-hidden="true">
                      {initialsOf(name)}
                    </span>
                    <span className="ds-sr-only">{t('enterAs', { name })}. </span>
                    <span>
                      <span className="landing-person__name" aria-hidden="true">
                        {name}
                      </span>
                      <span className="landing-person__as" lang={world.language}>
                        {as}
                      </span>
                    </span>
                    <Icon name="arrow" />
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

const initialsOf = (name: string): string => {
  const words = name.split(/[\s-]+/)
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('')
}

function Care(props: { language: Language }) {
  const t = sentences(props.language, 'landing')
  const promises = [
    { key: 'own', title: t('careOwn'), text: t('careOwnText') },
    { key: 'names', title: t('careNames'), text: t('careNamesText') },
    { key: 'numbers', title: t('careNumbers'), text: t('careNumbersText') },
    { key: 'everyone', title: t('careEveryone'), text: t('careEveryoneText') },
  ]
  return (
    <section className="landing-care" aria-labelledby="care">
      <Heading level={2} id="care">
        {t('careTitle')}
      </Heading>
      <ul>
        {promises.map(({ key, title, text }) => (
          <li key={key}>
            <Icon name="check" />
            <div>
              <Heading level={3}>{title}</Heading>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Start(props: { language: Language }) {
  const t = sentences(props.language, 'landing')
  return (
    <section className="landing-start" aria-labelledby="start">
      <div className="landing-words">
        <Heading level={2} id="start">
          {t('startTitle')}
        </Heading>
        <p>{t('startText')}</p>
      </div>
      <LinkButton href="/sign-up">{t('signUp')}</LinkButton>
    </section>
  )
}
