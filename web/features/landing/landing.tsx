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
      <Tuesday language={language} />
      <Worlds language={language} worlds={worlds} />
      <Care language={language} />
      <Start language={language} />
    </>
  )
}

function CharterExample(props: { language: Language }) {
  const { language } = props
  const t = sentences(language, 'landing')
  const box = (number: React.ReactNode) => <span className="landing-box">{number}</span>
  const clauses: { key: string; clause: React.ReactNode; state: LightState; why: string }[] = [
    { key: 'seats', clause: t.rich('exampleSeats', { box }), state: 'missing', why: t('exampleSeatsWhy') },
    {
      key: 'cadence',
      clause: t.rich('exampleCadence', { box }),
      state: 'watch',
      why: t('exampleCadenceWhy'),
    },
    { key: 'notice', clause: t.rich('exampleNotice', { box }), state: 'fine', why: t('exampleNoticeWhy') },
  ]
  return (
    <figure className="landing-charter">
      <div className="landing-charter__paper">
        <p className="landing-charter__title">{t('exampleTitle')}</p>
        <ul>
          {clauses.map(({ key, clause, state, why }) => (
            <li key={key}>
              <p className="landing-charter__clause">{clause}</p>
              <p className="landing-charter__why">
                <Light state={state} language={language} />
                <span>{why}</span>
              </p>
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

function Tuesday(props: { language: Language }) {
  const { language } = props
  const t = sentences(language, 'landing')
  const count = (number: React.ReactNode) => <strong>{number}</strong>
  const proofs = [
    { key: 'mail', who: t.rich('sendByMail', { count }), how: t('sendByMailHow'), icon: 'check' },
    { key: 'letter', who: t.rich('sendByLetter', { count }), how: t('sendByLetterHow'), icon: 'mail' },
    { key: 'bounced', who: t.rich('sendBounced', { count }), how: t('sendBouncedHow'), icon: 'phone' },
  ] as const
  return (
    <section className="landing-day" aria-labelledby="day">
      <Heading level={2} id="day">
        {t('dayTitle')}
      </Heading>
      <div className="landing-day__three">
        <article>
          <div className="landing-scene">
            <p>{t('sendCaption')}</p>
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
          </div>
          <Heading level={3}>{t('sendTitle')}</Heading>
          <p>{t('sendText')}</p>
        </article>
        <article>
          <div className="landing-scene">
            <p>{t('answerCaption')}</p>
            <ul className="landing-answers">
              <li>{t('answerYes')}</li>
              <li>{t('answerDigital')}</li>
              <li>{t('answerNo')}</li>
            </ul>
          </div>
          <Heading level={3}>{t('answerTitle')}</Heading>
          <p>{t('answerText')}</p>
        </article>
        <article>
          <div className="landing-scene">
            <p>{t('moneyCaption')}</p>
            <dl className="landing-money">
              <div>
                <dt>{t('moneyFirst')}</dt>
                <dd>{t('moneyFirstAmount')}</dd>
              </div>
              <div>
                <dt>{t('moneyOther')}</dt>
                <dd>{t('moneyOtherAmount')}</dd>
              </div>
            </dl>
          </div>
          <Heading level={3}>{t('moneyTitle')}</Heading>
          <p>{t('moneyText')}</p>
        </article>
      </div>
    </section>
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
