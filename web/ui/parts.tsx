import type { ReactNode } from 'react'
import type { Instant, LocalDate, WallTime } from '#shared/kernel/dates'
import type { Money } from '#shared/kernel/money'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayAndTimeText, momentText, moneyText } from '#shared/locales/wording'
import { Icon, type IconName } from './icon.tsx'
import { Link } from './link.tsx'

/** A heading below the page's own; the size follows the level. */
export function Heading(props: { level: 2 | 3 | 4; children: ReactNode; id?: string }) {
  const Tag = `h${props.level}` as const
  return (
    <Tag className={`ds-heading r-h${props.level}`} id={props.id}>
      {props.children}
    </Tag>
  )
}

/** Text as it was written: line breaks kept, nothing interpreted. */
export function Prose(props: { children: ReactNode }) {
  return <div className="r-prose">{props.children}</div>
}

/** A surface for one matter. With `title` it is a region with that name. `tinted` for what matters now. */
export function Card(props: {
  title?: string
  /** What it is called among the parts of a page where another has the same title. */
  named?: string
  level?: 2 | 3
  tinted?: boolean
  /** Small words above the title. */
  kicker?: ReactNode
  /** Beside the title: a light, a badge, a link. */
  aside?: ReactNode
  children: ReactNode
  id?: string
}) {
  const { title, named = title, level = 2, tinted, kicker, aside, children, id } = props
  const Tag = `h${level}` as const
  return (
    <section className={tinted ? 'r-card r-card--tinted' : 'r-card'} aria-label={named} id={id}>
      {(title || aside) && (
        <div className="r-card__top">
          <div>
            {kicker && <p className="r-kicker">{kicker}</p>}
            {title && <Tag className={`ds-heading r-h${level}`}>{title}</Tag>}
          </div>
          {aside && <div className="r-card__aside">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

/** Cards side by side where there is room, one below the other where there is not. */
export function Cards(props: { children: ReactNode; columns?: 2 | 3 }) {
  return <div className={`r-cards r-cards--${props.columns ?? 2}`}>{props.children}</div>
}

const alerts = {
  info: { color: 'info', icon: 'info', word: 'info' },
  ok: { color: 'success', icon: 'check', word: 'ok' },
  watch: { color: 'warning', icon: 'eye', word: 'watch' },
  warning: { color: 'danger', icon: 'gap', word: 'warning' },
} as const satisfies Record<string, { color: string; icon: IconName; word: string }>

/** Something to notice, with its kind as icon and word, never by colour alone. `title` takes the place of the word. */
export function Alert(props: {
  kind: keyof typeof alerts
  language: Language
  title?: string
  children?: ReactNode
}) {
  const { kind, language, title, children } = props
  const { color, icon, word } = alerts[kind]
  return (
    <div className="r-alert" data-color={color}>
      <span className="r-alert__icon">
        <Icon name={icon} />
      </span>
      <div>
        <p className="r-alert__title">{title ?? sentences(language, 'ui')(word)}</p>
        {children}
      </div>
    </div>
  )
}

type DoneWords = {
  done: string | readonly string[] | undefined
  language: Language
  /** Sentences of the page's own, by word: `{ invited: t('invited') }`. */
  words?: Readonly<Record<string, string>> | undefined
}

/** What is said of the `done` of an address; nothing where nobody knows the word. */
export function doneSentence({ done, language, words = {} }: DoneWords): string | undefined {
  if (typeof done !== 'string') return undefined
  const t = sentences(language, 'ui')
  const common: Readonly<Record<string, string>> = {
    saved: t('saved'),
    added: t('added'),
    removed: t('removed'),
    sent: t('sent'),
  }
  const all = { ...common, ...words }
  return Object.hasOwn(all, done) ? all[done] : undefined
}

/** The confirmation after a success: reads the `done` of the address, says one of its sentences. */
export function Done(
  props: DoneWords & {
    /** What comes after it, by word, where there is one thing. */
    next?: Readonly<Record<string, { href: string; label: string } | undefined>>
  },
) {
  const { done, next = {} } = props
  const sentence = doneSentence(props)
  if (!sentence) return null
  const after = typeof done === 'string' && Object.hasOwn(next, done) ? next[done] : undefined
  return (
    <div className="r-done">
      <Icon name="check" />
      <p role="status">{sentence}</p>
      {after && <LinkButton href={after.href}>{after.label}</LinkButton>}
    </div>
  )
}

const lights = {
  fine: { color: 'success', icon: 'check' },
  watch: { color: 'warning', icon: 'eye' },
  missing: { color: 'danger', icon: 'gap' },
} as const satisfies Record<string, { color: string; icon: IconName }>
export type LightState = keyof typeof lights

/** På plads · Hold øje · Mangler: an icon of its own shape, and the word. */
export function Light(props: { state: LightState; language: Language }) {
  const { state, language } = props
  const { color, icon } = lights[state]
  return (
    <span className={`r-light r-light--${state}`} data-color={color}>
      <Icon name={icon} size="sm" />
      {sentences(language, 'ui')(state)}
    </span>
  )
}

/** A few words about a thing: its state, its kind. */
export function Badge(props: {
  children: ReactNode
  color?: 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger'
}) {
  return (
    <span className="r-badge" data-color={props.color ?? 'neutral'}>
      {props.children}
    </span>
  )
}

/** Names and what they are. */
export function DescriptionList(props: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="r-dl">
      {props.items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Views of one thing, each an address of its own. */
export function Tabs(props: {
  label: string
  tabs: readonly { href: string; label: string; current?: boolean }[]
}) {
  return (
    <nav className="r-tabs" aria-label={props.label}>
      <ul>
        {props.tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type Step = { label: string; state: 'done' | 'now' | 'next'; href?: string }

/** How far a sign-up or a meeting has come: three shapes, three words. */
export function Steps(props: { label: string; steps: readonly Step[]; language: Language }) {
  const { label, steps, language } = props
  const t = sentences(language, 'ui')
  const words = { done: t('stepDone'), now: t('stepNow'), next: t('stepNext') }
  const now = steps.findIndex((step) => step.state === 'now') + 1
  return (
    <nav className="r-steps" aria-label={label}>
      {now > 0 && (
        <p className="r-steps__count" aria-hidden="true">
          {t('stepOf', { now, all: steps.length })}
        </p>
      )}
      <ol>
        {steps.map((step, place) => (
          <li
            key={step.label}
            className={`r-step r-step--${step.state}`}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <span className="r-step__mark" aria-hidden="true">
              {step.state === 'done' ? <Icon name="check" size="sm" /> : place + 1}
            </span>
            <span className="r-step__label">
              {step.href ? <Link href={step.href}>{step.label}</Link> : step.label}
              <span className="ds-sr-only"> ({words[step.state]})</span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Nothing here yet: why, and the first thing to do. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="r-empty">
      <p className="r-empty__title">{props.title}</p>
      {props.children}
      {props.action && <div className="r-buttons">{props.action}</div>}
    </div>
  )
}

/** A link that looks like a button. `plain` makes a full load: downloads, other tenants, other hosts. */
export function LinkButton(props: {
  href: string
  children: ReactNode
  variant?: 'primary' | 'secondary' | 'tertiary'
  plain?: boolean
}) {
  const { href, children, variant = 'primary', plain } = props
  return plain ? (
    <a className="ds-button" data-variant={variant} href={href}>
      {children}
    </a>
  ) : (
    <Link className="ds-button" data-variant={variant} href={href}>
      {children}
    </Link>
  )
}

/** More for those who want it; opens without JavaScript. */
export function Details(props: { summary: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="r-details" open={props.open}>
      <summary>{props.summary}</summary>
      <div>{props.children}</div>
    </details>
  )
}

/** "torsdag den 18. marts kl. 16–18". A planned date with or without times. */
export function DateText(props: {
  language: Language
  date: LocalDate
  start?: WallTime
  end?: WallTime
  year?: boolean
  /** Without the weekday: "den 18. marts". */
  short?: boolean
}) {
  const { language, date, start, end, year, short } = props
  const words = short
    ? dateText(language, date, { year })
    : dayAndTimeText(language, { date, start, end }, { year })
  return <time dateTime={start ? `${date}T${start}` : date}>{words}</time>
}

/** What happened, as it stood on the wall. */
export function MomentText(props: { language: Language; instant: Instant; year?: boolean }) {
  return (
    <time dateTime={props.instant}>{momentText(props.language, props.instant, { year: props.year })}</time>
  )
}

/** "12.500 kr." */
export function MoneyText(props: { language: Language; amount: Money }) {
  return <span className="r-money">{moneyText(props.language, props.amount)}</span>
}

/** A person in a list: the name, what they are here, and what can be done. */
export function PersonCard(props: {
  name: string
  about?: ReactNode
  badges?: ReactNode
  actions?: ReactNode
  href?: string
}) {
  const { name, about, badges, actions, href } = props
  const initials = name
    .split(/[\s-]+/)
    .map((part) => part[0] ?? '')
    .filter((_letter, place, all) => place === 0 || place === all.length - 1)
    .join('')
  return (
    <article className="r-person" aria-label={name}>
      <span className="r-person__initials" aria-hidden="true">
        {initials}
      </span>
      <div className="r-person__words">
        <p className="r-person__name">{href ? <Link href={href}>{name}</Link> : name}</p>
        {about && <div className="r-person__about">{about}</div>}
        {badges && <div className="r-badges">{badges}</div>}
      </div>
      {actions && <div className="r-person__actions">{actions}</div>}
    </article>
  )
}

/** Whom to call or write to. The number comes first: many would rather call. */
export function ContactCard(props: {
  language: Language
  title?: string
  name: string
  about?: ReactNode
  phone?: string
  email?: string
  /** "Att. Netværket" */
  attention?: string
}) {
  const { language, title, name, about, phone, email, attention } = props
  const t = sentences(language, 'ui')
  return (
    <section className="r-contact" aria-label={title ?? name}>
      {title && <h2 className="r-contact__title">{title}</h2>}
      <p className="r-contact__name">{name}</p>
      {about && <div className="r-contact__about">{about}</div>}
      {attention && <p>{t('attention', { name: attention })}</p>}
      <ul>
        {phone && (
          <li>
            <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
              <Icon name="phone" />
              <span>
                {t('call')} {phone}
              </span>
            </a>
          </li>
        )}
        {email && (
          <li>
            <a href={`mailto:${email}`}>
              <Icon name="mail" />
              <span>
                {t('write')} {email.split('@')[0]}
                <wbr />@{email.split('@')[1]}
              </span>
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}

/** A search whose answer is a page of its own: posts nothing, the address can be kept. */
export function SearchForm(props: {
  action: string
  language: Language
  label: string
  name?: string
  value?: string
  children?: ReactNode
}) {
  const { action, language, label, name = 'q', value, children } = props
  const id = `search-${name}`
  return (
    <search>
      <form action={action} method="get" className="r-form r-form--row r-search">
        <div className="r-field">
          <label className="r-label" htmlFor={id}>
            {label}
          </label>
          <input id={id} name={name} type="search" className="ds-input r-input" defaultValue={value} />
        </div>
        {children}
        <button type="submit" className="ds-button" data-variant="secondary">
          {sentences(language, 'ui')('search')}
        </button>
      </form>
    </search>
  )
}
