import { expect, test } from 'vitest'
import { controlRights } from '../shared/access/control-rights.ts'
import { egedal, fyrbodal, may, never, own, reads, roles, table, writes } from './printed/simulated.ts'

/** The first words of the keys of a tenant's table, and one that nothing bears. */
const tenantKeys = [
  'TENANT',
  'PEOPLE',
  'BODIES',
  'BODY#x',
  'MEETING#x',
  'HEARING#x',
  'DIARY',
  'MINE#x',
  'TASKS',
  'DUE',
  'LINKS',
  'CARDS',
  'COUNCILS',
  'CIRCULARS',
  'CIRCULAR#x',
  'WAITING#x',
  'PUB#SITE',
  'INBOX#x',
  'LOG#x',
  'KEY#x',
  'NOTHING#x',
]
const controlKeys = [
  ...new Set(Object.values(controlRights).flatMap((right) => [...right.reads, ...right.changes])),
  'LOG#*',
  'NOTHING#*',
].map((key) => key.replace('*', 'x'))

type Place = { readonly on: string; readonly tag?: string; readonly keys: readonly string[] }
/** Whose table, with which tag on the session. All but the first two must give nothing to anybody. */
const places: Readonly<Record<string, Place>> = {
  control: { on: table('control'), tag: egedal, keys: controlKeys },
  'own tenant': { on: own, tag: egedal, keys: tenantKeys },
  'other tenant': { on: table(`${fyrbodal}-1`), tag: egedal, keys: tenantKeys },
  'no tag': { on: own, keys: tenantKeys },
  'empty tag': { on: own, tag: '', keys: tenantKeys },
  'tag *': { on: own, tag: '*', keys: tenantKeys },
  'tag that begins so': { on: own, tag: 't01234', keys: tenantKeys },
}
const letters: Readonly<Record<string, string>> = {
  GetItem: 'G',
  BatchGetItem: 'B',
  Query: 'Q',
  PutItem: 'P',
  UpdateItem: 'U',
  DeleteItem: 'D',
  ConditionCheckItem: 'C',
}

/** What a role may do in a place: the letters of what is allowed, and the keys under which it is. */
async function cell(who: Parameters<typeof may>[0], { on, tag, keys }: Place): Promise<string> {
  const asked = { on, ...(tag === undefined ? {} : { tag }) }
  const byDoing = new Map<string, string[]>()
  for (const key of [...keys, undefined]) {
    let doing = ''
    for (const action of [...reads, ...writes, ...never])
      if (await may(who, { ...asked, action, ...(key ? { key } : {}) }))
        doing += letters[action] ?? ` ${action}`
    // What is allowed without naming a key, where it is allowed under all of them, says nothing more.
    if (doing) byDoing.set(doing, [...(byDoing.get(doing) ?? []), key ?? '(no key)'])
  }
  return [...byDoing]
    .map(([doing, at]) => `${doing}: ${at.length === keys.length + 1 ? 'everywhere' : at.join(', ')}`)
    .join('<br>')
}

test('every role by every table, tag, action and leading key stands in docs/printed/iam.md as it is', async () => {
  const names = Object.keys(places)
  const lines: string[] = []
  for (const [name, who] of [...roles].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cells: string[] = []
    for (const place of Object.values(places)) cells.push(await cell(who, place))
    // Making and mending tables is for roles that CloudFormation or an operator takes: no item is reached by that.
    const items = cells.slice(2).filter((each) => each.replace(' UpdateTable: everywhere', '') !== '')
    expect(items, `${name} where nobody may`).toEqual([])
    lines.push(`| ${[name.replace('radslag-prod-', ''), ...cells].join(' | ')} |`)
  }
  const text = `# Who reaches which table

Simulated from the synthesised policies by \`infra/iam.test.ts\`, which fails where this page says otherwise; after a change that is meant: \`vitest run --project infra infra/iam.test.ts -u\`. \`as-…\` are the roles that the broker alone takes, for one tenant, which the tag on the session names.

G GetItem, B BatchGetItem, Q Query, P PutItem, U UpdateItem, D DeleteItem, C ConditionCheckItem, and by their names: ${never.join(', ')}. An empty cell: nothing. \`x\` stands for any id.

| role | ${names.join(' | ')} |
| ${['---', ...names.map(() => '---')].join(' | ')} |
${lines.join('\n')}
`
  await expect(text).toMatchFileSnapshot('../docs/printed/iam.md')
}, 300_000)
