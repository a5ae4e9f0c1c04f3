import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { latestTo } from '../mailbox.ts'
import { entersAs } from '../screens/access.ts'
import { opensABody } from '../screens/bodies.ts'
import { type Visitor, visitors } from '../visitor.ts'

const { visit } = visitors()
const t = sentences('sv', 'around')
const meetings = sentences('sv', 'meetings')
const mail = sentences('sv', 'mail')

const lena = 'lena.torp@lysekil.example'
const nils = 'nils.hamre@stromstad.example'
const rolf = 'rolf.hedin@dalsed.example'

const byMail = (journey: string, scripts: boolean) =>
  visit({ journey, language: 'sv', width: 'phone', scripts })

/** Sends what the page shows, to those it shows. */
async function sendsIt(visitor: Visitor): Promise<void> {
  await visitor.presses(sentences(visitor.language, 'meetings')('send'))
  await visitor.page.waitForURL(/done=letterSent/)
  await visitor.picture('sent')
}

test('a coordinator sees who is missing, writes to them, gathers three lines from each into the agenda', async () => {
  const annika = await visit({ journey: 'before-the-meeting', language: 'sv' })
  await entersAs(annika, 'Annika')
  await annika.opens('/fyrbodal/region')
  await annika.sees('Ordförande i välfärdsnämnden. Ingen representant än')

  await annika.presses(/^Socialchefsnätverket:/)
  await annika.sees(t('notCalled'))
  const table = annika.page.url()
  await annika.presses(t('writeToSilent', { count: 14 }))
  await annika.arrives(t('letterTitle-reminder', { count: 14 }))
  const meeting = new URL(annika.page.url()).pathname.replace('/write/reminder', '')
  await sendsIt(annika)

  const answering = await byMail('before-the-meeting-answer', false)
  const reminder = await latestTo(lena)
  expect(reminder.subject).toMatch(/^Kommer du\? Träff/)
  await answering.opens(reminder.link(mail('yes')))
  await answering.presses(meetings('answer-comes'))
  await answering.sees(meetings('doneAnswered-comes'))
  await annika.opens(table)
  await annika.sees(t('writeToSilent', { count: 13 }))

  await annika.presses(t('toRound'))
  await annika.arrives(t('roundTitle'))
  await annika.presses(t('askRound'))
  await annika.arrives(t('letterTitle-round', { count: 14 }))
  await sendsIt(annika)

  const writing = await byMail('before-the-meeting-lines', false)
  await writing.opens((await latestTo(lena)).link(mail('roundButton')))
  await writing.writes(t('yourLines'), 'Ny ledning.\nVi söker två chefer.')
  await writing.presses(t('saveLines'))
  await writing.sees(t('linesSaved'))
  await writing.sees(t('linesStand'))
  await writing.sees(t('nothingThisTime'))
  const other = await byMail('before-the-meeting-more-lines', true)
  await other.opens((await latestTo(nils)).link(mail('roundButton')))
  await other.writes(t('yourLines'), 'Allt lugnt.')
  await other.presses(t('saveLines'))
  await other.sees(t('linesSaved'))

  await annika.opens(`${meeting}/round`)
  await annika.presses(t('collect'))
  await annika.sees(t('doneCollected'))
  await annika.opens(meeting)
  await annika.sees(/Lysekil: Ny ledning/)
  await annika.sees(/Strömstad: Allt lugnt/)
})

