import { describe, expect, test } from 'vitest'
import { addDays, type LocalDate, localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import { worldsOn } from '../../../shared/testing/worlds.ts'
import { latestTo } from '../mailbox.ts'
import { entersAs } from '../screens/access.ts'
import { type Visitor, visitors } from '../visitor.ts'

const { visit } = visitors()
const t = sentences('da', 'hearings')

const today = localDateOf(new Date().toISOString())
const worlds = worldsOn(today)
/** When a council of a world meets next. */
function nextMeetingOf(slug: string, name: string): LocalDate {
  const world = worlds.find(({ tenant }) => tenant.slug === slug)
  const council = world?.bodies.find(({ body }) => body.name === name)
  const next = council?.meetings.find(({ meeting }) => meeting.date >= today)
  if (!next) throw new Error(`${name} of ${slug} does not meet`)
  return next.meeting.date
}
const nextMeeting = nextMeetingOf('egedal', 'Handicaprådet')
/** A week before the council meets. */
const deadline = addDays(nextMeeting, -7)
const sender = 'teknik@egedal.example'

async function writesTheAnswer(
  secretary: Visitor,
  text: string,
  given: { council?: string; minority?: { who: string; text: string } } = {},
): Promise<void> {
  const { council = 'Handicaprådet', minority } = given
  const say = sentences(secretary.language, 'hearings')
  await secretary.presses(say('writeAnswer'))
  await secretary.arrives(say('writeAnswer'))
  await secretary.writes(say('answerText', { name: council }), text)
  if (minority) {
    await secretary.unfolds()
    await secretary.writes(say('minorityWho'), minority.who)
    await secretary.writes(say('minorityText'), minority.text)
  }
  await secretary.presses(say('saveAnswer'))
  await secretary.sees(say('done-answer'))
}
async function sendsTheAnswer(secretary: Visitor, to: string): Promise<void> {
  const say = sentences(secretary.language, 'hearings')
  await secretary.presses(say('lookAndSend'))
  await secretary.page.waitForURL(/\/send/)
  await secretary.picture('before-sending')
  await secretary.ticks(say('confirmTo', { mail: to }))
  await secretary.presses(say('sendNow'))
  await secretary.sees(say('done-sent'))
  await secretary.picture('sent')
}

test('more time: asked for by a ready mail, given, and answered after the meeting', async () => {
  const mette = await visit({ journey: 'hearing-more-time' })
  await entersAs(mette, 'Mette')
  await mette.sees(new RegExp(t('asks-choose-way')))
  await mette.presses('Ny rampe ved biblioteket i Stenløse')
  await mette.arrives('Ny rampe ved biblioteket i Stenløse')
  await mette.sees(
    t('clash', {
      deadline: dateText('da', deadline),
      meeting: dateText('da', nextMeeting),
      time: 'yes',
      chair: 'yes',
    }),
  )
  await mette.presses(t('moreTime'))
  await mette.arrives(t('moreTimeTitle', { sender: 'Teknik og Miljø' }))
  await mette.presses(t('sendByUs'))
  await mette.sees(t('done-asked'))
  const asked = await latestTo(sender)
  expect(asked.subject).toContain('27/3310')
  expect(asked.text).toContain(dateText('da', nextMeeting))

  await mette.presses(t('timeYes'))
  await mette.sees(t('done-granted'))
  await mette.sees(t('inTimeTitle'))
  await mette.presses(t('putOnAgenda', { date: dateText('da', nextMeeting) }))
  await mette.sees(t('done-on-agenda-late'))
  await mette.presses(t('seeMeeting'))
  await mette.sees(t('agendaTitle', { title: 'Ny rampe ved biblioteket i Stenløse' }))
  await mette.presses(t('fromHearing'))
  await mette.arrives('Ny rampe ved biblioteket i Stenløse')

  await writesTheAnswer(mette, 'Rampen skal være færdig, før døren åbner.')
  // The council has not met since it came, so no meeting can have said OK.
  await mette.sees(t('noMeetingSince'))
  await mette.presses(t('approveByPhone'))
  await mette.sees(t('done-approved'))
  await sendsTheAnswer(mette, sender)
  const answer = await latestTo(sender)
  expect(answer.text).toContain('Rampen skal være færdig, før døren åbner.')
  expect(answer.attached.map((name) => name.split(' ')[0])).toEqual(['hoeringssvar.docx', 'hoeringssvar.pdf'])
  expect(answer.pdf()).toMatchObject({ tagged: true })
})

test('in writing: a member answers from the mail without signing in, and the secretary types for another', async () => {
  const mette = await visit({ journey: 'hearing-in-writing', width: 'phone' })
  await entersAs(mette, 'Mette')
  await mette.opens('/egedal/hearings/new')
  await mette.ticks('byggeri')
  await mette.writes(t('matterTitle'), 'Handicapparkering ved hallen')
  await mette.presses(t('propose'))
  await mette.sees(t('proposed'))
  await mette.picture('proposed')
  expect(await mette.page.getByLabel(t('matterTitle')).inputValue()).toBe('Handicapparkering ved hallen')
  await mette.writes(t('senderName'), 'Kultur og Fritid')
  await mette.writes(t('senderMail'), 'kultur@egedal.example')
  await mette.writes(t('deadlineBox'), deadline)
  await mette.presses(t('save'))
  await mette.sees(t('done-started'))
  await mette.presses(t('inWriting'))
  await mette.page.waitForURL(/in-writing/)
  await mette.picture('who-is-asked')
  await mette.presses(t('roundSend'))
  await mette.sees(t('done-round'))

  const asked = await latestTo('ole.stenmark@post.example')
  expect(asked.subject).not.toMatch(/handicap|parkering/i)
  expect(asked.text).toContain('Handicapparkering ved hallen')
  const ole = await visit({ journey: 'hearing-voice', width: 'phone', scripts: false })
  await ole.opens(asked.link(t('mailRoundButton')))
  await ole.writes(t('sayText'), 'Pladserne ligger for langt fra døren.')
  await ole.presses(t('saySend'))
  await ole.sees(t('done-said'))
  // The same page with scripts, for a closer look.
  const fatima = await visit({ journey: 'hearing-voice-looked-at' })
  const hers = await latestTo('fatima.rahimi@post.example')
  await fatima.opens(hers.link(t('mailRoundButton')))

  await mette.page.reload()
  await mette.sees('Pladserne ligger for langt fra døren.')
  await mette.unfolds()
  await mette.chooses(t('sayForWho'), 'Kurt Vedel')
  await mette.writes(t('sayText'), 'Der skal være plads til en lift.')
  await mette.presses(t('saveEdit'))
  await mette.sees(t('done-said-for'))
  await writesTheAnswer(mette, 'Rådet vil have pladserne tættere på døren.')
  // With a draft to read, one can agree with it.
  await fatima.page.reload()
  await fatima.ticks(t('sayAgrees'))
  await fatima.presses(t('saySend'))
  await fatima.sees(t('done-said'))
  await mette.presses(t('approveByPhone'))
  await mette.sees(t('done-approved'))
  await sendsTheAnswer(mette, 'kultur@egedal.example')
  expect((await latestTo('kultur@egedal.example')).text).toContain('tættere på døren')
})

test('the chair answers, and the council is told; afterwards the sender tells what changed', async () => {
  const mette = await visit({ journey: 'hearing-by-chair' })
  await entersAs(mette, 'Mette')
  await mette.opens('/egedal/hearings/agenda')
  await mette.writes(t('committee'), 'Teknik- og Miljøudvalget')
  await mette.writes(t('senderMail'), 'udvalg@egedal.example')
  await mette.writes(t('deadlineBox'), deadline)
  await mette.writes(
    t('agendaText'),
    '1. Godkendelse af dagsorden\n2. Nye fortove i Ølstykke\n3. Bænke langs stien\n4. Eventuelt',
  )
  await mette.presses(t('agendaRead'))
  await mette.sees(t('agendaRoutine'))
  for (const line of ['Nye fortove i Ølstykke', 'Bænke langs stien'])
    await mette.ticks(t('partyHeard'), mette.page.getByRole('group', { name: line }).first())
  await mette.presses(t('agendaSave'))
  await mette.sees(t('done-agenda'))
  await mette.sees('Bænke langs stien')
  await mette.presses('Nye fortove i Ølstykke')
  await mette.arrives('Nye fortove i Ølstykke')
  await mette.presses(t('byChair'))
  await mette.sees(t('done-by-chair'))
  await writesTheAnswer(mette, 'Fortovene skal være brede nok til to kørestole.')
  await mette.presses(t('askChair'))
  await mette.sees(t('done-chair-asked'))

  const draft = await latestTo('hanne.birkely@post.example')
  const hanne = await visit({ journey: 'hearing-chair', width: 'phone', scripts: false })
  await hanne.opens(draft.link(t('mailApprovalButton')))
  await hanne.presses(t('approveMine'))
  await hanne.sees(t('done-approved'))

  await mette.page.reload()
  await sendsTheAnswer(mette, 'udvalg@egedal.example')
  expect((await latestTo('udvalg@egedal.example')).text).toContain('to kørestole')
  const told = await latestTo('ole.stenmark@post.example')
  expect(told.subject).toBe(t('mailToldSubject'))

  await mette.presses(t('askOutcome', { sender: 'Teknik- og Miljøudvalget' }))
  await mette.sees(t('done-outcome-asked'))
  const question = await latestTo('udvalg@egedal.example')
  const committee = await visit({ journey: 'hearing-outcome' })
  await committee.opens(question.link(t('mailOutcomeButton')))
  await committee.ticks(t('own-outcome-followed'))
  await committee.writes(t('outcomeText'), 'Fortovene bliver to meter brede.')
  await committee.presses(t('saveOutcome'))
  await committee.sees(t('linkOutcomeThanks', { name: 'Handicaprådet' }))
  await mette.page.reload()
  await mette.sees('Fortovene bliver to meter brede.')
})

describe('A Swedish council and a remiss that falls before its meeting', () => {
  const say = sentences('sv', 'hearings')
  const socialnamnden = 'socialnamnden@dalsed.example'
  const title = 'Riktlinjer för bostadsanpassning'

  /** Both councils have it: the one that is meant is opened from the list. */
  async function opensTheRemissOf(sofia: Visitor, council: string): Promise<void> {
    await entersAs(sofia, 'Sofia')
    await sofia.opens('/dals-ed/hearings')
    const row = sofia.page.getByRole('row').filter({ hasText: council })
    await sofia.presses(title, row)
    await sofia.arrives(title)
    const meeting = nextMeetingOf('dals-ed', council)
    await sofia.sees(
      say('clash', {
        deadline: dateText('sv', addDays(meeting, -7)),
        meeting: dateText('sv', meeting),
        time: 'yes',
        chair: 'yes',
      }),
    )
  }

  test('at a desk: the presidium answers, and the members read it at the same time', async () => {
    const council = 'Kommunala pensionärsrådet'
    const sofia = await visit({ journey: 'remiss-presidiet', language: 'sv' })
    await opensTheRemissOf(sofia, council)
    await sofia.presses(say('byChair'))
    await sofia.sees(say('done-by-chair'))
    await writesTheAnswer(sofia, 'Rådet vill att besked ges inom fyra veckor.', { council })
    await sofia.presses(say('askChair'))
    await sofia.sees(say('done-chair-asked'))

    const draft = await latestTo('politiker1@dalsed.example')
    const roger = await visit({
      journey: 'remiss-ordforande',
      language: 'sv',
      width: 'phone',
      scripts: false,
    })
    await roger.opens(draft.link(say('mailApprovalButton')))
    await roger.presses(say('approveMine'))
    await roger.sees(say('done-approved'))

    await sofia.page.reload()
    await sendsTheAnswer(sofia, socialnamnden)
    const answer = await latestTo(socialnamnden)
    expect(answer.subject).toBe(say('mailAnswerSubject', { title, case: 'SN 2027/41' }))
    expect(answer.text).toContain('inom fyra veckor')
    expect(answer.attached.map((name) => name.split(' ')[0])).toEqual(['remissvar.docx', 'remissvar.pdf'])
    expect(answer.pdf()).toMatchObject({ tagged: true, language: 'sv' })
    const told = await latestTo('pensionar1@post.example')
    expect(told.subject).toBe(say('mailToldSubject'))
  })

  test('on a phone without a script: in writing, with the word of one who sees it differently', async () => {
    const council = 'Funktionsrättsrådet'
    const phone = { language: 'sv', width: 'phone', scripts: false } as const
    const sofia = await visit({ journey: 'remiss-skriftligt', ...phone })
    await opensTheRemissOf(sofia, council)
    await sofia.presses(say('inWriting'))
    await sofia.page.waitForURL(/in-writing/)
    await sofia.picture('who-is-asked')
    await sofia.presses(say('roundSend'))
    await sofia.sees(say('done-round'))

    const asked = await latestTo('funktionsratt1@post.example')
    const elin = await visit({ journey: 'remiss-ledamot', ...phone })
    await elin.opens(asked.link(say('mailRoundButton')))
    await elin.writes(say('sayText'), 'Ta med dörröppnare i trapphus.')
    await elin.presses(say('saySend'))
    await elin.sees(say('done-said'))

    await sofia.page.reload()
    await sofia.sees('Ta med dörröppnare i trapphus.')
    await writesTheAnswer(sofia, 'Rådet vill att riktlinjerna tar med dörröppnare i trapphus.', {
      council,
      minority: { who: 'En ledamot', text: 'Hissar är viktigare.' },
    })
    await sofia.presses(say('approveByPhone'))
    await sofia.sees(say('done-approved'))
    await sendsTheAnswer(sofia, socialnamnden)
    const answer = await latestTo(socialnamnden)
    expect(answer.text).toContain('dörröppnare i trapphus')
    expect(answer.text).toContain('Hissar är viktigare.')
  })
})

test('what is public stands on the public page, and the year is counted, no answer included', async () => {
  const someone = await visit({ journey: 'hearing-public', width: 'phone', scripts: false })
  await someone.opens('/egedal')
  await someone.sees(t('publicTitle'))
  await someone.sees('Ny rampe ved biblioteket i Stenløse')
  const mette = await visit({ journey: 'hearing-list' })
  await entersAs(mette, 'Mette')
  await mette.opens('/egedal/hearings')
  await mette.sees(t('inNumbers', { year: today.slice(0, 4) }))
})
