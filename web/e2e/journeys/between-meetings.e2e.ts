import { test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { entersAs } from '../screens/access.ts'
import { opensABody } from '../screens/bodies.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()

test('a network agrees on what it shares, shows it to everyone and takes it down, without a script', async () => {
  const t = sentences('da', 'publications')
  const mette = await visit({ journey: 'what-is-shared', language: 'da', scripts: false })
  await entersAs(mette, 'Mette')
  const shared = `${await opensABody(mette, 'Netværket')}/shared`
  await mette.opens(`${shared}/new`)
  await mette.writes(t('what'), 'Tre ting om det nye værested')
  await mette.writes(t('text'), 'Karin Møllegaard synes, at det er et godt sted.')
  await mette.presses(t('save'))
  await mette.sees(t('doneAdded'))
  await mette.presses(t('agree'))
  await mette.sees(t('doneAgreed'))
  // She has not said yes to being named on the web.
  await mette.presses(t('publish'))
  await mette.sees(/Karin Møllegaard er nævnt ved navn/)
  await mette.unfolds()
  await mette.writes(t('text'), 'Vi synes, at det er et godt sted.')
  await mette.presses(t('save'), mette.page.locator('form', { has: mette.box(t('text')) }))
  await mette.sees(t('doneSaved'))
  await mette.presses(t('agree'))
  await mette.presses(t('publish'))
  await mette.sees(t('donePublished'))
  await mette.picture('published')

  const anyone = await visit({ journey: 'what-is-shared-public', language: 'da', width: 'phone' })
  await anyone.opens('/egedal')
  await anyone.presses('Tre ting om det nye værested')
  await anyone.sees('Vi synes, at det er et godt sted.')
  await anyone.picture()
  const address = anyone.page.url()

  await mette.presses(t('withdraw'))
  await mette.sees(t('doneWithdrawn'))
  await anyone.opens(address)
  await anyone.sees(/blev taget ned/)
})

test('what was taken back is done, a budget is told, and a department answers, without a script', async () => {
  const notes = sentences('da', 'notes')
  const costs = sentences('da', 'costs')
  const forums = sentences('da', 'forums')
  const mette = await visit({ journey: 'between-meetings', language: 'da', scripts: false, width: 'phone' })
  await entersAs(mette, 'Mette')
  const body = await opensABody(mette, 'Netværket')
  await mette.opens(`${body}/follow-up`)
  const first = mette.page.locator('.r-followed > li').first()
  await mette.writes(notes('followCame'), 'Det er sat på budgettet.', first)
  await first.getByRole('button').click()
  await mette.sees(notes('followDoneFinished'))

  await mette.opens('/egedal/costs')
  await mette.unfolds()
  const budget = mette.page.locator('form', { has: mette.page.getByLabel(/^Budget for Netværket/) })
  await budget.getByLabel(/^Budget for Netværket/).fill('12.500,50')
  await mette.presses(costs('budgetSave'), budget)
  await mette.sees(costs('doneBudgeted'))
  await mette.sees(/12\.500,50/)
  await mette.picture('budget')

  await mette.opens(`${body}/forums/lifts/new?what=question`)
  await mette.writes(forums('forum'), 'Jobcentret')
  await mette.page.getByLabel(forums('level-local')).check()
  await mette.writes(forums('matter'), 'Hvor længe venter man på telefonen?')
  await mette.presses(forums('raise'))
  await mette.sees(forums('doneRaised'))
  await mette.presses('Hvor længe venter man på telefonen?')
  await mette.writes(forums('answer'), 'Syv minutter om formiddagen.')
  await mette.presses(forums('answerSave'))
  await mette.sees(forums('doneAnswered'))
  await mette.picture('answered')
})

test('a Swedish association sees the year’s money and what it took back', async () => {
  const t = sentences('sv', 'costs')
  const annika = await visit({ journey: 'between-meetings-sv', language: 'sv' })
  await entersAs(annika, 'Annika')
  await annika.opens('/fyrbodal/costs')
  await annika.sees(t('left'))
  await annika.picture()
  await annika.opens('/fyrbodal')
  await annika.opens(`${await opensABody(annika, 'Nätverket')}/follow-up`)
  await annika.picture()
})
