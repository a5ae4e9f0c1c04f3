import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { personNamed } from '../people.ts'
import { asksForACode, entersAs, entersTheCode } from '../screens/access.ts'
import { opensABody, opensTheNext } from '../screens/bodies.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()
const bids = sentences('sv', 'contributions')
const problems = sentences('sv', 'problems')
const chairs = 'Nätverk för socialnämndernas ordförande'

const longText = (who: string) =>
  `Det här tog en kväll att skriva, ${who}. ${'Vi behöver prata om hur det går till. '.repeat(20)}`.trim()

test('a session that ends in the middle of a long text keeps the text: one signs in beside it and presses again', async () => {
  const bo = await visit({ journey: 'session', language: 'sv', width: 'phone' })
  await entersAs(bo, 'Bo')
  const body = await opensABody(bo, chairs)
  await bo.opens(`${body}/proposals`)
  const text = longText('med skript')
  await bo.writes(bids('text'), text)
  await bo.page.context().clearCookies()
  await bo.presses(bids('send'))
  await bo.sees(problems('not-signed-in'))
  await bo.picture('signed-out')
  expect(await bo.box(bids('text')).inputValue()).toBe(text)

  const [window] = await Promise.all([
    bo.page.context().waitForEvent('page'),
    bo.presses(new RegExp(`^${sentences('sv', 'ui')('signInNewWindow')}`)),
  ])
  const other = bo.at(window)
  await other.heading().waitFor()
  const { email } = personNamed('Bo')
  await asksForACode(other, email)
  await entersTheCode(other, email)
  await window.close()
  await bo.presses(bids('send'))
  await bo.sees(bids('doneAddedLate'))
  await bo.sees(text)
})

test('without scripts, the text is there again when one has signed in', async () => {
  const bo = await visit({
    journey: 'session-without-scripts',
    language: 'sv',
    width: 'phone',
    scripts: false,
  })
  await entersAs(bo, 'Bo')
  const body = await opensABody(bo, chairs)
  await bo.opens(`${body}/proposals`)
  const text = longText('utan skript')
  await bo.writes(bids('text'), text)
  // The session alone: what was typed waits in the same browser.
  await bo.page.context().clearCookies({ name: /session/ })
  await bo.presses(bids('send'))
  await bo.arrives(sentences('sv', 'access')('signInTo', { name: 'Fyrbodals kommunalförbund' }))
  const { email } = personNamed('Bo')
  await asksForACode(bo, email)
  await entersTheCode(bo, email)
  await bo.arrives(bids('title'))
  expect(await bo.box(bids('text')).inputValue()).toBe(text)
  await bo.presses(bids('send'))
  await bo.sees(bids('doneAddedLate'))
})

test('a text that was being written is there again after the page was closed by mistake', async () => {
  const bo = await visit({ journey: 'draft', language: 'sv' })
  await entersAs(bo, 'Bo')
  const body = await opensABody(bo, chairs)
  await bo.opens(`${body}/proposals`)
  await bo.writes(bids('text'), 'Halvvägs genom en tanke')
  await bo.page.reload()
  await bo.sees(sentences('sv', 'ui')('draftBack'))
  expect(await bo.box(bids('text')).inputValue()).toBe('Halvvägs genom en tanke')
  await bo.picture('draft')
})

test('a button that is pressed twice does once what it says', async () => {
  const bo = await visit({ journey: 'pressed-twice', language: 'sv' })
  await entersAs(bo, 'Bo')
  const body = await opensABody(bo, chairs)
  await bo.opens(`${body}/proposals`)
  const text = 'Skriven en gång, tryckt två gånger'
  await bo.writes(bids('text'), text)
  await bo.pressable(bids('send')).dblclick()
  await bo.sees(bids('doneAddedLate'))
  await bo.opens(`${body}/proposals`)
  expect(await bo.page.getByText(text, { exact: true }).count()).toBe(1)
})

test('two who write the same agenda at once: the second is told, keeps the text, and decides', async () => {
  const t = sentences('sv', 'meetings')
  const [annika, david] = [
    await visit({ journey: 'two-at-once-first', language: 'sv' }),
    await visit({ journey: 'two-at-once-second', language: 'sv' }),
  ]
  await entersAs(annika, 'Annika')
  await entersAs(david, 'David')
  await opensABody(annika, 'Socialchefsnätverket')
  const meeting = await opensTheNext(annika)
  for (const each of [annika, david]) await each.opens(`${meeting}/agenda`)
  for (const [each, title] of [
    [annika, 'Annikas punkt'],
    [david, 'Davids punkt'],
  ] as const)
    await each.writes(t('itemTitle'), title, each.page.locator('#new'))
  await annika.presses(t('addItem'))
  await annika.page.waitForURL(/done=saved/)
  await david.presses(t('addItem'))
  await david.sees(problems('stale'))
  await david.picture('told')
  expect(await david.box(t('itemTitle'), david.page.locator('#new')).inputValue()).toBe('Davids punkt')
  await david.presses(t('addItem'))
  await david.page.waitForURL(/done=saved/)
  const titles = await david.page
    .locator('input')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
  expect(titles).toContain('Davids punkt')
  expect(titles).not.toContain('Annikas punkt')
})
