import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { openedPdf } from '../../../infra/local/papers.ts'
import { latestTo } from '../mailbox.ts'
import { personNamed } from '../people.ts'
import { entersAs } from '../screens/access.ts'
import { opensABody } from '../screens/bodies.ts'
import { opensTheLastMeeting } from '../screens/meetings.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()
const notes = sentences('da', 'notes')
const costs = sentences('da', 'costs')
const bids = sentences('da', 'contributions')
const charters = sentences('da', 'charters')

test('the charter says what is missing, since when, and what to do', async () => {
  const mette = await visit({ journey: 'lights', language: 'da' })
  await entersAs(mette, 'Mette')
  await opensABody(mette, 'Netværket')
  const page = await mette.reads()
  expect(page).toMatch(/Mangler\s+Siden den \d+\. \p{L}+: Der er 1 pårørende, og der skal være mindst 2\./u)
  expect(page).toMatch(/Hold øje\s+Dagsordenen til mødet/u)
})

test('why a seat is empty is one line under its light, and no member sees it', async () => {
  const line = 'Vi spørger pårørendeforeningen i januar.'
  const mette = await visit({ journey: 'or-write-why', language: 'da', scripts: false })
  await entersAs(mette, 'Mette')
  const body = await opensABody(mette, 'Netværket')
  const standing = mette.page.locator('#standing')
  expect(await mette.reads()).toMatch(/Find en ny, eller skriv, hvorfor pladsen er tom\./)
  await standing.getByText(charters('remarkSeat'), { exact: true }).click()
  await mette.writes(charters('remarkText'), line, standing)
  await mette.presses(charters('remarkSave'), standing)
  await mette.sees(sentences('da', 'ui')('saved'))
  expect(await mette.reads()).toMatch(/pårørendeforeningen i januar\..+ af Mette Brandt\./)
  expect(await mette.reads()).toMatch(/Mangler/)
  await mette.picture('written')
  const bent = await visit({ journey: 'or-write-why-bent', language: 'da' })
  await entersAs(bent, 'Bent')
  await bent.opens(body)
  expect(await bent.reads()).not.toContain(line)
  await standing.getByText(charters('remarkChange'), { exact: true }).click()
  await mette.presses(charters('remarkRemove'), standing)
  await mette.sees(sentences('da', 'ui')('removed'))
  expect(await mette.reads()).not.toContain(line)
})

test('a proposal is one page to hand on: what came of it, and not who wrote it', async () => {
  const bent = await visit({ journey: 'one-proposal', language: 'da', scripts: false, width: 'phone' })
  await entersAs(bent, 'Bent')
  const body = await opensABody(bent, 'Netværket')
  await bent.opens(`${body}/proposals`)
  const bid = bent.page.getByRole('article', { name: bids('from', { name: 'Yasmin Haddad' }) })
  await bid.getByRole('link', { name: bids('asPage') }).click()
  await bent.arrives(/Breve med mange fremmedord/)
  const page = await bent.reads()
  expect(page).toContain('Brevet om fleksjob er skrevet om.')
  expect(page).not.toContain('Yasmin')
})

test('a bid by phone is typed on behalf of the one who rang', async () => {
  const mette = await visit({ journey: 'on-behalf', language: 'da', scripts: false })
  await entersAs(mette, 'Mette')
  const body = await opensABody(mette, 'Netværket')
  await mette.opens(`${body}/proposals`)
  await mette.writes(bids('text'), 'Bussen går ikke, når vi er færdige med mødet.')
  await mette.unfolds()
  await mette.writes(bids('onBehalfName'), 'Torben Riis')
  await mette.presses(bids('send'))
  await mette.sees(bids('doneAdded'))
  await mette.sees(bids('typedFor', { by: 'Mette Brandt', name: 'Torben Riis' }))
  await mette.picture('added')
})

test('an identity number is stopped, and the rest of the text is kept', async () => {
  const bent = await visit({ journey: 'identity-number', language: 'da', width: 'phone' })
  await entersAs(bent, 'Bent')
  const body = await opensABody(bent, 'Netværket')
  await bent.opens(`${body}/proposals`)
  const story = 'Min nabo Ida, 070761-4285, venter stadig på svar. Kan vi tale om ventetid?'
  await bent.writes(bids('text'), story)
  await bent.presses(bids('send'))
  await bent.sees(/Det ligner et CPR-nummer/)
  await bent.picture('stopped')
  expect(await bent.box(bids('text')).inputValue()).toBe(story)
  await bent.writes(bids('text'), story.replace(', 070761-4285,', ''))
  await bent.presses(bids('send'))
  await bent.sees(bids('doneAdded'))
  await bent.sees('Min nabo Ida venter stadig på svar.')
})

test('in a network for dialogue there is no place for a decision outward', async () => {
  const mette = await visit({ journey: 'no-decisions', language: 'da' })
  await entersAs(mette, 'Mette')
  await opensABody(mette, 'Netværket')
  const meeting = await opensTheLastMeeting(mette)
  await mette.opens(`${meeting}/notes/edit`)
  await mette.unfolds()
  await mette.box(notes('outcome-agreement')).waitFor()
  for (const outcome of ['outcome-decision', 'outcome-recommendation'] as const)
    expect(await mette.page.getByLabel(notes(outcome)).count()).toBe(0)
})

