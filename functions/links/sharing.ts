import { isDeepStrictEqual } from 'node:util'
import { openIn } from '#shared/hearings/counting'
import { localDateOf } from '#shared/kernel/dates'
import { councilFacts, linkAfter, listOf } from '#shared/links/rules'
import { type Consent, type Holding, knowledgeSubject, type Link, type Push } from '#shared/links/schema'
import { yearsOfCard } from '../platform/bodies.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { ControlTenant } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, charters, consents, pushes, shares } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { type JobMessage, job, type Work } from '../platform/work/jobs.ts'
import { systemTable } from '../platform/work/system.ts'
import { changed, hashOf, linkWithEnds, linkWrites, subjectOf } from './store.ts'

/** Somebody changes something in between, at the most so often. */
const mostTries = 5

type Hand = Pick<Surroundings, 'now' | 'newId'>

/**
 * A shared fact has changed, or what may be known has: what is known of one subject is made anew and sent to every
 * association that may know it. Reads this tenant alone; what it costs does not depend on how many members an
 * association has.
 */
export async function shareFacts(
  { about, tenant }: JobMessage<'share-facts'>,
  { table, control, surroundings }: Work,
): Promise<void> {
  const given = consents.list(await table.queryAll('LINKS', { begins: 'CONSENT#' }))
  for (const { link, state, councils } of given)
    if (
      state === 'given' &&
      (about.subject === knowledgeSubject || councils.some(({ body }) => body === about.subject))
    )
      await shareWith(link, about.subject, tenant, { table, control, surroundings })
}

async function shareWith(
  link: string,
  about: string,
  tenant: string,
  { table, control, surroundings }: Pick<Work, 'table' | 'control' | 'surroundings'>,
): Promise<void> {
  const subject = about === knowledgeSubject ? about : subjectOf(link, about)
  for (let tries = 0; tries < mostTries; tries++) {
    // What was last sent is read before the facts: whoever writes the next sequence has read them after the last one
    // was written, so that a higher sequence never says something older.
    const [consentRow, shareRow] = await table.getMany([consents.key(link), shares.key(link, subject)])
    const consent = consents.read(consentRow)
    const listed = consent?.councils.find(({ body }) => body === about)
    if (consent?.state !== 'given' || (about !== knowledgeSubject && !listed)) return
    const { link: kept, association, own } = await linkWithEnds(control, link, tenant)
    if (!kept || !association || !own) return
    const inForce = await carried(control, consent, kept, own, surroundings)
    if (!inForce) {
      await closeConsent(table, link, kept, surroundings)
      return
    }
    const holds = listed
      ? await factsOf(table, listed.body, listed.facts, localDateOf(surroundings.now()))
      : { kind: 'knowledge' as const, items: consent.knowledge }
    const was = shares.read(shareRow)
    let sequence = was?.version ?? 0
    if (was?.epoch !== consent.epoch || !isDeepStrictEqual(was.holds, holds)) {
      const share = {
        link,
        subject,
        body: about === knowledgeSubject ? '' : about,
        epoch: consent.epoch,
        holds,
        at: surroundings.now(),
      }
      const key = shares.key(link, subject)
      const done = await changed(
        table,
        [
          was ? shares.change(key, share, was.version) : shares.create(key, share),
          { check: consents.key(link), is: consent.version },
        ],
        { did: 'facts.shared', about: [link, subject] },
        surroundings,
      )
      if (!done) continue
      sequence++
    }
    const list = listOf(consent, (body) => subjectOf(link, body))
    await deliver(
      { link, epoch: consent.epoch, list, subject, sequence, holds },
      tenant,
      association,
      surroundings,
    )
    return
  }
  throw new Error(`${subject} of ${link} kept changing`)
}

