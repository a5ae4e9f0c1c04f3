import type { ReactNode } from 'react'
import type { Money } from '#shared/kernel/money'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { moneyText, monthName, shortMonthName } from '#shared/locales/wording'
import { Table } from './table.tsx'

/** Numbers for SVG, short enough to read and the same on every machine. */
const at = (value: number): string => String(Math.round(value * 100) / 100)

export type SeatGroup = { name: string; taken: number; vacant: number }

/**
 * The seats of a body in a half circle: each group a shape and a colour, vacant seats dashed and empty. The legend
 * beside it holds the same numbers. `title` says it in one sentence.
 */
export function SeatsPicture(props: { language: Language; title: string; groups: readonly SeatGroup[] }) {
  const { language, title, groups } = props
  const t = sentences(language, 'ui')
  const seats = groups.flatMap((group, shape) => [
    ...Array.from({ length: group.taken }, () => ({ shape, vacant: false })),
    ...Array.from({ length: group.vacant }, () => ({ shape, vacant: true })),
  ])
  const { places, size, width, height } = halfCircle(seats.length)
  return (
    <figure className="r-picture">
      <svg className="r-seats" viewBox={`0 0 ${at(width)} ${at(height)}`} role="img">
        <title>{title}</title>
        {places.map((place, number) => {
          const seat = seats[number]
          return seat ? (
            <Seat
              key={`${at(place.x)} ${at(place.y)}`}
              x={place.x}
              y={place.y}
              size={size}
              shape={seat.shape}
              vacant={seat.vacant}
            />
          ) : null
        })}
        <text className="r-seats__count" x={at(width / 2)} y={at(height - 22)}>
          {groups.reduce((sum, group) => sum + group.taken, 0)} / {seats.length}
        </text>
      </svg>
      <figcaption>
        <ul className="r-legend">
          {groups.map((group, shape) => (
            <li key={group.name}>
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
                <Seat x={12} y={12} size={9} shape={shape} vacant={false} />
              </svg>
              <span>
                {group.name}: {t('seatTaken', { count: group.taken })}
                {group.vacant > 0 && `, ${t('seatVacant', { count: group.vacant })}`}
              </span>
            </li>
          ))}
          {groups.some((group) => group.vacant > 0) && (
            <li>
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
                <Seat x={12} y={12} size={9} shape={0} vacant />
              </svg>
              <span>{t('vacantSeat')}</span>
            </li>
          )}
        </ul>
      </figcaption>
    </figure>
  )
}

const shapes = 6

/** Circle, square, diamond, triangle, hexagon, cross: told apart without colour. */
function Seat(props: { x: number; y: number; size: number; shape: number; vacant: boolean }) {
  const { x, y, size, vacant } = props
  const shape = props.shape % shapes
  const className = vacant ? 'r-seat r-seat--vacant' : `r-seat r-seat--${shape}`
  const corners = (points: readonly (readonly [number, number])[]): string =>
    points.map(([dx, dy]) => `${at(x + dx * size)},${at(y + dy * size)}`).join(' ')
  if (shape === 1) {
    const half = size * 0.88
    return (
      <rect
        className={className}
        x={at(x - half)}
        y={at(y - half)}
        width={at(half * 2)}
        height={at(half * 2)}
        rx={at(size * 0.22)}
      />
    )
  }
  if (shape === 2) {
    const points = corners([
      [0, -1.15],
      [1.15, 0],
      [0, 1.15],
      [-1.15, 0],
    ])
    return <polygon className={className} points={points} />
  }
  if (shape === 3) {
    const points = corners([
      [0, -1.1],
      [1.1, 0.85],
      [-1.1, 0.85],
    ])
    return <polygon className={className} points={points} />
  }
  if (shape === 4) {
    const points = corners([
      [-0.55, -0.95],
      [0.55, -0.95],
      [1.1, 0],
      [0.55, 0.95],
      [-0.55, 0.95],
      [-1.1, 0],
    ])
    return <polygon className={className} points={points} />
  }
  if (shape === 5) {
    const points = corners([
      [-0.4, -1],
      [0.4, -1],
      [0.4, -0.4],
      [1, -0.4],
      [1, 0.4],
      [0.4, 0.4],
      [0.4, 1],
      [-0.4, 1],
      [-0.4, 0.4],
      [-1, 0.4],
      [-1, -0.4],
      [-0.4, -0.4],
    ])
    return <polygon className={className} points={points} />
  }
  return <circle className={className} cx={at(x)} cy={at(y)} r={at(size)} />
}

