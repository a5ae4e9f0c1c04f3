import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { AgendaItemView, MeetingView } from '#shared/meetings/api'
import type { Contribution } from '#shared/meetings/schema'
import {
  Buttons,
  Card,
  Check,
  Choice,
  Details,
  Form,
  Hidden,
  LinkButton,
  NumberBox,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { saveAgenda } from './actions.ts'
import './meetings.css'

/** What this body usually has on its agenda, to be changed and saved: nothing of it is kept before that. */
export const usualItems = (titles: readonly string[]): AgendaItemView[] =>
  titles.map((title, at) => ({
    id: `usual-${at}`,
    title,
    text: '',
    access: 'members',
    minutes: 0,
    presenter: '',
    contribution: '',
    guests: [],
    late: false,
  }))

/**
 * The agenda as one form: an item needs only a title. The number is its place and can be changed, or the buttons
 * press it up and down; every button saves all that was typed. `proposals` are those that wait to be taken in.
 */
export function AgendaEditor(props: {
  slug: string
  language: Language
  view: MeetingView
  items: readonly AgendaItemView[]
  proposals: readonly Contribution[]
  /** The titles that every agenda of this body begins with. */
  usual: readonly string[]
  /** One quiet line about a text that is hard to read, by item. */
  readable: ReadonlyMap<string, ReactNode>
}) {
  const { slug, language, view, items, proposals, usual, readable } = props
  const t = sentences(language, 'meetings')
  const path = `/${slug}/meetings/${view.id}`
  return (
    <Form
      id="agenda"
      action={saveAgenda.bind(null, slug, view.id)}
      language={language}
      version={String(view.version)}
    >
      <Buttons>
        <SubmitButton>{t('saveAgenda')}</SubmitButton>
        <SubmitButton name="then" value="preview" variant="secondary">
          {t('saveAndPreview')}
        </SubmitButton>
        <LinkButton href={path} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
      <ol className="r-items">
        {items.map((item, at) => (
          <li key={item.id} className="r-item" id={`item-${at + 1}`}>
            <ItemBoxes
              language={language}
              at={at}
              count={items.length}
              item={item}
              readable={readable.get(item.id)}
            />
          </li>
        ))}
      </ol>
      <Card title={t('newItem')} id="new">
        <NewItem language={language} at={items.length} place={placeOfNew(items, usual)} />
        <Buttons>
          <SubmitButton variant="secondary">{t('addItem')}</SubmitButton>
        </Buttons>
      </Card>
      {proposals.length > 0 && (
        <Card title={t('proposalsWaiting')}>
          <p className="r-quiet">{t('proposalsWaitingHint')}</p>
          <ul className="r-pulls">
            {proposals.toSorted(newestFirst).map((proposal) => (
              <li key={proposal.id}>
                <blockquote>{proposal.text}</blockquote>
                <p className="r-quiet">{proposal.onBehalfOf?.name || proposal.by.name}</p>
                <SubmitButton name="pull" value={proposal.id} variant="secondary">
                  {t('pull')}
                </SubmitButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Buttons>
        <SubmitButton name="then" value="close">
          {t('saveAndClose')}
        </SubmitButton>
      </Buttons>
    </Form>
  )
}

function ItemBoxes(props: {
  language: Language
  at: number
  count: number
  item: AgendaItemView
  readable: ReactNode
}) {
  const { language, at, count, item, readable } = props
  const t = sentences(language, 'meetings')
  const name = (box: string) => `items.${at}.${box}`
  const text = (
    <TextArea
      name={name('text')}
      label={t('itemText')}
      value={item.text}
      rows={item.text ? 4 : 3}
      maxLength={10_000}
      optional
    />
  )
  const short = (
    <TextArea
      name={name('short')}
      label={t('itemShort')}
      hint={t('itemShortHint')}
      value={item.short}
      rows={item.short ? 3 : 2}
      maxLength={300}
      optional
    />
  )
  return (
    <fieldset className="r-fieldset r-item__boxes">
      <legend className="ds-sr-only">{t('itemNumber', { number: at + 1 })}</legend>
      <Hidden name={name('at')} value={String(at)} />
      <Hidden name={name('id')} value={item.id} />
      <Hidden name={name('contribution')} value={item.contribution} />
      <div className="r-item__head">
        <NumberBox name={name('number')} label={t('number')} value={at + 1} optional hideLabel />
        <TextField
          name={name('title')}
          label={t('itemTitle')}
          value={item.title}
          width="full"
          maxLength={200}
          autoComplete="off"
          hideLabel
        />
      </div>
      {item.short && short}
      {item.text !== '' && text}
      {readable}
      <div className="r-item__foot">
        <Details
          summary={t(item.text ? 'itemMore' : 'itemTextAndMore')}
          open={item.guests.length > 0 || item.access !== 'members'}
        >
          <div className="r-rows">
            {!item.short && short}
            {item.text === '' && text}
            <div className="r-row">
              <TextField
                name={name('presenter')}
                label={t('presenter')}
                value={item.presenter}
                maxLength={120}
                autoComplete="off"
                optional
              />
              <NumberBox
                name={name('minutes')}
                label={t('minutes')}
                unit={t('minutesUnit')}
                {...(item.minutes ? { value: item.minutes } : {})}
                optional
              />
            </div>
            <Choice
              name={name('access')}
              label={t('access-label')}
              value={item.access}
              options={[
                { value: 'members', label: t('access-members') },
                { value: 'closed', label: t('access-closed'), hint: t('closedHint') },
                { value: 'open', label: t('access-open') },
              ]}
            />
            {[...item.guests, { name: '', email: '' }].map((guest, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: guests of an item stand in their order
              <div key={place} className="r-row">
                <TextField
                  name={name(`guests.${place}.name`)}
                  label={t('guestName')}
                  {...(place === 0 ? { hint: t('guestHint') } : {})}
                  value={guest.name}
                  autoComplete="off"
                  optional
                />
                <TextField
                  name={name(`guests.${place}.email`)}
                  label={t('guestEmail')}
                  value={guest.email}
                  type="email"
                  autoComplete="off"
                  optional
                />
              </div>
            ))}
            <Check name={name('remove')} label={t('removeItem')} hint={t('removeItemHint')} />
          </div>
        </Details>
        <div className="r-item__move">
          {at > 0 && (
            <SubmitButton name="move" value={`up-${at}`} variant="tertiary">
              {t('up')}
              <span className="ds-sr-only"> {item.title}</span>
            </SubmitButton>
          )}
          {at < count - 1 && (
            <SubmitButton name="move" value={`down-${at}`} variant="tertiary">
              {t('down')}
              <span className="ds-sr-only"> {item.title}</span>
            </SubmitButton>
          )}
        </div>
      </div>
    </fieldset>
  )
}

/** After the last topic of their own; on an agenda as it usually is, in its middle: between welcome and farewell. */
function placeOfNew(items: readonly AgendaItemView[], usual: readonly string[]): number {
  const last = items.findLastIndex(({ title }) => !usual.includes(title))
  return last < 0 ? Math.floor(items.length / 2) + 1 : last + 2
}

function NewItem(props: { language: Language; at: number; place: number }) {
  const { language, at, place } = props
  const t = sentences(language, 'meetings')
  const name = (box: string) => `items.${at}.${box}`
  return (
    <>
      <Hidden name={name('at')} value={String(at)} />
      <TextField
        name={name('title')}
        label={t('itemTitle')}
        width="full"
        maxLength={200}
        autoComplete="off"
        optional
      />
      <TextArea name={name('text')} label={t('itemText')} rows={2} maxLength={10_000} optional />
      <NumberBox
        name={name('number')}
        label={t('newItemPlace')}
        hint={t('newItemHint')}
        value={place}
        optional
      />
    </>
  )
}

const newestFirst = (a: Contribution, b: Contribution): number => (a.at < b.at ? 1 : -1)
