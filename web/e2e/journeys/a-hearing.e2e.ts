import { expect, test } from 'vitest'
import { addDays, localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import { worldsOn } from '../../../shared/testing/worlds.ts'
import { latestTo } from '../mailbox.ts'
import { entersAs } from '../screens/access.ts'
import { type Visitor, visitors } from '../visitor.ts'

const { visit } = visitors()
const t = sentences('da', 'hearings')

const today = localDateOf(new Date().toISOString())
const council = worldsOn(today)[0]?.bodies.find(({ body }) => body.name === 'Handicaprådet')
const nextMeeting = council?.meetings.find(({ meeting }) => meeting.state === 'called')?.meeting.date ?? ''
/** A week before the council meets. */
const deadline = addDays(nextMeeting, -7)
const sender = 'teknik@egedal.example'

const writesTheAnswer = async (mette: Visitor, text: string) => {
  await mette.presses(t('writeAnswer'))
  await mette.arrives(t('writeAnswer'))
  await mette.writes(t('answerText', { name: 'Handicaprådet' }), text)
  await mette.presses(t('saveAnswer'))
  await mette.sees(t('done-answer'))
}
const sendsTheAnswer = async (mette: Visitor, to: string) => {
  await mette.presses(t('lookAndSend'))
  await mette.page.waitForURL(/\/send/)
  await mette.picture('before-sending')
  await mette.ticks(t('confirmTo', { mail: to }))
  await mette.presses(t('sendNow'))
  await mette.sees(t('done-sent'))
  await mette.picture('sent')
}

test('more time: asked for by a ready mail, given, and answered after the meeting', async () => {
  const mette = await visit({ journey: 'hearing-more-time' })
  await entersAs(mette, 'Mette')
  await mette.sees(new RegExp(t('asks-choose-way')))
  await mette.presses('Ny rampe ved biblioteket i Stenløse')
  await mette.arrives('Ny rampe ved biblioteket i Stenløse')
  await mette.sees(
    t('clash', { deadline: dateText('da', deadline), meeting: dateText('da', nextMeeting), chair: 'yes' }),
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
  await mette.presses(t('approveByMeeting'))
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
  await mette.presses(t('propose'))
  await mette.page.waitForURL(/topic=byggeri/)
  await mette.picture('proposed')
  await mette.writes(t('matterTitle'), 'Handicapparkering ved hallen')
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
  await ole.ticks(t('sayDiffers'))
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
  await mette.ticks(t('sayAgrees'))
  await mette.presses(t('saveEdit'))
  await mette.sees(t('done-said-for'))
  await writesTheAnswer(mette, 'Rådet vil have pladserne tættere på døren.')
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
  expect(told.subject).toBe(t('mailToldSubject', { title: 'Nye fortove i Ølstykke' }))

  await mette.presses(t('askOutcome', { sender: 'Teknik- og Miljøudvalget' }))
  await mette.sees(t('done-outcome-asked'))
  const question = await latestTo('udvalg@egedal.example')
  const committee = await visit({ journey: 'hearing-outcome' })
  await committee.opens(question.link(t('mailOutcomeButton')))
  await committee.ticks(t('outcome-followed'))
  await committee.writes(t('outcomeText'), 'Fortovene bliver to meter brede.')
  await committee.presses(t('saveOutcome'))
  await committee.sees(t('linkOutcomeThanks', { name: 'Handicaprådet' }))
  await mette.page.reload()
  await mette.sees('Fortovene bliver to meter brede.')
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
