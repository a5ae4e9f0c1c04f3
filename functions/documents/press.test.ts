import { afterEach, describe, expect, it } from 'vitest'
import type { DispatchContent } from '#shared/meetings/content'
import { danishAgenda, recipient, swedishNotes } from '#shared/testing/contents'
import { openedPdf, unzipped } from '../../infra/local/papers.ts'
import { lambdaSurroundings } from '../platform/lambda.ts'
import { startAws } from '../testing/aws.ts'
import type { PressAsked } from './press.ts'
import { pressHere } from './press-here.ts'
import { pressed, shown } from './pressed.ts'

const here = { press: pressHere }
const danish = { language: 'da' } as const
const agenda = (as: 'docx' | 'pdf' | 'html'): PressAsked => ({
  make: 'paper',
  as,
  content: danishAgenda,
  reader: danish,
})
const fileOf = async (asked: PressAsked) => {
  const made = await pressed(here, asked)
  if (!made.ok) throw new Error(made.problem.type)
  return { name: made.value.name, bytes: made.value.content as Uint8Array }
}

describe('the press', () => {
  it('makes the same agenda as Word, tagged PDF and page, each by its own name', async () => {
    const word = await fileOf(agenda('docx'))
    expect(word.name).toMatch(/^dagsorden-\d{4}-\d\d-\d\d\.docx$/)
    expect(unzipped(word.bytes).get('word/document.xml')).toContain('Dagsorden')
    const pdf = await fileOf(agenda('pdf'))
    expect(pdf.name).toBe(word.name.replace('docx', 'pdf'))
    expect(openedPdf(pdf.bytes).tags).toContain('H1')
    const page = await shown(here, agenda('html'))
    expect(page).toMatchObject({ ok: true, value: { shown: true } })
  })

  it('speaks the language of the reader, with every letter of it', async () => {
    const { name, bytes } = await fileOf({
      make: 'paper',
      as: 'html',
      content: swedishNotes,
      reader: { language: 'sv' },
    })
    expect(name).toMatch(/^minnesanteckningar-/)
    expect(Buffer.from(bytes).toString('utf8')).toMatch(/[åäö]/)
  })

  it('puts one letter after another into one file', async () => {
    const to = ['Anna Prøve', 'Bo Prøve'].map((name) => recipient({ name, channel: 'letter' }))
    const { bytes } = await fileOf({
      make: 'letters',
      content: danishAgenda,
      to,
      sentOn: '2027-03-01',
      language: 'da',
      author: 'Prøve Kommune',
    })
    for (const { name } of to) expect(openedPdf(bytes).words).toContain(`Kære ${name}`)
  })

  it('says of a file that no answer can carry that it is too large', async () => {
    const [first, ...others] = danishAgenda.meeting.items
    const content = {
      ...danishAgenda,
      meeting: {
        ...danishAgenda.meeting,
        items: [{ ...first, text: 'mange ord '.repeat(460_000) }, ...others],
      },
    } as DispatchContent
    const made = await pressed(here, { make: 'paper', as: 'html', content, reader: danish })
    expect(made).toEqual({ ok: false, problem: { type: 'paper-too-large', most: 4_500_000 } })
  })
})

describe('the press in the cloud', () => {
  let aws: { stop(): Promise<void> } | undefined
  afterEach(async () => aws?.stop())
  const answering = async (answer: object) => {
    aws = await startAws(() => ({ body: answer }))
    Object.assign(process.env, { STEM: 'radslag-test', PRESS: 'radslag-test-press' })
    return lambdaSurroundings()
  }

  it('is asked by name, and what it gives is the file', async () => {
    const cloud = await answering(await pressHere(agenda('html')))
    const made = await pressed(cloud, agenda('html'))
    expect(made).toEqual(await pressed(here, agenda('html')))
  })

  it('where it fails there is no file, and not one that says so', async () => {
    const cloud = await answering({ errorType: 'Error', errorMessage: 'the press fell over' })
    await expect(pressed(cloud, agenda('pdf'))).rejects.toThrow('the press made no file')
  })
})
