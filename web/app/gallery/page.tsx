import type { ReactNode } from 'react'
import { pageLanguage, sentences } from '../../lib/language.ts'
import {
  Alert,
  Badge,
  Buttons,
  Card,
  Cards,
  Check,
  Checks,
  Choice,
  Combobox,
  ContactCard,
  CostBars,
  DateField,
  DateText,
  DescriptionList,
  Details,
  Done,
  EmptyState,
  Fieldset,
  Form,
  Heading,
  Light,
  type LightState,
  LinkButton,
  MomentText,
  MoneyText,
  NumberBox,
  Page,
  PersonCard,
  SearchForm,
  SeatsPicture,
  Select,
  Steps,
  SubmitButton,
  Table,
  Tabs,
  TextArea,
  TextField,
  ThemeStyle,
  TimeField,
  YearWheel,
} from '../../ui/index.ts'
import { themeCss } from '../../ui/theme.ts'
import { answer, tryForm } from './actions.ts'

/** All parts of the house on one page, in both languages: looked at by people, by axe and by screenshots. */
export default async function Gallery(props: { searchParams: Promise<Record<string, string | undefined>> }) {
  const { done, colour } = await props.searchParams
  const language = await pageLanguage()
  const t = sentences(language, 'gallery')
  const currency = language === 'da' ? 'DKK' : 'SEK'
  const at = `/gallery?language=${language}`
  const clauses: { key: string; clause: string; state: LightState; why: string }[] = [
    { key: 'seats', clause: t('clauseSeats'), state: 'fine', why: t('clauseSeatsWhy') },
    { key: 'cadence', clause: t('clauseCadence'), state: 'watch', why: t('clauseCadenceWhy') },
    { key: 'relatives', clause: t('clauseRelatives'), state: 'missing', why: t('clauseRelativesWhy') },
  ]
  const planned: [string, ReactNode][] = [
    ['2027-03-18', t('meeting')],
    ['2027-06-10', t('meeting')],
    ['2027-09-16', t('meeting')],
  ]
  const shares = language === 'da' ? ['Nordhavn', 'Lillesund', 'Bakkeby'] : ['Norrhamn', 'Lillsund', 'Backby']

  return (
    <Page
      language={language}
      title={t('title')}
      path={at}
      width="wide"
      home={{ href: at, name: t('tenant') }}
      nav={[
        { href: at, label: t('navMeetings'), current: true },
        { href: '#people', label: t('navPeople') },
        { href: '#hearings', label: t('navHearings') },
        { href: '#costs', label: t('navCosts') },
      ]}
      person={{ href: '#me', label: t('navMe') }}
      crumbs={[{ href: at, label: t('crumb') }]}
      lead={<p>{t('lead')}</p>}
      actions={
        <LinkButton href="#form" variant="secondary">
          {t('formTitle')}
        </LinkButton>
      }
      invented
    >
      {colour && <ThemeStyle css={themeCss(`#${colour}`)} />}
      <Done done={done} language={language} />
      <Alert kind="watch" language={language} title={t('alertHearingTitle')}>
        <p>{t('alertHearing')}</p>
      </Alert>
      <Steps
        label={t('stepsLabel')}
        language={language}
        steps={[
          { label: t('stepPlanned'), state: 'done' },
          { label: t('stepAgenda'), state: 'done', href: '#agenda' },
          { label: t('stepSent'), state: 'now' },
          { label: t('stepHeld'), state: 'next' },
          { label: t('stepNotes'), state: 'next' },
        ]}
      />
      <Cards>
        <Card title={t('answerTitle')} tinted>
          <p>{t('answerHint')}</p>
          <Form id="answer" action={answer} language={language}>
            <Buttons>
              <SubmitButton name="answer" value="yes">
                {t('yes')}
              </SubmitButton>
              <SubmitButton name="answer" value="digital" variant="secondary">
                {t('yesDigital')}
              </SubmitButton>
              <SubmitButton name="answer" value="no" variant="secondary">
                {t('no')}
              </SubmitButton>
            </Buttons>
          </Form>
          <ContactCard
            language={language}
            title={t('contactTitle')}
            name="Mette Kjær"
            about={t('contactAbout')}
            phone="12 34 56 78"
            email="mette.kjaer@nordhavn.example"
            attention={t('attention')}
          />
        </Card>
        <Card title={t('detailsTitle')}>
          <DescriptionList
            items={[
              {
                term: t('when'),
                value: <DateText language={language} date="2027-03-18" start="16:00" end="18:00" year />,
              },
              { term: t('where'), value: t('place') },
              {
                term: t('expense'),
                value: <MoneyText language={language} amount={{ minor: 1_250_050, currency }} />,
              },
              {
                term: t('sentAt'),
                value: <MomentText language={language} instant="2027-03-04T08:14:00.000Z" />,
              },
            ]}
          />
          <Details summary={t('more')}>
            <p>{t('moreText')}</p>
          </Details>
        </Card>
        <Card title={t('wheelTitle')}>
          <YearWheel
            language={language}
            year={2027}
            title={t('wheelPicture')}
            months={[
              { month: 3, state: 'held' },
              { month: 6, state: 'planned' },
              { month: 9, state: 'planned' },
              { month: 12, state: 'missing' },
            ]}
          />
          <ul>
            {planned.map(([date, label]) => (
              <li key={date}>
                {label} <DateText language={language} date={date} start="16:00" end="18:00" />
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('seatsTitle')} aside={<Light state="missing" language={language} />}>
          <SeatsPicture
            language={language}
            title={t('seatsPicture')}
            groups={[
              { name: t('citizens'), taken: 5, vacant: 2 },
              { name: t('relatives'), taken: 1, vacant: 1 },
              { name: t('politicians'), taken: 2, vacant: 0 },
              { name: t('officers'), taken: 2, vacant: 0 },
            ]}
          />
        </Card>
      </Cards>
      <Card title={t('charterTitle')}>
        <Table
          caption={t('charterCaption')}
          hideCaption
          rows={clauses}
          rowKey={(row) => row.key}
          columns={[
            { key: 'clause', label: t('clause'), heads: true, cell: (row) => row.clause },
            {
              key: 'state',
              label: t('state'),
              cell: (row) => <Light state={row.state} language={language} />,
            },
            { key: 'why', label: t('why'), cell: (row) => row.why },
          ]}
        />
      </Card>
      <Cards>
        <Card title={t('costsTitle')} id="costs">
          <CostBars
            language={language}
            caption={t('costsCaption')}
            nameLabel={t('municipality')}
            amountLabel={t('amount')}
            rows={[
              { key: '1', name: shares[0], amount: { minor: 9_000_000, currency } },
              { key: '2', name: shares[1], amount: { minor: 3_500_000, currency } },
              { key: '3', name: shares[2], amount: { minor: 6_000_000, currency } },
            ]}
            total={{ name: t('together'), amount: { minor: 18_500_000, currency } }}
          />
        </Card>
        <Card title={t('peopleTitle')} id="people">
          <div>
            <PersonCard
              name="Bodil Ravn"
              about={t('roleCitizen')}
              badges={<Badge color="info">{t('needsInterpreter')}</Badge>}
              actions={
                <LinkButton href="#edit" variant="tertiary">
                  {t('edit')}
                </LinkButton>
              }
            />
            <PersonCard
              name="Lars-Erik Holm"
              href="#person"
              about={t('rolePolitician')}
              badges={<Badge color="accent">{t('chair')}</Badge>}
            />
          </div>
        </Card>
      </Cards>
      <Tabs
        label={t('tabsLabel')}
        tabs={[
          { href: at, label: t('tabAgenda'), current: true },
          { href: '#answers', label: t('tabAnswers') },
          { href: '#notes', label: t('tabNotes') },
        ]}
      />
      <EmptyState title={t('emptyTitle')} action={<LinkButton href="#form">{t('emptyAction')}</LinkButton>}>
        <p>{t('emptyText')}</p>
      </EmptyState>
      <Alert kind="info" language={language}>
        <p>{t('alertInfo')}</p>
      </Alert>
      <Alert kind="ok" language={language}>
        <p>{t('alertSent')}</p>
      </Alert>
      <Alert kind="warning" language={language}>
        <p>{t('alertBounced')}</p>
      </Alert>
      <SearchForm action="/gallery" language={language} label={t('search')} />
      <Card title={t('formTitle')} id="form">
        <Form id="contribution" action={tryForm} language={language} version="1">
          <TextArea name="text" label={t('formText')} hint={t('formTextHint')} />
          <Choice
            name="kind"
            label={t('formKind')}
            options={[
              { value: 'bid', label: t('kindBid') },
              { value: 'idea', label: t('kindIdea') },
              { value: 'experience', label: t('kindExperience'), hint: t('kindExperienceHint') },
            ]}
          />
          <Checks
            name="needs"
            label={t('formNeeds')}
            optional
            beside
            options={[
              { value: 'loop', label: t('needLoop') },
              { value: 'interpreter', label: t('needInterpreter') },
              { value: 'companion', label: t('needCompanion') },
            ]}
          />
          <Fieldset legend={t('formPlace')}>
            <TextField name="name" label={t('formName')} autoComplete="name" optional />
            <TextField name="email" label={t('formEmail')} type="email" autoComplete="email" optional />
            <Select
              name="municipality"
              label={t('formMunicipality')}
              options={shares.map((name) => ({ value: name, label: name }))}
              optional
            />
            <Combobox name="where" label={t('formWhere')} suggestions={shares} optional />
          </Fieldset>
          <NumberBox name="seats" label={t('formSeats')} unit={t('formSeatsUnit')} value={2} />
          <DateField name="day" label={t('formDay')} value="2027-03-18" />
          <TimeField name="time" label={t('formTime')} value="16:00" />
          <Check name="consent" label={t('formConsent')} />
          <Buttons>
            <SubmitButton>{t('send')}</SubmitButton>
            <SubmitButton name="intent" value="draft" variant="secondary">
              {t('keepDraft')}
            </SubmitButton>
            <SubmitButton name="intent" value="draft" variant="secondary" danger>
              {t('remove')}
            </SubmitButton>
          </Buttons>
        </Form>
      </Card>
      <Heading level={2}>{t('crumb')}</Heading>
    </Page>
  )
}
