import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { verifier } from '../platform/proof/claims.ts'
import type { Laid } from './laid.ts'
import type { walkMatrix } from './matrix.ts'
import { allReaders, type Reader } from './readers.ts'

const root = join(import.meta.dirname, '../..')

/**
 * A guard of the product, and how it looks when it is gone. `asks` is the part of the matrix that must then fail:
 * small, so that all guards are removed in seconds.
 */
export type Guard = {
  readonly name: string
  readonly file: string
  readonly stands: string
  readonly gone: string
  readonly operations: readonly string[]
  readonly readers: readonly Reader[]
}

const slice = 'functions/platform/slice.ts'
const actor = 'functions/platform/actor.ts'
const claims = 'functions/platform/proof/claims.ts'

export const guards: readonly Guard[] = [
  {
    name: 'the signature of a token',
    file: claims,
    stands: 'const { payload } = await jwtVerify(token, keySet, {',
    gone: `const payload = JSON.parse(Buffer.from(String(token.split('.')[1]), 'base64url').toString())
      Object.assign({ keySet, jwtVerify }, {`,
    operations: ['bodies.read', 'meetings.read', 'tenancy.tenant'],
    readers: ['forged', 'unsigned', 'tampered'],
  },
  {
    name: 'the age of a token',
    file: claims,
    stands: 'clockTolerance: 5',
    gone: 'clockTolerance: 5000',
    operations: ['bodies.read', 'tenancy.tenant'],
    readers: ['expired'],
  },
  {
    name: 'whom a token is made for',
    file: claims,
    stands: '        audience,\n',
    gone: '',
    operations: ['bodies.read', 'tenancy.tenant'],
    readers: ['wrongAudience'],
  },
  {
    name: 'that there must be a token',
    file: slice,
    stands: "if (!claims && !(open && !token)) return refused({ type: 'not-signed-in' })",
    gone: '',
    operations: ['bodies.list', 'access.me', 'costs.book'],
    readers: ['none', 'forged'],
  },
  {
    name: 'the tenant, which the token alone says',
    file: slice,
    stands: 'await surroundings.tenantTable(who, meter)',
    gone: "await surroundings.tenantTable({ ...who, tenant: c.req.header('x-tenant') ?? who.tenant }, meter)",
    operations: ['tenancy.publicPage', 'meetings.read', 'bodies.list', 'tenancy.createDepartment'],
    readers: ['foreign', 'foreignPublic', 'foreignTicket'],
  },
  {
    name: 'the gate of classes: persons, links, workers, the public',
    file: slice,
    stands:
      "if (!classMay(who, route.does as Action)) return refused({ type: 'not-allowed', action: route.does })",
    gone: '',
    operations: ['access.askCode', 'meetings.tasks', 'tenancy.signUp'],
    readers: ['system', 'ticket', 'public'],
  },
  {
    name: 'that a link opens its own meeting only',
    file: slice,
    stands: "if (about && about !== who.scope?.meeting) return refused({ type: 'not-found' })",
    gone: '',
    operations: ['meetings.read', 'meetings.approve', 'documents.agendaCalendar'],
    readers: ['ticketElsewhere'],
  },
  {
    name: 'that councils serve no network, and networks no council',
    file: slice,
    stands: "if (bodies && params.body && !params.body.startsWith(bodies === 'councils' ? 'c_' : 'n_'))",
    gone: 'if (params.body === "")',
    operations: ['bodies.read', 'members.list', 'charters.amend'],
    readers: [],
  },
  {
    name: 'who may do what in a body',
    file: actor,
    stands: 'if (mayAnyOf(held, action)) return ok(actor)',
    gone: 'return ok(actor)',
    operations: ['bodies.read', 'members.editPerson', 'meetings.send', 'notes.save', 'costs.ofMeeting'],
    readers: ['outsider', 'member', 'officer', 'administrator'],
  },
  {
    name: 'that a stranger to a body is not told that it is there',
    file: actor,
    stands: "const knows = !body || mayAnyOf(held, 'read-body')",
    gone: 'const knows = true',
    operations: ['bodies.read', 'meetings.read', 'costs.book'],
    readers: ['outsider', 'officer'],
  },
  {
    name: 'that a seat which has ended gives nothing',
    file: actor,
    stands: '(seat.to && seat.to < today)',
    gone: 'false',
    operations: ['bodies.read', 'meetings.read', 'notes.read'],
    readers: ['former'],
  },
  {
    name: 'that an administrator is looked up in control at each call',
    file: 'functions/tenancy/administrator.ts',
    stands: "way?.roles.includes('administrator')",
    gone: 'way',
    operations: ['tenancy.roles', 'tenancy.provider'],
    readers: ['secretary', 'member'],
  },
  {
    name: 'that the secretary alone sees how to reach a member',
    file: 'functions/members/view.ts',
    stands: 'reach: forSecretary',
    gone: 'reach: true',
    operations: ['members.list'],
    readers: ['member', 'observer'],
  },
  {
    name: 'that a search knows no closed item for a reader who sees none',
    file: 'functions/search/routes.ts',
    stands: "!closed || seen !== 'open'",
    gone: 'closed || seen',
    operations: ['search.find'],
    readers: ['member', 'observer'],
  },
  {
    name: 'that a closed item keeps its number and loses the rest',
    file: 'shared/meetings/agenda.ts',
    stands: "item.access === 'closed'\n      ?",
    gone: "item.access === 'never'\n      ?",
    operations: ['meetings.read'],
    readers: ['member', 'ticket'],
  },
]

