import * as v from 'valibot'
import { addDays, LocalDate } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import type { Surroundings } from '../platform/surroundings.ts'
import { controlTenants, slugs } from '../platform/table/control-records.ts'
import { newMeter } from '../platform/table/table.ts'
import type { JobMessage } from '../platform/work/jobs.ts'
import { messagesOfDays } from '../platform/work/relay.ts'
import { systemTable } from '../platform/work/system.ts'
import { approve, refuse, waiting } from './decisions.ts'
import { drill, lostIn } from './drill.ts'
import { beginFleet, fleetStanding } from './fleet.ts'
import { changeLife, type LifeMove } from './operating.ts'
import { beginRestore, type CopyTable, restoreOn } from './restoring.ts'

/** What an operator's command is handed, on a laptop and in the cloud. */
export type Operating = {
  readonly surroundings: Surroundings
  /** Brings messages to the workers. */
  readonly passOn: (messages: readonly JobMessage[]) => Promise<void>
  /** How a table is brought into the next generation here. */
  readonly copy: CopyTable
  /** Writes a tenant's table into a file and gives its path; in the cloud AWS keeps 35 days by itself. */
  readonly backUp?: (tenant: string, generation: number) => Promise<string>
  /** Lets seconds go by; absent where a command must end soon. */
  readonly wait?: (seconds: number) => Promise<void>
}

export type Command = {
  /** What comes after `npm run operator --`. */
  readonly usage: string
  readonly says: string
  /** Null where the words are not what the command asks for. */
  run(words: readonly string[], operating: Operating): Promise<Result<readonly string[], Problem>> | null
}

const day = (text: string | undefined): text is LocalDate => v.is(LocalDate, text)
const daysFrom = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const days: LocalDate[] = []
  for (let each = from; each <= to; each = addDays(each, 1)) days.push(each)
  return days
}

const lifeMove = (move: LifeMove, says: string): Command => ({
  usage: `${move} <short name>`,
  says,
  run: ([slug], { surroundings }) =>
    slug
      ? changeLife(control(surroundings), slug, move, doing(surroundings)).then(
          saying('Done. The administrators are told by mail.'),
        )
      : null,
})

/** Everything an operator can do, by its word. The runbooks name these and no others. */
export const commands: Readonly<Record<string, Command>> = {
  list: {
    usage: 'list',
    says: 'sign-ups that wait for an operator',
    async run(_, { surroundings }) {
      const all = await waiting(control(surroundings))
      return ok(
        all.length === 0
          ? ['Nobody waits.']
          : all.map(
              ({ id, name, applicant, state, at }) =>
                `${id}  ${name}\n  ${applicant.name} <${applicant.email}>, since ${at}${state === 'failed' ? ', failed: approve tries again' : ''}`,
            ),
      )
    },
  },
  approve: {
    usage: 'approve <id>',
    says: 'the applicant is known; the tenant is made',
    run: ([id], { surroundings }) =>
      id
        ? approve(control(surroundings), id, doing(surroundings)).then(
            saying('Approved. The applicant is told by mail.'),
          )
        : null,
  },
  refuse: {
    usage: 'refuse <id> "why, in words that the applicant will read"',
    says: 'no tenant is made',
    run([id, ...words], { surroundings }) {
      const reason = words.join(' ').trim()
      return id && reason
        ? refuse(control(surroundings), id, reason, doing(surroundings)).then(
            saying('Refused. The applicant is told why by mail.'),
          )
        : null
    },
  },
  suspend: lifeMove('suspend', 'nobody gets in, mails wait'),
  resume: lifeMove('resume', 'open again; what waited is done'),
  leave: lifeMove('leave', 'everything is deleted in thirty days'),
  stay: lifeMove('stay', 'stays after all'),
  redrive: {
    usage: 'redrive <short name|control> <from day> [<to day>]',
    says: 'does again what the log of these days asks for; what was done finds that it was',
    run([slug, from, to = from], { surroundings, passOn }) {
      if (!slug || !day(from) || !day(to) || to < from) return null
      return redrive(slug, from, to, surroundings, passOn)
    },
  },
  fleet: {
    usage: 'fleet [update]',
    says: 'which tenants are behind the template; update brings them to it, a few at a time',
    async run([what], { surroundings }) {
      const { template } = surroundings
      if (!template) return refused({ type: 'not-in-state', move: 'update', state: 'no-template' })
      if (what === 'update') {
        const begun = await beginFleet(surroundings)
        if (!begun.ok) return begun
      }
      const { all, underWay, failed, behind } = await fleetStanding(control(surroundings), template)
      return ok([
        `${all - behind.length} of ${all} tenants have template ${template}.`,
        ...underWay.map((id) => `${id}  under way`),
        ...failed.map(({ id, why }) => `${id}  came back: ${why}`),
        ...behind
          .filter((id) => !underWay.includes(id) && failed.every((each) => each.id !== id))
          .map((id) => `${id}  behind`),
        ...(what === 'update' && behind.length > 0 ? ['The update has begun. Ask again: fleet'] : []),
      ])
    },
  },
  'back-up': {
    usage: 'back-up <short name>',
    says: 'on a laptop: the table as a file (the cloud keeps 35 days by itself)',
    run([slug], { surroundings, backUp }) {
      if (!slug || !backUp) return null
      return (async () => {
        const card = await cardOf(slug, surroundings)
        return card ? ok([await backUp(card.id, card.generation)]) : refused({ type: 'not-found' })
      })()
    },
  },
  restore: {
    usage: 'restore <short name> [<instant, or a file on a laptop>]',
    says: 'a suspended tenant as it was, in its next generation; ask again until it is done',
    run: ([slug, asOf = ''], operating) => (slug ? restore(slug, asOf, operating) : null),
  },
  drill: {
    usage: 'drill <short name>',
    says: 'suspend, restore and resume for practice, and a count of what came through',
    run: ([slug], { surroundings, copy, wait }) =>
      slug && wait ? drilled(slug, copy, surroundings, wait) : null,
  },
}

