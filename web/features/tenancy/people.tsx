import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { RoleRow } from '#shared/tenancy/api'
import type { Department } from '#shared/tenancy/schema'
import {
  Alert,
  Buttons,
  Card,
  Choice,
  Details,
  EmptyState,
  Form,
  LinkButton,
  Select,
  SubmitButton,
  Table,
  TextField,
} from '../../ui/index.ts'
import {
  addColleague,
  addDepartment,
  erasePerson,
  saveDepartment,
  saveRole,
  takeAway,
} from './settings-actions.ts'

const roleWord = (language: Language, { roles, signsIn }: RoleRow): string => {
  const t = sentences(language, 'tenancy')
  if (!signsIn) return t('rolesNone')
  if (roles.includes('administrator')) return t('roleAdministrator')
  return roles.includes('officer') ? t('roleOfficer') : t('rolePerson')
}

/** Colleagues first; members with a way in below, for the one who is both. */
export function People(props: {
  language: Language
  slug: string
  people: readonly RoleRow[]
  departments: readonly Department[]
}) {
  const { language, slug, people, departments } = props
  const t = sentences(language, 'tenancy')
  const byName = [...people].sort((a, b) => a.name.localeCompare(b.name, language))
  const colleagues = byName.filter(
    ({ roles, department }) =>
      roles.includes('administrator') || roles.includes('officer') || department !== '',
  )
  const others = byName.filter((row) => row.signsIn && !colleagues.includes(row))
  const nameOfDepartment = new Map(departments.map(({ id, name }) => [id, name]))
  const rows = (caption: string, among: readonly RoleRow[], hideCaption: boolean) => (
    <Table
      caption={caption}
      hideCaption={hideCaption}
      rows={among}
      rowKey={({ person }) => person}
      columns={[
        { key: 'name', label: t('peopleName'), heads: true, cell: ({ name }) => name },
        {
          key: 'department',
          label: t('peopleDepartment'),
          cell: ({ department }) => nameOfDepartment.get(department) ?? '',
        },
        { key: 'role', label: t('peopleRole'), cell: (row) => roleWord(language, row) },
        {
          key: 'change',
          label: t('peopleChange'),
          cell: ({ person, name }) => (
            <a href={`/${slug}/settings/people/${person}`}>
              {t('peopleChange')}
              <span className="ds-sr-only"> {name}</span>
            </a>
          ),
        },
      ]}
    />
  )
  return (
    <>
      {colleagues.length > 1 ? (
        <Card>{rows(t('peopleCaption'), colleagues, true)}</Card>
      ) : (
        <>
          {colleagues.length === 1 && <Card>{rows(t('peopleCaption'), colleagues, true)}</Card>}
          <EmptyState title={t('peopleNobody')}>
            <p>{t('peopleNobodyText')}</p>
          </EmptyState>
        </>
      )}
      {others.length > 0 && (
        <Details summary={t('peopleOthers', { count: others.length })}>
          <p>{t('peopleOthersText')}</p>
          {rows(t('peopleOthers', { count: others.length }), others, true)}
        </Details>
      )}
    </>
  )
}

