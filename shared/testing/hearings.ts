import type { StoredFile } from '../files/schema.ts'
import type { Hearing, HearingAnswer, Voice } from '../hearings/schema.ts'

/** A hearing with what hangs on it, in one invented body. */
export type HearingWorld = {
  hearing: Hearing
  answer?: HearingAnswer
  voices?: Voice[]
  files?: { stored: StoredFile; content: string }[]
}

/** A hearing as it is when it has just been received, and nothing was done about it yet. */
export const aHearing = (given: Partial<Hearing> = {}): Hearing => ({
  id: 'h_00000000000000000001',
  body: 'c_00000000000000000001',
  matter: given.id ?? 'h_00000000000000000001',
  title: 'Ny rampe ved biblioteket',
  text: '',
  sender: { kind: 'department', name: 'Teknik og Miljø', mail: 'teknik@example.dk', caseNumber: '14/8857' },
  area: '',
  papers: [],
  topics: ['byggeri'],
  legalBasis: '',
  parties: '',
  mode: 'heard',
  receivedOn: '2027-03-18',
  deadline: '2027-04-08',
  earlier: [],
  public: false,
  state: 'received',
  way: null,
  time: null,
  round: null,
  meeting: null,
  approval: null,
  sent: [],
  closedOn: null,
  sentHow: null,
  closedReason: '',
  outcome: null,
  version: 1,
  ...given,
})

/** An answer to it, in its first version. */
export const anAnswer = (
  hearing: Pick<Hearing, 'id'>,
  text: string,
  given: Partial<HearingAnswer> & Pick<HearingAnswer, 'by' | 'at'>,
): HearingAnswer => ({ hearing: hearing.id, text, minority: [], version: 1, ...given })