test('a page goes home to the committee, and only a press says Yes', async () => {
  const annika = await visit({ journey: 'taken-home', language: 'sv' })
  await entersAs(annika, 'Annika')
  await annika.opens('/fyrbodal/region/taken-home')
  const dalsEd = () => annika.page.getByRole('row').filter({ hasText: 'Dals-Ed' })
  const open = dalsEd().getByRole('link').first()
  const meeting = /\/meetings\/m_\w+/.exec((await open.getAttribute('href')) ?? '')?.[0] ?? ''
  const notMarked = (await dalsEd().textContent())?.split(t('notMarked')).length
  await annika.opens(`/fyrbodal${meeting}/write/taken-home`)
  await sendsIt(annika)

  const page = await latestTo(rolf)
  expect(page.attached.join(' ')).toMatch(/med-hem-.*docx.*med-hem-.*pdf/)
  const link = page.link(mail('takenHomeButton'))
  const looking = await byMail('taken-home-looking', true)
  await looking.opens(link)
  const file = await looking.page.getByRole('link', { name: meetings('asPdf') }).getAttribute('href')
  expect((await looking.page.request.get(String(file))).headers()['content-type']).toContain(
    'application/pdf',
  )
  await annika.opens('/fyrbodal/region/taken-home')
  expect((await dalsEd().textContent())?.split(t('notMarked'))).toHaveLength(notMarked ?? 0)

  const pressing = await byMail('taken-home-yes', false)
  await pressing.opens(link)
  await pressing.writes(t('forum'), 'Socialnämnden')
  await pressing.presses(t('yes'))
  await pressing.sees(t('doneHome'))
  await annika.opens('/fyrbodal/region/taken-home')
  await annika.sees(/Socialnämnden/)
  expect((await dalsEd().textContent())?.split(t('notMarked'))).toHaveLength((notMarked ?? 1) - 1)

  // The chair finds the same table, and a page of her own, from where she is anyway.
  const helena = await visit({ journey: 'taken-home-chair', language: 'sv' })
  await entersAs(helena, 'Helena')
  await opensABody(helena, 'ordförande')
  await helena.presses(t('homeTableTitle'))
  await helena.arrives(t('homeTableTitle'))
  await helena.sees(/Socialnämnden/)
  await helena.opens(`/fyrbodal${meeting}`)
  await helena.presses(t('seeHome'))
  await helena.arrives(t('homeTitle'))
})

test('a Danish cooperation does all of it on a phone without a script', async () => {
  const around = sentences('da', 'around')
  const letters = sentences('da', 'mail')
  const nadia = 'nadia.toldam@furesoe.example'
  const phone = (journey: string) => visit({ journey, width: 'phone', scripts: false })
  const rikke = await phone('before-the-meeting-phone')
  await entersAs(rikke, 'Rikke')
  await rikke.opens('/femkloeveret/region')
  await rikke.sees(/1 kommer\. 1 er med digitalt\. 1 sender en stedfortræder\. 2 har ikke svaret\./)
  await rikke.presses(around('writeToSilent', { count: 2 }))
  await rikke.arrives(around('letterTitle-reminder', { count: 2 }))
  const meeting = new URL(rikke.page.url()).pathname.replace('/write/reminder', '')
  await sendsIt(rikke)

  const reminded = await phone('before-the-meeting-phone-answer')
  await reminded.opens((await latestTo(nadia)).link(letters('yes')))
  await reminded.presses(sentences('da', 'meetings')('answer-comes'))
  await reminded.sees(sentences('da', 'meetings')('doneAnswered-comes'))
  await rikke.opens('/femkloeveret/region')
  await rikke.sees(around('writeToSilent', { count: 1 }))

  await rikke.presses(around('toRound'))
  await rikke.arrives(around('roundTitle'))
  await rikke.presses(around('askRoundAgain'))
  await rikke.arrives(around('letterTitle-round', { count: 2 }))
  await sendsIt(rikke)
  await reminded.opens((await latestTo(nadia)).link(letters('roundButton')))
  await reminded.writes(around('yourLines'), 'Vi har fået ny centerchef.\nVentetiden er kortere.')
  await reminded.presses(around('saveLines'))
  await reminded.sees(around('linesSaved'))
  await rikke.opens(`${meeting}/round`)
  await rikke.presses(around('collect'))
  await rikke.sees(around('doneCollected'))
  await rikke.opens(meeting)
  await rikke.sees(/Furesø: Vi har fået ny centerchef/)

  await rikke.opens('/femkloeveret/region/taken-home')
  const furesoe = rikke.page.getByRole('row').filter({ hasText: 'Furesø' })
  const held = /\/meetings\/m_\w+/.exec((await furesoe.getByRole('link').first().getAttribute('href')) ?? '')
  await rikke.opens(`/femkloeveret${held?.[0]}/write/taken-home`)
  await sendsIt(rikke)
  await reminded.opens((await latestTo(nadia)).link(letters('takenHomeButton')))
  await reminded.writes(around('forum'), 'Social- og Handicapudvalget')
  await reminded.presses(around('yes'))
  await reminded.sees(around('doneHome'))
  await rikke.opens('/femkloeveret/region/taken-home')
  await rikke.sees(/Social- og Handicapudvalget/)
})
