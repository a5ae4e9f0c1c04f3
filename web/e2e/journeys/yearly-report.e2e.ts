import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { openedPdf, unzipped } from '../../../infra/local/papers.ts'
import { entersAs } from '../screens/access.ts'
import { opensABody } from '../screens/bodies.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()

test('a year is written around, finished, read by a member and taken along as PDF, without a script', async () => {
  const t = sentences('da', 'reports')
  const mette = await visit({ journey: 'yearly-report', language: 'da', scripts: false })
  await entersAs(mette, 'Mette')
  const report = `${await opensABody(mette, 'Netværket')}/year/report`
  await mette.opens(report)
  await mette.sees(t('draftNote'))
  await mette.writes(t('foreword'), 'Et år med mange stemmer.')
  await mette.presses(t('save'))
  await mette.sees(t('doneSaved'))
  await mette.presses(t('gatherAgain'))
  await mette.sees(t('doneGathered'))
  await mette.sees('Et år med mange stemmer.')
  // Finishing keeps what was typed and not saved.
  await mette.writes(t('closing'), 'Tak for året.')
  await mette.presses(t('finish'))
  await mette.sees(t('doneFinished'))
  await mette.picture('finished')

  const bent = await visit({ journey: 'yearly-report-read', language: 'da', width: 'phone' })
  await entersAs(bent, 'Bent')
  await bent.opens(report)
  await bent.sees('Et år med mange stemmer.')
  await bent.sees('Tak for året.')
  const file = await bent.page.getByRole('link', { name: t('asPdf') }).getAttribute('href')
  const paper = await bent.page.request.get(String(file))
  expect(paper.headers()['content-type']).toContain('application/pdf')
  const { words } = openedPdf(await paper.body())
  expect(words.replace(/\s+/g, ' ')).toContain('Det kom der ud af det')
})

test('a network that is new to Rådslag has its verksamhetsberättelse in one press', async () => {
  const t = sentences('sv', 'reports')
  const annika = await visit({ journey: 'yearly-report-new', language: 'sv' })
  await entersAs(annika, 'Annika')
  await annika.opens(`${await opensABody(annika, 'Socialchefsnätverket')}/year/report`)
  await annika.picture('empty')
  await annika.presses(t('gather'))
  await annika.sees(t('doneGathered'))
  await annika.sees(/Vi har haft 6 träffar/)
  const file = await annika.page.getByRole('link', { name: t('asWord') }).getAttribute('href')
  const paper = await annika.page.request.get(String(file))
  const words = unzipped(await paper.body()).get('word/document.xml') ?? ''
  expect(words).toContain('Verksamhetsberättelse')
  expect(words).toContain('Vi har haft 6 träffar')
})
