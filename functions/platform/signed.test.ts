import { expect, test } from 'vitest'
import { signedHeaders } from './signed.ts'

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
