import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('../app/', import.meta.url))

/** Every page that the web has, as its address is written in `web/app`: `/[tenant]/bodies/[body]/charter`. */
export const rooms: readonly string[] = globSync('**/page.tsx', { cwd: app })
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  .sort()

/**
 * Rooms that no link on a page at rest leads to, but a mail, the middle of a form, or what one has just done. The
 * journeys walk through them, and look at them as closely.
 */
export const byJourneyOnly: readonly string[] = [
  '/[tenant]/bodies/[body]/charter/[number]',
  '/[tenant]/hearings/[hearing]/link/[ticket]',
  '/[tenant]/hearings/[hearing]/send',
  '/[tenant]/invitation/[ticket]',
  '/[tenant]/meetings/[meeting]/home/[ticket]',
  '/[tenant]/meetings/[meeting]/link/[ticket]',
  '/[tenant]/meetings/[meeting]/notes/send',
  '/[tenant]/meetings/[meeting]/round/[ticket]',
  '/[tenant]/region/mails/[circular]',
  '/[tenant]/region/write',
  '/[tenant]/verify/[code]',
  '/closed/[tenant]',
  '/me/leave/[tenant]',
  '/no-file',
  '/objection/[ticket]',
  '/sign-in/code',
  '/sign-up/[signUp]',
  '/sign-up/[signUp]/code',
  '/sign-up/already',
  '/sign-up/details',
  '/sign-up/host',
  '/sign-up/you',
  '/verify/[code]',
]

/** Asks for an OpenID Connect provider of the tenant's own, which the tests of `access` start. */
export const elsewhere: readonly string[] = ['/sign-in/link']

const files: readonly string[] = globSync('**/route.ts', { cwd: app }).map(
  (file) => `/${file.replace(/\/route\.ts$/, '')}`,
)
const shapes = [...rooms, ...files]
  .map((at) => ({
    room: files.includes(at) ? null : at,
    shape: new RegExp(`^${at.replace(/\[[^/]+\]/g, '[^/]+').replace(/\/$/, '')}/?$`),
    // What is spelt out comes before what stands for anything.
    open: at.split('/').filter((part) => part.startsWith('[')).length,
  }))
  .sort((a, b) => a.open - b.open)

/** The page that an address leads to; null for a file and for what is not ours. */
export const roomOf = (path: string): string | null =>
  shapes.find(({ shape }) => shape.test(path))?.room ?? null
