import type { LocalDate } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { Buttons, Card, Cards, Form, SubmitButton } from '../../ui/index.ts'
import { objectToTenant } from './sign-up-actions.ts'

/** All right: nothing to do. Not all right: a button. */
export function Objection(props: { language: Language; ticket: string; publicFrom: LocalDate | null }) {
  const { language, ticket, publicFrom } = props
  const t = sentences(language, 'tenancy')
  return (
    <Cards>
      <Card title={t('objectionOk')}>
        <p>
          {publicFrom ? t('objectionOkText', { day: dayText(language, publicFrom) }) : t('objectionOkOpen')}
        </p>
      </Card>
      <Card title={t('objectionNot')}>
        <p>{t('objectionNotText')}</p>
        <Form id="objection" action={objectToTenant.bind(null, ticket)} language={language}>
          <Buttons>
            <SubmitButton variant="secondary">{t('objectionButton')}</SubmitButton>
          </Buttons>
        </Form>
      </Card>
    </Cards>
  )
}
