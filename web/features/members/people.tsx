import type { SeatGroup } from '#shared/charters/schema'
import type { Country } from '#shared/countries/pack'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { MemberRow, MembersView } from '#shared/members/api'
import { fillsASeat, groupStanding } from '#shared/members/seats'
import {
  Alert,
  Badge,
  Buttons,
  Card,
  type Column,
  ContactCard,
  EmptyState,
  Link,
  LinkButton,
  SeatsPicture,
  Table,
} from '../../ui/index.ts'
import './members.css'
import { municipalityName, municipalitySite, roleWord, today } from './words.ts'

type Place = { key: string; municipality: string; roleTitle: string }
type Line = { key: string; row: MemberRow | null; place: Place | null }

/** Who sits in the body: the picture, and a table for each group with its vacant seats. */
export function People(props: { slug: string; country: Country; language: Language; view: MembersView }) {
  const { slug, language, view } = props
  const t = sentences(language, 'members')
  const path = `/${slug}/bodies/${view.body.id}/people`
  const uninvited = new Set(
    view.rows.filter((row) => row.reach?.email && !row.reach.invited).map((row) => row.person),
  ).size
  const groups = view.groups.map((group) => ({ group, lines: linesOf(group, view) }))
  const pictured = groups.map(({ group, lines }) => ({
    name: group.title,
    taken: lines.filter((line) => line.row && line.row.from <= today()).length,
    vacant: lines.filter((line) => !line.row).length,
  }))
  const taken = pictured.reduce((sum, each) => sum + each.taken, 0)
  const vacant = pictured.reduce((sum, each) => sum + each.vacant, 0)
  const known = new Set(view.groups.map((group) => group.key))
  const rest = view.rows.filter((row) => !known.has(row.group))
  return (
    <>
      {view.mayEdit && view.rows.length === 0 && (
        <EmptyState
          title={t('nobody')}
          action={
            <>
              <LinkButton href={`${path}/paste`}>{t('paste')}</LinkButton>
              <LinkButton href={`${path}/new`} variant="secondary">
                {t('addOne')}
              </LinkButton>
            </>
          }
        >
          <p>{t('nobodyHint')}</p>
        </EmptyState>
      )}
      {view.mayEdit && uninvited > 0 && (
        <Alert kind="info" language={language} title={t('notInvited', { count: uninvited })}>
          <p>
            {t('notInvitedHint')} <Link href={`${path}/invite`}>{t('toInvite')}</Link>
          </p>
        </Alert>
      )}
      {view.groups.length === 0 && <p>{t('noGroups')}</p>}
      {taken + vacant > 0 && (
        <Card>
          <SeatsPicture language={language} title={t('seatsPicture', { taken, vacant })} groups={pictured} />
        </Card>
      )}
      {groups.map(({ group, lines }) => (
        <GroupOfPeople key={group.key} {...props} group={group} lines={lines} path={path} />
      ))}
      {rest.length > 0 && (
        <Card title={t('otherGroup')}>
          <PeopleTable
            {...props}
            path={path}
            caption={t('otherGroup')}
            lines={rest.map((row) => ({ key: row.membership, row, place: null }))}
            group={null}
          />
        </Card>
      )}
      {!view.mayEdit && view.body.contact.name && (
        <ContactCard
          language={language}
          title={t('contactTitle')}
          name={view.body.contact.name}
          about={t('contactHint')}
          phone={view.body.contact.phone}
          email={view.body.contact.mail}
          attention={view.body.contact.attention}
        />
      )}
      <Buttons>
        <LinkButton href={`${path}/past`} variant="tertiary">
          {t('past')}
        </LinkButton>
        {view.mayEdit && (
          <>
            <LinkButton href={`${path}/list`} variant="tertiary" plain>
              {t('download')}
            </LinkButton>
            {view.body.places.length > 0 && (
              <LinkButton href={`${path}/places`} variant="tertiary">
                {t('editPlaces')}
              </LinkButton>
            )}
          </>
        )}
      </Buttons>
    </>
  )
}

/** The seats of a group in order, the vacant ones among them: by municipality, or the least that there should be. */
function linesOf(group: SeatGroup, view: MembersView): Line[] {
  const seated = view.rows
    .filter((row) => row.group === group.key && fillsASeat(row))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'da'))
  const coming = (row: MemberRow) => row.from > today()
  if (!group.perMunicipality) {
    const { vacant } = groupStanding(group, view.body.places, view.rows, today())
    return [
      ...seated.map((row) => ({ key: row.membership, row, place: null })),
      ...Array.from({ length: vacant }, (_, at) => ({ key: `vacant-${at}`, row: null, place: null })),
    ]
  }
  const left = [...seated]
  const lines = view.body.places
    .filter((place) => place.group === group.key)
    .flatMap((place, at): Line[] => {
      const known = { key: `${place.municipality}-${at}`, ...place }
      const found = left.findIndex((row) => row.municipality === place.municipality && !coming(row))
      const [row] = found < 0 ? [] : left.splice(found, 1)
      return [{ key: known.key, row: row ?? null, place: known }]
    })
  return [...lines, ...left.map((row) => ({ key: row.membership, row, place: null }))]
}
const rank = (row: MemberRow): number =>
  ['chair', 'vice-chair', 'member', 'observer', 'substitute'].indexOf(row.role)

type TableProps = {
  slug: string
  country: Country
  language: Language
  view: MembersView
  path: string
  lines: readonly Line[]
}