/** What a card says of a council today, every fact that is consented to; null once the council is closed. */
async function factsOf(
  table: Table,
  id: string,
  consented: Consent['councils'][number]['facts'],
  today: string,
): Promise<Holding | null> {
  const [body, charter, years] = await Promise.all([
    table.get(bodies.key(id)).then(bodies.read),
    table
      .query(`BODY#${id}`, { begins: 'CHARTER#', newestFirst: true, limit: 1 })
      .then((rows) => charters.list(rows)[0]),
    yearsOfCard(table, id, today),
  ])
  if (!body || !charter || body.state === 'closed') return null
  const known = { digests: years.digests, openHearings: openIn(...years.hearings) }
  return { kind: 'council', facts: councilFacts(body, charter, known, consented, today) }
}

/**
 * Control hears of a consent before anything is sent under it. False where the link does not stand any more for what
 * was consented to: it lapsed, was taken back or ended meanwhile.
 */
export async function carried(
  control: Table,
  consent: Kept<Consent>,
  link: Kept<Link>,
  own: Pick<ControlTenant, 'id' | 'organisation'>,
  hand: Hand,
): Promise<boolean> {
  if (own.organisation !== link.organisation) return false
  if (link.state === 'accepted' && link.tenant === own.id && link.epoch >= consent.epoch)
    return link.epoch === consent.epoch
  // An invitation that lapsed after it was answered was answered in time.
  const after = linkAfter(link, consent.by, localDateOf(consent.at))
  if (!after.ok || link.epoch >= consent.epoch) return false
  const { version, ...rest } = link
  const done = await changed(
    control,
    linkWrites(
      {
        ...rest,
        state: after.value,
        epoch: consent.epoch,
        tenant: own.id,
        // Another list is no other beginning.
        movedAt: link.state === 'accepted' ? link.movedAt : hand.now(),
      },
      version,
    ),
    {
      did: consent.by === 'accept' ? 'link.accepted' : 'link.changed',
      about: [consent.link],
      outbox:
        consent.by === 'accept' ? [job('send-link-mail', { link: consent.link, mail: 'accepted' })] : [],
    },
    hand,
  )
  if (!done) throw new Error(`${consent.link} changed meanwhile`)
  return true
}

/** Puts a push into the association's inbox, with a right to put and to do nothing else there. */
export async function deliver(
  push: Push,
  from: string,
  to: Pick<ControlTenant, 'id' | 'generation'>,
  surroundings: Surroundings,
): Promise<void> {
  const { stamps, newId } = surroundings
  if (!stamps) throw new Error('nobody here can stamp a push')
  const content = JSON.stringify(push)
  const { link, epoch, sequence } = push
  const stamp = await stamps.put({ from, to: to.id, link, epoch, sequence, hash: hashOf(content) })
  const inbox = await systemTable(surroundings, to, 'deliver')
  const id = newId('log')
  const done = await changed(
    inbox,
    [pushes.create(pushes.key(id), { content, stamp })],
    { did: 'facts.came', about: [link], outbox: [job('take-facts', { push: id })] },
    surroundings,
  )
  if (!done) throw new Error(`a push of ${link} was not put`)
}

/**
 * The municipality's own consent follows a link that has ended. One that was given anew since stays: control has not
 * heard of it yet. Doing it again changes nothing.
 */
export async function closeConsent(
  table: Table,
  link: string,
  standing: Pick<Link, 'state' | 'epoch'>,
  hand: Hand,
): Promise<void> {
  const consent = consents.read(await table.get(consents.key(link)))
  if (consent?.state !== 'given') return
  const newer = consent.epoch > standing.epoch && consent.by === 'accept' && standing.state === 'invited'
  if (newer || (standing.state === 'accepted' && consent.epoch >= standing.epoch)) return
  const { version, ...rest } = consent
  const done = await changed(
    table,
    [consents.change(consents.key(link), { ...rest, state: 'closed' }, version)],
    { did: 'link.consent-closed', about: [link] },
    hand,
  )
  if (!done) throw new Error(`the consent of ${link} changed meanwhile`)
}
