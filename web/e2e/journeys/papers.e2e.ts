import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { entersAs } from '../screens/access.ts'
import { opensABody } from '../screens/bodies.ts'
import { opensTheNextMeeting } from '../screens/meetings.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()
const t = sentences('da', 'files')

test('a paper is laid up under an item, refused in words where it is none, taken off and put back, without a script', async () => {
  const mette = await visit({ journey: 'papers', language: 'da', width: 'phone', scripts: false })
  await entersAs(mette, 'Mette')
  const body = await opensABody(mette, 'Handicaprådet')
  const papers = `${await opensTheNextMeeting(mette, body)}/papers`
  const sends = async (name: string, content: string) => {
    await mette.opens(papers)
    await mette.presses(/^Læg en fil op til: Tilgængelighed/)
    await mette.arrives(t('addTitle'))
    const buffer = Buffer.from(content)
    await mette.box(t('choose')).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await mette.presses(t('send'))
    await mette.page.waitForURL(/papers\?came=/)
  }
  await sends('sag 070761-4285.pdf', '%PDF-1.7')
  await mette.sees(/Filens navn ligner et CPR-nummer/)
  await mette.picture('refused')
  await sends('program.exe', 'MZ')
  await mette.sees(/Den slags fil kan vi ikke dele/)
  await sends('Budget 2027.pdf', '%PDF-1.7 budgettet')
  await mette.sees(t('came', { name: 'Budget 2027.pdf' }))
  await mette.picture('came')
  const link = mette.page.getByRole('link', { name: /^Budget 2027\.pdf/ }).first()
  const file = await mette.page.request.get(String(await link.getAttribute('href')))
  expect((await file.body()).toString()).toBe('%PDF-1.7 budgettet')
  await mette.presses(t('takeOffOf', { name: 'Budget 2027.pdf' }))
  await mette.sees(t('doneSetAside'))
  await mette.presses(t('putBack'))
  await mette.sees(t('doneFetchedBack'))
})