/** Places for so many seats in one to four arcs, in the order of their angle: groups sit together. */
function halfCircle(count: number) {
  const arcs = count <= 9 ? 1 : count <= 22 ? 2 : count <= 42 ? 3 : 4
  const width = 360
  const step = arcs === 1 ? 0 : 48 - arcs * 3
  const outer = 160
  const radii = Array.from({ length: arcs }, (_, arc) => outer - arc * step)
  const whole = radii.reduce((total, radius) => total + radius, 0)
  let left = count
  const numbers = radii.map((radius, arc) => {
    const number = arc === arcs - 1 ? left : Math.round((count * radius) / whole)
    left -= number
    return number
  })
  const nearest = Math.min(
    ...radii.map((radius, arc) => (Math.PI * radius) / Math.max(1, (numbers[arc] ?? 1) - 1)),
    step || outer,
  )
  const size = Math.min(17, nearest * 0.36)
  const places = radii
    .flatMap((radius, arc) => {
      const number = numbers[arc] ?? 0
      return Array.from({ length: number }, (_, seat) => {
        const turn = number === 1 ? 0.5 : seat / (number - 1)
        const angle = Math.PI * (1 - turn)
        return {
          turn,
          arc,
          x: width / 2 + radius * Math.cos(angle),
          y: outer + 22 - radius * Math.sin(angle),
        }
      })
    })
    .sort((a, b) => a.turn - b.turn || a.arc - b.arc)
  return { places, size, width, height: outer + 22 + size * 1.2 + 2 }
}

export type WheelMonth = { month: number; state: 'held' | 'planned' | 'missing' }

/**
 * The year as a wheel: held months filled with a tick, planned ones ringed, months that lack a date dashed with a
 * question mark. A list of the same meetings stands beside it. `title` says it in one sentence.
 */
export function YearWheel(props: {
  language: Language
  year: number
  title: string
  months: readonly WheelMonth[]
}) {
  const { language, year, title, months } = props
  const t = sentences(language, 'ui')
  const words = { held: t('wheelHeld'), planned: t('wheelPlanned'), missing: t('wheelMissing') }
  const marks = { held: '✓', planned: '○', missing: '?' }
  const shown = (['held', 'planned', 'missing'] as const).filter((state) =>
    months.some((each) => each.state === state),
  )
  return (
    <figure className="r-picture">
      <svg className="r-wheel" viewBox="0 0 340 340" role="img">
        <title>{title}</title>
        {Array.from({ length: 12 }, (_, place) => {
          const state = months.find((each) => each.month === place + 1)?.state
          const middle = polar(170, 170, 122, (place + 0.5) / 12)
          return (
            <g key={monthName('da', place + 1)} className={`r-month r-month--${state ?? 'free'}`}>
              <path d={sector(place / 12, (place + 1) / 12)} />
              <text x={at(middle.x)} y={at(middle.y + (state ? -2 : 5))}>
                {shortMonthName(language, place + 1)}
              </text>
              {state && (
                <text className="r-month__mark" x={at(middle.x)} y={at(middle.y + 16)}>
                  {marks[state]}
                </text>
              )}
            </g>
          )
        })}
        <text className="r-wheel__year" x="170" y="180">
          {year}
        </text>
      </svg>
      <figcaption>
        <ul className="r-legend">
          {shown.map((state) => (
            <li key={state}>
              <span className={`r-key r-key--${state}`} aria-hidden="true">
                {marks[state]}
              </span>
              {words[state]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

const polar = (x: number, y: number, radius: number, turn: number) => ({
  x: x + radius * Math.sin(turn * 2 * Math.PI),
  y: y - radius * Math.cos(turn * 2 * Math.PI),
})

function sector(from: number, to: number): string {
  const gap = 0.0025
  const [a, b] = [polar(170, 170, 164, from + gap), polar(170, 170, 164, to - gap)]
  const [c, d] = [polar(170, 170, 80, to - gap * 2), polar(170, 170, 80, from + gap * 2)]
  return `M${at(a.x)} ${at(a.y)}A164 164 0 0 1 ${at(b.x)} ${at(b.y)}L${at(c.x)} ${at(c.y)}A80 80 0 0 0 ${at(d.x)} ${at(d.y)}Z`
}

/** Who bears how much: a table whose last column draws the share. The drawing says nothing the numbers do not. */
export function CostBars(props: {
  language: Language
  caption: string
  hideCaption?: boolean
  nameLabel: string
  amountLabel: string
  rows: readonly { key: string; name: ReactNode; amount: Money }[]
  total?: { name: string; amount: Money }
}) {
  const { language, caption, hideCaption, nameLabel, amountLabel, rows, total } = props
  const whole = rows.reduce((sum, row) => sum + Math.abs(row.amount.minor), 0) || 1
  return (
    <Table
      caption={caption}
      hideCaption={hideCaption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', label: nameLabel, heads: true, cell: (row) => row.name },
        {
          key: 'amount',
          label: amountLabel,
          number: true,
          cell: (row) => <span className="r-money">{moneyText(language, row.amount)}</span>,
        },
        {
          key: 'share',
          label: sentences(language, 'ui')('share'),
          cell: (row) => (
            <span className="r-share">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={at((Math.abs(row.amount.minor) / whole) * 100)} height="10" />
              </svg>
              <span className="r-money">{Math.round((Math.abs(row.amount.minor) / whole) * 100)} %</span>
            </span>
          ),
        },
      ]}
      foot={
        total && {
          name: total.name,
          amount: <span className="r-money">{moneyText(language, total.amount)}</span>,
          share: null,
        }
      }
    />
  )
}