/** A colleague is invited by mail at once: the agreement comes first. */
export function AddColleague(props: {
  language: Language
  slug: string
  departments: readonly Department[]
  agreed: boolean
}) {
  const { language, slug, departments, agreed } = props
  const t = sentences(language, 'tenancy')
  if (!agreed) {
    return (
      <Alert kind="watch" language={language} title={t('agreementFirst')}>
        <p>{t('agreementFirstText')}</p>
        <div className="r-buttons">
          <LinkButton href={`/${slug}/settings/agreement`} variant="secondary">
            {t('agreementRead')}
          </LinkButton>
        </div>
      </Alert>
    )
  }
  return (
    <Card>
      <Form id="colleague" action={addColleague.bind(null, slug)} language={language}>
        <TextField name="name" label={t('colleagueName')} autoComplete="off" />
        <TextField name="email" type="email" label={t('colleagueEmail')} autoComplete="off" />
        {departments.length > 0 && (
          <Select
            name="department"
            label={t('colleagueDepartment')}
            value={departments.length === 1 ? departments[0]?.id : undefined}
            optional
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField name="title" label={t('colleagueJob')} autoComplete="off" optional />
        <Buttons>
          <SubmitButton>{t('colleagueSend')}</SubmitButton>
          <LinkButton href={`/${slug}/settings/people`} variant="tertiary">
            {t('cancel')}
          </LinkButton>
        </Buttons>
      </Form>
    </Card>
  )
}

/** What one person may do here, and taking the way in away. */
export function Role(props: { language: Language; slug: string; row: RoleRow }) {
  const { language, slug, row } = props
  const t = sentences(language, 'tenancy')
  const { person, name, roles } = row
  if (!row.email && !row.signsIn) {
    return (
      <>
        <Alert kind="info" language={language}>
          <p>{t('rolesNoMail')}</p>
        </Alert>
        <Erase language={language} slug={slug} row={row} />
      </>
    )
  }
  return (
    <>
      <Card>
        <Form
          id="role"
          action={saveRole.bind(null, slug, person)}
          language={language}
          version={String(row.version)}
        >
          <Choice
            name="role"
            label={t('rolesLegend', { name })}
            value={
              roles.includes('administrator')
                ? 'administrator'
                : roles.includes('officer')
                  ? 'officer'
                  : 'person'
            }
            options={[
              { value: 'administrator', label: t('roleAdministrator'), hint: t('roleAdministratorHint') },
              { value: 'officer', label: t('roleOfficer'), hint: t('roleOfficerHint') },
              { value: 'person', label: t('rolePerson'), hint: t('rolePersonHint') },
            ]}
          />
          <Buttons>
            <SubmitButton>{t('rolesSave')}</SubmitButton>
            <LinkButton href={`/${slug}/settings/people`} variant="tertiary">
              {t('cancel')}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
      {row.signsIn && (
        <Card title={t('rolesAway')}>
          <p>{t('rolesAwayText', { name })}</p>
          <Form
            id="away"
            action={takeAway.bind(null, slug, person)}
            language={language}
            version={String(row.version)}
          >
            <Buttons>
              <SubmitButton variant="secondary" danger>
                {t('rolesAway')}
              </SubmitButton>
            </Buttons>
          </Form>
        </Card>
      )}
      <Erase language={language} slug={slug} row={row} />
    </>
  )
}

/** Folded away, as it cannot be taken back: the name is typed before everything that says who it was goes. */
function Erase(props: { language: Language; slug: string; row: RoleRow }) {
  const { language, slug, row } = props
  const t = sentences(language, 'tenancy')
  const { person, name } = row
  return (
    <Details summary={t('eraseTitle')}>
      <p>{t('eraseText', { name })}</p>
      <p>{t('eraseStays')}</p>
      <Form id="erase" action={erasePerson.bind(null, slug, person, name)} language={language}>
        <TextField name="name" label={t('eraseName', { name })} autoComplete="off" />
        <Buttons>
          <SubmitButton variant="secondary" danger>
            {t('erasePress')}
          </SubmitButton>
        </Buttons>
      </Form>
    </Details>
  )
}

export function Departments(props: { language: Language; slug: string; departments: readonly Department[] }) {
  const { language, slug, departments } = props
  const t = sentences(language, 'tenancy')
  return (
    <>
      {departments.length > 0 && (
        <Card>
          <Table
            caption={t('departmentsCaption')}
            hideCaption
            rows={departments}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', label: t('departmentName'), heads: true, cell: ({ name }) => name },
              { key: 'mailbox', label: t('departmentMailbox'), cell: ({ mailbox }) => mailbox },
              {
                key: 'change',
                label: t('departmentChange'),
                cell: ({ id, name }) => (
                  <a href={`/${slug}/settings/departments/${id}`}>
                    {t('departmentChange')}
                    <span className="ds-sr-only"> {name}</span>
                  </a>
                ),
              },
            ]}
          />
        </Card>
      )}
      <Card title={t('departmentAdd')}>
        <Form id="department" action={addDepartment.bind(null, slug)} language={language}>
          <DepartmentBoxes language={language} />
          <Buttons>
            <SubmitButton variant={departments.length > 0 ? 'secondary' : 'primary'}>
              {t('departmentAdd')}
            </SubmitButton>
          </Buttons>
        </Form>
      </Card>
    </>
  )
}

export function EditDepartment(props: { language: Language; slug: string; department: Department }) {
  const { language, slug, department } = props
  const t = sentences(language, 'tenancy')
  return (
    <Card>
      <Form
        id="department"
        action={saveDepartment.bind(null, slug, department.id)}
        language={language}
        version={String(department.version)}
      >
        <DepartmentBoxes language={language} department={department} />
        <Buttons>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton href={`/${slug}/settings/departments`} variant="tertiary">
            {t('cancel')}
          </LinkButton>
        </Buttons>
      </Form>
    </Card>
  )
}

function DepartmentBoxes(props: { language: Language; department?: Department }) {
  const { language, department } = props
  const t = sentences(language, 'tenancy')
  return (
    <>
      <TextField name="name" label={t('departmentName')} value={department?.name ?? ''} autoComplete="off" />
      <TextField
        name="mailbox"
        type="email"
        label={t('departmentMailbox')}
        hint={t('departmentMailboxHint')}
        value={department?.mailbox ?? ''}
        autoComplete="off"
        optional
      />
    </>
  )
}
