import { describe, expect, it } from 'vitest'
import { sentences } from '../locales/translate.ts'
import { dateText } from '../locales/wording.ts'
import { saysDay, withDay } from './asking-time.ts'

const ready = (language: 'da' | 'sv', until: string) =>
  sentences(language, 'hearings')('moreTimeText', {
    sender: 'Teknik og Miljø',
    title: 'Ny rampe',
    past: 'no',
    deadline: dateText(language, '2026-12-01'),
    meeting: dateText(language, '2026-12-08'),
    until: dateText(language, until),
    of: 'council',
    name: 'Mette',
  })

describe('the mail that asks for more time', () => {
  it.each(['da', 'sv'] as const)(
    'says the day that was chosen, not the one that was proposed (%s)',
    (language) => {
      const mail = ready(language, '2026-12-15')
      const sent = withDay(mail, '2026-12-15', '2026-12-22')
      expect(sent).toBe(ready(language, '2026-12-22'))
      expect(saysDay(sent, '2026-12-22')).toBe(true)
      expect(saysDay(mail, '2026-12-22')).toBe(false)
    },
  )

  it('keeps the year beside the day, and asks for the new one', () => {
    expect(withDay('frist til den 15. december 2027', '2027-12-15', '2028-01-05')).toBe(
      'frist til den 5. januar 2028',
    )
  })

  it('is left as it is where somebody wrote the day by hand', () => {
    for (const written of ['den 5. december', '5 december', '5/12', 'd. 05.12.2026', '2026-12-05'])
      expect(saysDay(`Kan vi få frist til ${written}?`, '2026-12-05'), written).toBe(true)
    for (const other of ['den 15. december', '15/12', '5/1', 'lidt længere'])
      expect(saysDay(`Kan vi få frist til ${other}?`, '2026-12-05'), other).toBe(false)
    expect(withDay('Kan vi vente til 22/12?', '2026-12-15', '2026-12-22')).toBe('Kan vi vente til 22/12?')
    expect(withDay('Svar senast 15 december', '2026-12-05', '2026-12-22')).toBe('Svar senast 15 december')
  })
})
