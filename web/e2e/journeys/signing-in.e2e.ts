import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { latestTo } from '../mailbox.ts'
import { personNamed } from '../people.ts'
import { asksForACode, entersTheCode, signsInAs } from '../screens/access.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()

test('a secretary signs in with a code from her mailbox and meets what waits for her', async () => {
  const mette = await visit({ journey: 'signing-in', language: 'da' })
  await signsInAs(mette, 'Mette')
  await mette.arrives(/Mette/)
  expect(new URL(mette.page.url()).pathname).toBe('/egedal')
})

test('a politician signs in on a phone without scripts and meets the next meeting', async () => {
  const bo = await visit({ journey: 'signing-in-phone', language: 'sv', width: 'phone', scripts: false })
  await signsInAs(bo, 'Bo')
  await bo.arrives(/Bo/)
  await bo.sees('Nätverk för socialnämndernas ordförande')
})

test('a wrong code is refused in a sentence, and the right one still works', async () => {
  const bent = await visit({ journey: 'wrong-code', language: 'da' })
  const t = sentences('da', 'access')
  const { email } = personNamed('Bent')
  await bent.opens('/sign-in?to=/egedal')
  await asksForACode(bent, email)
  const right = (await latestTo(email)).code().replace(' ', '')
  await bent.writes(t('digits'), right === '123456' ? '654321' : '123456')
  await bent.presses(t('signIn'))
  await bent.page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
  await bent.picture('refused')
  await entersTheCode(bent, email)
  await bent.arrives(/Bent/)
})

test('whoever is unknown sees the same page, and no mail is sent', async () => {
  const stranger = await visit({ journey: 'unknown', language: 'sv' })
  await stranger.opens('/sign-in')
  await asksForACode(stranger, 'ingen.alls@post.example')
  await expect(latestTo('ingen.alls@post.example')).rejects.toThrow('no mail')
})

test('whoever signs out is out, and the way back asks for a code', async () => {
  const mette = await visit({ journey: 'signing-out', language: 'da' })
  const t = sentences('da', 'access')
  await signsInAs(mette, 'Mette')
  await mette.presses(sentences('da', 'frame')('me'))
  await mette.arrives(t('meTitle'))
  await mette.presses(t('signOut'))
  await mette.arrives(t('signOutTitle'))
  await mette.presses(t('signOut'))
  await mette.arrives(t('signedOutTitle'))
  await mette.opens('/egedal/tasks')
  await mette.arrives(sentences('da', 'access')('signInTo', { name: 'Egedal Kommune' }))
})
