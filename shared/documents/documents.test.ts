import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DispatchContent } from '../meetings/content.ts'
import {
  danishAgenda,
  danishCertificate,
  recipient,
  swedishAgenda,
  swedishNotes,
} from '../testing/contents.ts'
import {
  cancellationPaper,
  certificatePaper,
  contactOf,
  discreetName,
  fileNameOf,
  notesPaper,
  paperOf,
  subjectOf,
} from './compose.ts'
import { addressLines, letterOf } from './letter.ts'
import { type Block, type Paper, wordsOf } from './paper.ts'
import { addressOf, proseOf } from './prose.ts'
import { timeOfItem } from './times.ts'

const da = { language: 'da' } as const
const sv = { language: 'sv' } as const
const factOf = (paper: Paper, label: string) => {
  const fact = paper.facts.find((each) => each.label === label)
  return fact ? wordsOf(fact.value) : null
}
const wordsIn = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.is === 'paragraph' ? [wordsOf(block.runs)] : block.items.map(wordsOf)))
    .join('\n')
const everything = (paper: Paper): string => JSON.stringify(paper)

describe('an agenda', () => {
  it('says when and where as people write it in the country', () => {
    const danish = paperOf(danishAgenda, da)
    expect(danish.title).toBe('Dagsorden')
    expect(factOf(danish, 'Hvornår')).toBe('torsdag den 18. marts 2027 kl. 16–18')
    expect(factOf(danish, 'Spørgsmål')).toBe('Mette Vang, 72 00 00 00, mette@egedal.invalid')
    const swedish = paperOf(swedishAgenda, sv)
    expect(swedish.title).toBe('Dagordning')
    expect(factOf(swedish, 'När')).toBe('fredag 12 mars 2027 kl. 9–12')
    expect(factOf(swedish, 'Tillsammans med')).toBe('Socialchefsnätverket')
    expect(swedish.subtitle).toBe('Samverkan kring vuxna')
  })

  it('says a text in short before the text itself, and none of it of a closed item', () => {
    const short = 'To linjer,\nsom alle forstår.'
    const written: DispatchContent = {
      ...danishAgenda,
      meeting: {
        ...danishAgenda.meeting,
        items: danishAgenda.meeting.items.map((item) => ({ ...item, short })),
      },
    }
    const sections = paperOf(written, da).sections
    expect(sections[1]?.blocks[0]).toEqual({
      is: 'paragraph',
      runs: [{ text: 'Kort sagt: ', bold: true }, { text: short }],
    })
    expect(sections[1]?.blocks.slice(1)).toEqual(paperOf(danishAgenda, da).sections[1]?.blocks)
    expect(sections[3]?.blocks).toEqual([])
    expect(paperOf({ ...swedishAgenda, meeting: written.meeting }, sv).sections[0]?.blocks).toHaveLength(1)
  })

  it('keeps the number of a closed item and nothing else, whatever was handed in', () => {
    const leaking: DispatchContent = {
      ...danishAgenda,
      meeting: {
        ...danishAgenda.meeting,
        items: danishAgenda.meeting.items.map((item) =>
          item.access === 'closed'
            ? { ...item, title: 'Hemmelig', text: 'Hemmelig', presenter: 'Hemmelig' }
            : item,
        ),
      },
    }
    const danish = paperOf(leaking, da)
    expect(danish.sections[3]).toEqual({
      number: '4.',
      title: 'Lukket punkt',
      notes: [],
      blocks: [],
      parts: [],
    })
    expect(everything(danish)).not.toContain('Hemmelig')
    expect(paperOf(swedishAgenda, sv).sections[2]?.title).toBe('Sluten punkt')
  })

  it('gives a guest the one item, at its own hour, and nothing of the rest', () => {
    const paper = paperOf(danishAgenda, { ...da, item: 'i3' })
    expect(paper.sections.map(({ number, title }) => number + title)).toEqual([
      'Hvordan er det at få en ny sagsbehandler?',
    ])
    expect(factOf(paper, 'Hvornår')).toBe('torsdag den 18. marts 2027 kl. 16.30–17.10')
    expect(everything(paper)).not.toContain('Siden sidst')
    expect(discreetName(danishAgenda, { ...da, item: 'i3' })).toBe('Møde torsdag den 18. marts kl. 16.30')
  })

  it('gives a guest the hour of the meeting where the item was taken out alone', () => {
    const alone = {
      ...danishAgenda,
      meeting: { ...danishAgenda.meeting, items: danishAgenda.meeting.items.slice(2, 3) },
    }
    expect(factOf(paperOf(alone, { ...da, item: 'i3' }), 'Hvornår')).toBe(
      'torsdag den 18. marts 2027 kl. 16–18',
    )
  })

  it('never prints how to reach a guest', () => {
    const named = {
      ...danishAgenda,
      meeting: {
        ...danishAgenda.meeting,
        items: danishAgenda.meeting.items.map((item) => ({
          ...item,
          guests: item.guests.map(({ name }) => ({ name, email: 'guest@example.invalid' })),
        })),
      },
    }
    expect(everything(paperOf(named, da))).not.toContain('guest@')
  })

  it('says first that people are invented, and that a sample is a sample', () => {
    expect(paperOf(danishAgenda, da).remarks).toEqual([
      'Alle personer og møder her er opfundet, så man kan prøve Rådslag.',
    ])
    expect(paperOf({ ...swedishAgenda, kind: 'sample' }, sv).remarks).toEqual([
      'Det här är ett provutskick. Bara du har fått det.',
    ])
  })

  it('carries the case number where there is one', () => {
    expect(paperOf(danishAgenda, { ...da, caseNumber: '14/8857' }).caseNumber).toBe('Sagsnr. 14/8857')
    expect(paperOf(danishAgenda, da).caseNumber).toBe('')
  })

  it('has nothing to press on paper: links are spelled out, a telephone stands for the digital one', () => {
    const printed = paperOf(danishAgenda, { ...da, printed: true })
    expect(everything(printed)).not.toContain('href')
    expect(factOf(printed, 'Digitalt')).toBe('Du kan også være med digitalt. Ring, så hjælper vi dig.')
    expect(wordsIn(printed.sections[1]?.blocks ?? [])).toContain('udkastet (https://egedal.invalid/udkast)')
  })

  it('leads into the room of a meeting that is to come, and not of one that has been', () => {
    const facts = (kind: 'reminder' | 'taken-home' | 'shared-notes') =>
      paperOf({ ...danishAgenda, kind }, da).facts.map(({ label }) => label)
    expect(facts('reminder')).toContain('Digitalt')
    for (const kind of ['taken-home', 'shared-notes'] as const) expect(facts(kind)).not.toContain('Digitalt')
  })
})