/** How it is called, a line each. */
export const usage = (): string =>
  Object.values(commands)
    .map(({ usage: words, says }) => `npm run operator -- ${words}\n    ${says}`)
    .join('\n')

export type Said = { readonly lines: readonly string[]; readonly outcome: 'done' | 'refused' | 'misused' }

/** Does one command. Words that are none give the usage. */
export async function operate([name = '', ...words]: readonly string[], operating: Operating): Promise<Said> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const running = command?.run(words, operating)
  if (!running)
    return { lines: [command ? `npm run operator -- ${command.usage}` : usage()], outcome: 'misused' }
  const outcome = await running
  return outcome.ok
    ? { lines: outcome.value, outcome: 'done' }
    : { lines: [`Not possible: ${JSON.stringify(outcome.problem)}`], outcome: 'refused' }
}

const control = (surroundings: Surroundings) => surroundings.control(newMeter())
const doing = ({ now, newId }: Surroundings) => ({ now: now(), newId })
const saying =
  (line: string) =>
  (outcome: Result<void, Problem>): Result<readonly string[], Problem> =>
    outcome.ok ? ok([line]) : outcome

async function cardOf(slug: string, surroundings: Surroundings) {
  const found = slugs.read(await control(surroundings).get(slugs.key(slug)))
  return found ? controlTenants.read(await control(surroundings).get(controlTenants.key(found.tenant))) : null
}

/** Reads the log itself, so it does not matter what became of the stream or the queue. Ids only leave the table. */
async function redrive(
  slug: string,
  from: string,
  to: string,
  surroundings: Surroundings,
  passOn: Operating['passOn'],
): Promise<Result<readonly string[], Problem>> {
  const card = slug === 'control' ? null : await cardOf(slug, surroundings)
  if (slug !== 'control' && !card) return refused({ type: 'not-found' })
  const table = card ? await systemTable(surroundings, card, 'operator') : control(surroundings)
  const messages = await messagesOfDays(table, daysFrom(from, to))
  for (let at = 0; at < messages.length; at += 10) await passOn(messages.slice(at, at + 10))
  const jobs = new Map<string, number>()
  for (const { job } of messages) jobs.set(job, (jobs.get(job) ?? 0) + 1)
  return ok([
    `${messages.length} messages were passed on.`,
    ...[...jobs].map(([job, count]) => `${job}: ${count}`),
  ])
}

async function restore(
  slug: string,
  asOf: string,
  { surroundings, copy }: Operating,
): Promise<Result<readonly string[], Problem>> {
  const card = await cardOf(slug, surroundings)
  if (!card) return refused({ type: 'not-found' })
  const begun = await beginRestore(card.id, asOf, surroundings)
  if (!begun.ok) return begun
  const { from, to } = begun.value
  const state = await restoreOn(card.id, copy, surroundings)
  const whither = `${card.id}: from generation ${from} to ${to}`
  if (state === 'copying') return ok([`${whither}, the copy is under way. Ask again.`])
  return state === 'done'
    ? ok([`${whither}, done. Look at it, then: resume ${slug}`])
    : refused({ type: 'not-in-state', move: 'restore', state })
}

async function drilled(
  slug: string,
  copy: CopyTable,
  surroundings: Surroundings,
  wait: (seconds: number) => Promise<void>,
): Promise<Result<readonly string[], Problem>> {
  const done = await drill(slug, copy, surroundings, wait)
  if (!done.ok) return done
  const { from, to, before, after, erased } = done.value
  const lost = lostIn(done.value)
  return ok([
    `From generation ${from} to ${to}.`,
    ...Object.entries(before).map(([kind, count]) => `${kind}: ${count} before, ${after[kind] ?? 0} after`),
    `Erased again: ${erased.length}.`,
    lost.length === 0 ? 'Nothing is lost.' : `LOST: ${lost.join(', ')}`,
  ])
}