test('notes are written, sent and read, and what is taken back is asked once', async () => {
  const mette = await visit({ journey: 'notes', language: 'da' })
  await entersAs(mette, 'Mette')
  await opensABody(mette, 'Handicaprådet')
  const meeting = await opensTheLastMeeting(mette)
  await mette.opens(`${meeting}/notes/edit`)
  const third = mette.page.locator('fieldset', { hasText: 'Tilgængelighed ved det nye bibliotek' })
  await mette.writes(notes('whatWasSaid'), 'Rampen er for stejl. Hanne viste billeder.', third)
  await mette.writes(notes('outcome-recommendation'), 'Rampen bygges om, før biblioteket åbner.', third)
  await mette.presses(notes('save', { competence: 'advisory' }))
  await mette.page.waitForURL(/done=/)
  await mette.picture('saved')
  await mette.opens(`${meeting}/notes/edit`)
  const takenBack = mette.page.locator('#taken-back')
  await mette.writes(notes('takenText'), 'Byrådet får billederne af rampen', takenBack)
  await mette.writes(notes('takenOwner'), 'Søren Hvidt', takenBack)
  await mette.presses(notes('saveTaken'), takenBack)
  await mette.page.waitForURL(/done=/)

  await mette.opens(`${meeting}/notes/send`)
  await mette.presses(notes('send'))
  await mette.page.waitForURL(/done=notesSent/)
  await mette.picture('sent')

  const mail = await latestTo(personNamed('Hanne').email)
  for (const words of ['Rampen er for stejl.', 'Rampen bygges om', 'Byrådet får billederne af rampen']) {
    expect(mail.text).toContain(words)
    expect(mail.word()).toContain(words)
  }
  const hanne = await visit({ journey: 'notes-read', language: 'da', width: 'phone', scripts: false })
  await entersAs(hanne, 'Hanne')
  await hanne.opens(`${meeting}/notes`)
  await hanne.sees('Rampen bygges om, før biblioteket åbner.')
  await hanne.sees(/Byrådet får billederne af rampen/)
})

test('what a meeting cost is booked, borne by the charter, and opens rightly in Excel', async () => {
  const mette = await visit({ journey: 'costs', language: 'da', scripts: false })
  await entersAs(mette, 'Mette')
  await opensABody(mette, 'Handicaprådet')
  const meeting = await opensTheLastMeeting(mette)
  await mette.opens(`${meeting}/costs`)
  await mette.chooses(costs('kind'), costs('kindCatering'))
  await mette.writes(costs('amount'), '1.250,50')
  await mette.writes(costs('text'), 'Kaffe og brød')
  await mette.presses(costs('book'))
  await mette.sees(`${costs('kindCatering')}: Kaffe og brød`)
  await mette.sees('1.250,50')
  await mette.picture('booked')

  const sheet = await mette.page.request.get(`${meeting}/costs/csv`)
  const text = (await sheet.body()).toString('utf8')
  expect(sheet.headers()['content-type']).toContain('text/csv')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).toMatch(/;1250,50?;/)

  await mette.presses(/^Lav bekræftelser/)
  await mette.sees(costs('certificateOf', { name: 'Hanne Birkely' }))
  await mette.picture('certificates')
  const link = mette.page.getByRole('link', { name: costs('certificateOf', { name: 'Hanne Birkely' }) })
  const paper = await mette.page.request.get((await link.getAttribute('href')) ?? '')
  expect(paper.headers()['content-type']).toContain('application/pdf')
  const certificate = openedPdf(await paper.body()).words.replace(/\s+/g, ' ')
  expect(certificate).toContain('Hanne Birkely')

  // A payroll office looks the code up without signing in.
  const code =
    /verify\/([\w-]+)/.exec(certificate)?.[1] ?? /\b([A-Z0-9]{4}(?:-[A-Z0-9]{4})+)\b/.exec(certificate)?.[1]
  const payroll = await visit({ journey: 'certificate', language: 'da', width: 'phone', scripts: false })
  await payroll.opens(`/egedal/verify/${code}`)
  await payroll.sees(costs('verifyReal'))
  await payroll.sees(/Hanne Birkely/)
})

test('a number in the charter is changed, and the version before it can still be read', async () => {
  const charters = sentences('da', 'charters')
  const mette = await visit({ journey: 'charter', language: 'da' })
  await entersAs(mette, 'Mette')
  const body = await opensABody(mette, 'Handicaprådet')
  await mette.opens(`${body}/charter/edit`)
  await mette.unfolds()
  await mette.writes(charters('box-meetings'), '5')
  await mette.writes(charters('reason'), 'Rådet vil mødes en gang mere')
  await mette.presses(charters('saveVersion'))
  await mette.page.waitForURL(/done=amended/)
  await mette.picture('amended')
  await mette.opens(`${body}/charter/1`)
})