describe('notes', () => {
  const paper = notesPaper(swedishNotes, sv)
  it('name who was there, who was not and who wrote', () => {
    expect(factOf(paper, 'På plats')).toBe('Anna Berg, Bo Dahl')
    expect(factOf(paper, 'Med digitalt')).toBe('Eva Lind')
    expect(factOf(paper, 'Inte med')).toBe('Olle Holm')
    expect(factOf(paper, 'Antecknat av')).toBe('Karin Ek')
  })
  it('gather what was agreed under one heading each', () => {
    expect(paper.sections[1]?.parts.map(({ title }) => title)).toEqual([
      'Vi kom överens om',
      'Vi rekommenderar',
    ])
  })
  it('end with what is taken home, by whom and when', () => {
    const last = paper.sections.at(-1)
    expect(last?.title).toBe('Det tar vi med oss hem')
    expect(wordsIn(last?.blocks ?? [])).toBe(
      'Frågan om gemensam jour (Ordföranden i Åmål, senast tisdag 6 april)\nUtbildning till hösten',
    )
  })
  it('say so when nothing is taken home, and nothing where it was not asked', () => {
    const taken = (takenBack: [] | null) =>
      notesPaper({ ...swedishNotes, notes: { ...swedishNotes.notes!, takenBack } }, sv).sections.at(-1)
    expect(wordsIn(taken([])?.blocks ?? [])).toBe('Inget den här gången.')
    expect(taken(null)?.title).not.toBe('Det tar vi med oss hem')
  })
  it('are called by what the body may do', () => {
    expect(paper.title).toBe('Minnesanteckningar')
    const council = { ...swedishNotes, body: { ...swedishNotes.body, competence: 'advisory' as const } }
    expect(notesPaper(council, sv).title).toBe('Protokoll')
    expect(notesPaper(council, da).title).toBe('Referat')
    expect(fileNameOf(swedishNotes, 'sv')).toBe('minnesanteckningar-2027-03-12')
  })
  it('keep the number of an item that is closed in the agenda, though the notes forgot to', () => {
    const open = {
      ...swedishNotes,
      notes: {
        ...swedishNotes.notes!,
        items: swedishNotes.notes!.items.map((item) => ({
          ...item,
          closed: false,
          title: item.title || 'Hemligt',
        })),
      },
    }
    expect(notesPaper(open, sv).sections[2]).toMatchObject({
      number: '3.',
      title: 'Sluten punkt',
      blocks: [],
    })
    expect(everything(notesPaper(open, sv))).not.toContain('Hemligt')
  })
})