function GroupOfPeople(props: TableProps & { group: SeatGroup }) {
  const { group, language, view, lines, path } = props
  const t = sentences(language, 'members')
  const others = view.rows.filter((row) => row.group === group.key && !fillsASeat(row))
  const now = lines.filter((line) => line.row && line.row.from <= today()).length
  const room = group.most - Math.max(now, group.least)
  return (
    <Card
      title={group.title}
      id={group.key}
      aside={
        view.mayEdit && !group.perMunicipality ? (
          <LinkButton href={`${path}/new?group=${group.key}`} variant="tertiary">
            {t('addOne')}
          </LinkButton>
        ) : undefined
      }
    >
      <p>
        {!group.perMunicipality &&
          t('range', {
            least: group.least,
            most: group.most,
            same: group.least === group.most ? 'yes' : 'no',
          })}{' '}
        {!group.perMunicipality && now > group.most && t('tooMany', { count: now, most: group.most })}
        {!group.perMunicipality && room > 0 && now >= group.least && t('roomFor', { count: room })}
      </p>
      {lines.length > 0 && <PeopleTable {...props} caption={group.title} />}
      {others.length > 0 && (
        <PeopleTable
          {...props}
          caption={t('substitutes')}
          showCaption
          lines={others.map((row) => ({ key: row.membership, row, place: null }))}
        />
      )}
    </Card>
  )
}

function PeopleTable(
  props: TableProps & { caption: string; showCaption?: boolean; group: SeatGroup | null },
) {
  const { country, language, view, path, lines, caption, showCaption, group } = props
  const t = sentences(language, 'members')
  const byMunicipality = lines.some((line) => line.place || line.row?.municipality)
  // A personal seat speaks for nobody but the one who sits there: no organisation is printed beside it.
  const namesIn = ({ row }: Line): string => row?.nominatedBy || (row && group?.nominatedBy) || ''
  // A municipality's seat is the municipality's to fill: that stands in the first column already.
  const named = group?.basis !== 'voluntary' && !group?.perMunicipality && lines.some(namesIn)
  const municipalityOf = (line: Line) => line.place?.municipality ?? line.row?.municipality ?? ''
  const newAt = (line: Line) =>
    `${path}/new?group=${group?.key ?? ''}${line.place ? `&municipality=${line.place.municipality}` : ''}`
  const columns: Column<Line>[] = [
    ...(byMunicipality
      ? [
          {
            key: 'municipality',
            label: t('municipality'),
            heads: true,
            cell: (line: Line) =>
              municipalityOf(line) ? municipalityName(country, municipalityOf(line)) : '–',
          },
        ]
      : []),
    {
      key: 'name',
      label: t('name'),
      heads: !byMunicipality,
      cell: ({ row }) =>
        row ? view.mayEdit ? <Link href={`${path}/${row.person}`}>{row.name}</Link> : row.name : t('vacant'),
    },
    {
      key: 'role',
      label: t('role'),
      cell: (line) => <RoleOf {...props} line={line} href={newAt(line)} country={country} />,
    },
    ...(named
      ? [
          {
            key: 'names',
            label: t('whoNames'),
            cell: namesIn,
          },
        ]
      : []),
    ...(view.mayEdit
      ? [
          {
            key: 'reach',
            label: t('reach'),
            cell: ({ row }: Line) => row && <Reach language={language} row={row} />,
          },
          {
            key: 'status',
            label: t('status'),
            cell: ({ row }: Line) =>
              row?.reach &&
              (row.reach.named || row.reach.invited) && (
                <span className="r-badges">
                  {row.reach.named && <Badge color="success">{t('named')}</Badge>}
                  {row.reach.invited && <Badge color="info">{t('invited')}</Badge>}
                </span>
              ),
          },
        ]
      : []),
  ]
  return (
    <Table
      caption={caption}
      {...(showCaption ? {} : { hideCaption: true })}
      rows={lines}
      rowKey={(line) => line.key}
      columns={columns}
    />
  )
}

function RoleOf(props: TableProps & { line: Line; href: string }) {
  const { language, country, view, line, href } = props
  const t = sentences(language, 'members')
  const { row, place } = line
  if (!row) {
    const site = place ? municipalitySite(country, place.municipality) : null
    return (
      <>
        {place && <span className="r-members-line">{place.roleTitle}</span>}
        {view.mayEdit && (
          <span className="r-members-vacant">
            <Link href={href}>{place ? t('seatOne') : t('findOne')}</Link>
            {place && site && (
              <a href={`https://www.${site}`}>
                {t('askThere', { name: municipalityName(country, place.municipality), site })}
              </a>
            )}
          </span>
        )}
      </>
    )
  }
  const standsIn = row.substituteFor
    ? view.rows.find((each) => each.membership === row.substituteFor)?.name
    : undefined
  const word = standsIn ? t('substituteFor', { name: standsIn }) : roleWord(language, row.role)
  return (
    <>
      <span>{place && row.role === 'member' ? place.roleTitle : word}</span>
      {place && row.role !== 'member' && <span className="r-hint">{place.roleTitle}</span>}
      {row.from > today() && (
        <span className="r-hint">{t('fromDay', { day: dateText(language, row.from) })}</span>
      )}
      {row.to && (
        <span className="r-hint">{t('untilDay', { day: dateText(language, row.to, { year: true }) })}</span>
      )}
    </>
  )
}

function Reach(props: { language: Language; row: MemberRow }) {
  const { language, row } = props
  const t = sentences(language, 'members')
  if (!row.reach) return null
  const { email, phone, channel } = row.reach
  return (
    <span className="r-members-reach">
      {email && (
        <a className="r-break" href={`mailto:${email}`}>
          {email}
        </a>
      )}
      {phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
      {channel !== 'mail' && <span>{t(channel === 'letter' ? 'byLetter' : 'byPhone')}</span>}
    </span>
  )
}
