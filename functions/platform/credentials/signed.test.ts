import { expect, test } from 'vitest'
import { signedHeaders, signedQuery } from './signed.ts'

// AWS's own published examples for Signature Version 4: post-vanilla and get-vanilla.
const signing = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const signatureOf = (method: string) =>
  /Signature=(\w+)/.exec(
    signedHeaders(
      'service',
      { method, host: 'example.amazonaws.com', path: '/', headers: {}, body: '' },
      signing,
      '20150830T123600Z',
    ).authorization ?? '',
  )?.[1]

test('a request is signed as AWS’s published examples are', () => {
  expect(signatureOf('GET')).toBe('5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31')
  expect(signatureOf('POST')).toBe('5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b')
})

test('an address for one file is signed as AWS’s published example is', () => {
  const query = signedQuery(
    's3',
    { host: 'examplebucket.s3.amazonaws.com', path: '/test.txt' },
    {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      region: 'us-east-1',
    },
    '20130524T000000Z',
    86_400,
  )
  expect(query).toContain('X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404')
})