describe('other papers', () => {
  it('a cancellation says in its title that we do not meet, and why', () => {
    const off: DispatchContent = {
      ...danishAgenda,
      kind: 'cancellation',
      meeting: { ...danishAgenda.meeting, cancelReason: 'Lokalet er ikke klar.' },
    }
    const paper = cancellationPaper(off, da)
    expect(paper.title).toBe('Vi mødes ikke torsdag den 18. marts')
    expect(wordsIn(paper.opening)).toContain('Det skyldes: Lokalet er ikke klar.')
    expect(paper.sections).toEqual([])
    expect(cancellationPaper({ ...swedishAgenda, kind: 'cancellation' }, sv).title).toBe(
      'Vi träffas inte fredag 12 mars',
    )
  })

  it('a certificate names person, municipality, time and where it can be checked', () => {
    const paper = certificatePaper(danishCertificate, {
      sender: 'Egedal Kommune',
      language: 'da',
      checkAt: 'https://radslag.invalid/egedal/verify/k7m2p9x4',
      contact: contactOf(danishAgenda),
      invented: false,
    })
    expect(factOf(paper, 'Navn')).toBe('Birthe Sørensen')
    expect(factOf(paper, 'Hvornår')).toBe('torsdag den 18. marts 2027 kl. 16–18')
    expect(factOf(paper, 'Kode')).toBe('k7m2p9x4')
    expect(wordsIn(paper.closing)).toContain('https://radslag.invalid/egedal/verify/k7m2p9x4')
  })
})

describe('subjects and calendar titles', () => {
  it('say a time and no more, whatever the council is called', () => {
    const kinds = ['agenda', 'notes', 'cancellation', 'sample', 'invitation', 'update', 'approval'] as const
    for (const kind of kinds)
      for (const [content, reader] of [
        [danishAgenda, da],
        [swedishNotes, sv],
      ] as const) {
        const subject = subjectOf({ ...content, kind }, reader)
        expect(subject).toMatch(/marts|mars/)
        expect(subject).not.toContain(content.body.name)
        expect(subject).not.toMatch(/netværk|nätverk|social|handicap|funktion/i)
      }
    expect(subjectOf(danishAgenda, da)).toBe('Møde torsdag den 18. marts kl. 16')
    expect(subjectOf(swedishAgenda, sv)).toBe('Träff fredag 12 mars kl. 9')
    expect(subjectOf({ ...danishAgenda, kind: 'cancellation' }, da)).toBe(
      'Aflyst: Møde torsdag den 18. marts kl. 16',
    )
    expect(subjectOf(swedishNotes, sv)).toBe('Minnesanteckningar från fredag 12 mars')
  })
})

