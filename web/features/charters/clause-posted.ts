import type { Clause, ClauseKind, SeatGroup } from '#shared/charters/schema'
import { clauseKinds } from '#shared/charters/schema'
import type { Posted } from '../../lib/form-posted.ts'

/** The clauses of a charter as they were ticked and typed, in the order of charters. */
export const clausesPosted = (posted: Posted): Clause[] =>
  clauseKinds.flatMap((kind) => {
    if (kind === 'competence') return [{ kind }]
    if (kind === 'seats') {
      const groups = groupsPosted(posted)
      return groups.length ? [{ kind, groups }] : []
    }
    return posted.ticked(`holds.${kind}`) ? [clausePosted(kind, posted)] : []
  })

const lines = (posted: Posted, name: string): string[] =>
  posted
    .text(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** "Socialudvalget 2": a committee, and how many times a year; once where no number stands. */
function committeeIn(line: string): { name: string; times: number } {
  const [, name = line, times = '1'] = /^(.+?)[\s,:]+(\d{1,2})$/.exec(line) ?? []
  return { name, times: Number(times) }
}

const seasons = ['spring', 'autumn'] as const
const costs = (posted: Posted, name: string): string[] => posted.texts(name)

function clausePosted(kind: Exclude<ClauseKind, 'seats' | 'competence'>, posted: Posted): Clause {
  switch (kind) {
    case 'cadence': {
      const qualifier = posted.choice('cadence.qualifier', ['at-least', 'about', 'exactly', 'as-needed'])
      const per = posted.choice('cadence.per', ['year', 'half-year', 'quarter'])
      const count = posted.number('cadence.count')
      if (qualifier !== 'as-needed' && !count) return posted.refuse('cadence.count', 'too-low', { min: 1 })
      return { kind, qualifier, per, count: count ?? 0 }
    }
    case 'notice':
      return {
        kind,
        days: posted.number('notice.days') ?? posted.refuse('notice.days', 'not-a-number'),
        about: posted.ticked('notice.about'),
      }
    case 'chair-term':
      return {
        kind,
        months: posted.number('chair-term.months') ?? posted.refuse('chair-term.months', 'not-a-number'),
      }
    case 'joint': {
      const chosen = posted.texts('joint.seasons')
      const known = seasons.filter((season) => chosen.includes(season))
      if (known.length === 0) return posted.refuse('joint.seasons', 'choose-one')
      return { kind, with: posted.required('joint.with'), seasons: known }
    }
    case 'meets': {
      const committees = lines(posted, 'meets.committees').map(committeeIn)
      return committees.length ? { kind, committees } : posted.refuse('meets.committees', 'required')
    }
    case 'review': {
      const months = posted.number('review.months')
      return { kind, ...(months ? { months } : {}) }
    }
    case 'themes':
      return { kind, committee: posted.text('themes.committee') }
    case 'take-back':
      return { kind, owners: posted.required('take-back.owners') }
    case 'events':
      return { kind, approvedBy: posted.text('events.approvedBy') }
    case 'lift':
      return { kind, to: posted.required('lift.to') }
    case 'heard-on':
      return {
        kind,
        heard: lines(posted, 'heard-on.heard'),
        informed: lines(posted, 'heard-on.informed'),
        chairMayAnswer: posted.ticked('heard-on.chairMayAnswer'),
      }
    case 'bearers':
      return {
        kind,
        ordinary: { host: costs(posted, 'bearers.host'), home: costs(posted, 'bearers.home') },
        otherGatherings: posted.choice('bearers.other', ['each-its-own', 'host', 'shared']),
      }
    default:
      return { kind }
  }
}

/** Rows of the table of seats. A row without a title is a group that is taken away, or was never there. */
function groupsPosted(posted: Posted): SeatGroup[] {
  const rows = posted.rows('groups')
  const taken = new Set(rows.map((row) => row.key).filter(Boolean))
  const newKey = () => {
    for (let number = 1; ; number++) {
      const key = `group-${number}`
      if (taken.has(key)) continue
      taken.add(key)
      return key
    }
  }
  return rows.flatMap((row, place) => {
    if (!row.title) return []
    const at = `groups.${place}`
    const perMunicipality = row.perMunicipality === 'yes'
    const least = perMunicipality ? Number(row.places || 1) : (posted.number(`${at}.least`) ?? 0)
    const most = perMunicipality ? least : (posted.number(`${at}.most`) ?? least)
    return [
      {
        key: row.key || newKey(),
        title: row.title,
        ...(row.one ? { one: row.one } : {}),
        least,
        most,
        basis: posted.choice(`${at}.basis`, ['voluntary', 'appointed', 'nominated', 'elected', 'ex-officio']),
        nominatedBy: row.nominatedBy ?? '',
        perMunicipality,
        ...(posted.ticked(`${at}.varies`) ? { varies: true } : {}),
      },
    ]
  })
}

export const linesPosted = lines
