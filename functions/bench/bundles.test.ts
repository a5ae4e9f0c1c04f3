import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { median, ownCredentials, settings } from './bundles.ts'

test('the bench bundles as the cloud does', () => {
  // What synthesises Lambdas is infra, which nothing here may import: its page is read.
  const house = readFileSync(join(import.meta.dirname, '../../infra/constructs/house-function.ts'), 'utf8')
  const bundling = house.slice(house.indexOf('bundling: {'))
  for (const said of [
    'format: OutputFormat.ESM',
    `target: '${settings.target}'`,
    "mainFields: ['module', 'main']",
    'minify: true',
    'externalModules: []',
    settings.banner.js,
    '--alias:@aws-sdk/credential-provider-node',
  ])
    expect(bundling).toContain(said)
  const aliases = [...bundling.matchAll(/--alias:([^']+)'/g)].map(([, name]) => name)
  expect(Object.keys(ownCredentials)).toEqual(aliases)
})

test('a median is the one in the middle, or between the two', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})
