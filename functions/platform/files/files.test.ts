import { describe, expect, it } from 'vitest'
import { signedQuery, signedText } from '../credentials/signed.ts'
import { filesAt } from './files.ts'

// AWS's own published examples for S3: a presigned address, and a form that a browser posts.
const signing = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const policyOfTheExample =
  'eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9'

describe('the bucket', () => {
  it('gives addresses that are signed as AWS’s published example is', () => {
    const asked = { host: 'examplebucket.s3.amazonaws.com', path: '/test.txt' }
    expect(signedQuery('s3', asked, signing, '20130524T000000Z', 86_400)).toContain(
      'X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    )
  })

  it('signs what a form may post as AWS’s published example does', () => {
    expect(signedText('s3', policyOfTheExample, signing, '20151229T000000Z')).toBe(
      '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
    )
  })

  it('names in the policy every field of the form, so that nothing else can be posted', () => {
    const address = 'https://files.s3.eu-north-1.amazonaws.com'
    const files = filesAt(address, 't0123456789ab', signing, () => '2027-02-01T09:00:00.000Z')
    const { action, fields } = files.form({
      under: 'quarantine/m_1/',
      thenTo: 'https://radslag.example/x',
      by: 'p_1',
    })
    const posted = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
    const policy = JSON.parse(Buffer.from(posted.policy ?? '', 'base64').toString())
    expect(action).toBe('https://files.s3.eu-north-1.amazonaws.com/')
    expect(policy.expiration).toBe('2027-02-01T09:09:00.000Z')
    const named = policy.conditions.flatMap((condition: object) =>
      Array.isArray(condition) ? [String(condition[1]).slice(1)] : Object.keys(condition),
    )
    for (const { name } of fields)
      if (!['policy', 'x-amz-signature'].includes(name)) expect(named).toContain(name)
  })
})