type Unguarded = { readonly walkMatrix: typeof walkMatrix; readonly verifier: typeof verifier }

/**
 * Walks the guard's part of the matrix through the whole API built anew with that one guard gone; product code knows
 * nothing of it. Without a guard (`null`) it is the API as it stands. Gives what the matrix found.
 */
export async function walkWithout(
  guard: Guard | null,
  laid: Laid,
  parts: readonly Guard[],
): Promise<string[]> {
  const folder = join(root, 'node_modules/.cache/radslag-guards', String(process.pid))
  const file = join(folder, `${guard ? guards.indexOf(guard) : 'all'}.mjs`)
  let found = false
  const built = await build({
    stdin: {
      contents: `export { walkMatrix } from './matrix.ts'
        export { verifier } from '../platform/proof/claims.ts'`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    // The alias is ours, not a package.
    alias: { '#shared': join(root, 'shared') },
    plugins: [
      {
        name: 'without-a-guard',
        setup({ onLoad }) {
          if (!guard) return
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            if (path !== join(root, guard.file)) return undefined
            const text = await readFile(path, 'utf8')
            if (text.split(guard.stands).length !== 2)
              throw new Error(
                `${guard.file} no longer says "${guard.stands}" once: say in guards.ts how ${guard.name} looks now`,
              )
            found = true
            return { contents: text.replace(guard.stands, () => guard.gone), loader: 'ts' }
          })
        },
      },
    ],
    logLevel: 'silent',
  })
  if (guard && !found) throw new Error(`${guard.file} is no part of the API: ${guard.name} stands elsewhere`)
  await mkdir(folder, { recursive: true })
  await writeFile(file, built.outputFiles[0]?.contents ?? '')
  try {
    const api = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Unguarded
    const surroundings = { ...laid.surroundings, verify: api.verifier(laid.keys) }
    const readers = new Set(parts.flatMap((part) => part.readers))
    const names = new Set(parts.flatMap((part) => part.operations))
    return await api.walkMatrix(
      { ...laid, surroundings },
      { operations: (name) => names.has(name), readers: allReaders.filter((reader) => readers.has(reader)) },
    )
  } finally {
    await rm(file, { force: true })
  }
}