describe('a letter', () => {
  it('has the address line by line, with the floor by its street', () => {
    expect(addressLines('Skovvej 3, 2. tv., 3650 Ølstykke')).toEqual(['Skovvej 3, 2. tv.', '3650 Ølstykke'])
    expect(addressLines('Storgatan 4, lgh 1203, 662 30 Åmål')).toEqual([
      'Storgatan 4, lgh 1203',
      '662 30 Åmål',
    ])
    expect(addressLines('')).toEqual([])
  })
  it('asks whether the reader comes, with a telephone number', () => {
    const letter = letterOf(danishAgenda, recipient(), '2027-03-04')
    expect(letter.date).toBe('torsdag den 4. marts 2027')
    expect(letter.slip?.choices).toEqual(['Ja', 'Ja, digitalt', 'Nej, jeg kan ikke'])
    expect(letter.slip?.how.replace(/\u00a0/g, ' ')).toContain('72 00 00 00')
  })
  it('asks nothing with notes, or of one who is not asked to come', () => {
    expect(letterOf(swedishNotes, recipient({ language: 'sv' }), '2027-03-14').slip).toBeNull()
    expect(letterOf(danishAgenda, recipient({ mayAnswer: false }), '2027-03-04').slip).toBeNull()
  })
})

describe('the text in a box', () => {
  it('is paragraphs, lists, bold words and links', () => {
    expect(proseOf('Hej **alle**\nlinje to\n\n- en\n- to\n  mere\n\n1. først\n2. så')).toEqual([
      { is: 'paragraph', runs: [{ text: 'Hej ' }, { text: 'alle', bold: true }, { text: '\nlinje to' }] },
      { is: 'list', ordered: false, items: [[{ text: 'en' }], [{ text: 'to\nmere' }]] },
      { is: 'list', ordered: true, items: [[{ text: 'først' }], [{ text: 'så' }]] },
    ])
    expect(proseOf('Se [her](https://a.invalid/x) eller https://b.invalid/y.')).toEqual([
      {
        is: 'paragraph',
        runs: [
          { text: 'Se ' },
          { text: 'her', href: 'https://a.invalid/x' },
          { text: ' eller ' },
          { text: 'https://b.invalid/y', href: 'https://b.invalid/y' },
          { text: '.' },
        ],
      },
    ])
  })
  it('takes a date at the beginning of a line for a date', () => {
    expect(proseOf('1. marts mødes vi')).toEqual([{ is: 'paragraph', runs: [{ text: '1. marts mødes vi' }] }])
  })
  it('leaves tags and other links as words', () => {
    expect(proseOf('<b>x</b> [nej](javascript:alert(1))')).toEqual([
      { is: 'paragraph', runs: [{ text: '<b>x</b> [nej](javascript:alert(1))' }] },
    ])
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.invalid',
      'https://a.invalid/"x',
      'vbscript:x',
    ])
      expect(addressOf(bad)).toBeUndefined()
  })
  it('never loses a letter, and never leads anywhere but to web, mail or telephone', () => {
    const writing = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(
          '- ',
          '1. ',
          '**',
          '[a](',
          'https://a.invalid',
          ')',
          '\n',
          '\n\n',
          '<script>',
          'a@b.dk',
          '# ',
        ),
      ),
      { maxLength: 30 },
    )
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
    fc.assert(
      fc.property(writing, (parts) => {
        const text = parts.join('')
        const runs = proseOf(text).flatMap((block) =>
          block.is === 'paragraph' ? block.runs : block.items.flat(),
        )
        for (const { href } of runs) if (href) expect(href).toMatch(/^(https?:|mailto:|tel:)/i)
        const kept = letters(
          runs
            .map((run) => run.text + (run.href && !run.text.includes('a.invalid') ? run.href : ''))
            .join(''),
        )
        for (const letter of new Set(letters(text))) expect(kept).toContain(letter)
      }),
    )
  })
})

describe('the hour of an item', () => {
  it('is known only while every item before it says how long it takes, and lies within the meeting', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(minutes, (each) => {
        const items = each.map((length, at) => ({
          ...danishAgenda.meeting.items[0]!,
          id: `x${at}`,
          minutes: length,
        }))
        const meeting = { start: '16:00', end: '18:00', items }
        items.forEach(({ id }, at) => {
          const time = timeOfItem(meeting, id)
          const upTo = each.slice(0, at + 1)
          const known =
            items.length > 1 && upTo.every((length) => length > 0) && upTo.reduce((a, b) => a + b, 0) <= 120
          expect(time !== null).toBe(known)
          if (time) expect(time.start < time.end && time.start >= '16:00' && time.end <= '18:00').toBe(true)
        })
      }),
    )
  })
})
