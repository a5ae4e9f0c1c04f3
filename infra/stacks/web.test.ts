import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildCloudWeb, cloudWeb } from '../local/cloud-web.ts'
import { type Resource, synthesised } from './synthesised.ts'

/** The stacks around the web as OpenNext has built it; what they promise without it stands in the other claims. */
let resources: readonly Resource[]
beforeAll(async () => {
  await buildCloudWeb(() => undefined)
  resources = synthesised('prod', [], 'built').resources
})

const assets = join(cloudWeb, 'assets')

test('the function is the bundle, and not a word in its place', () => {
  const web = resources.find(({ properties }) => properties.FunctionName === 'radslag-prod-web')
  expect(web!.properties.Code).toMatchObject({ S3Key: expect.stringMatching(/^[0-9a-f]{64}\.zip$/) })
  expect(web!.properties.Handler).toBe('index.handler')
})

test('the front looks among the hashed assets for all that is published there, and for nothing else', () => {
  const published = globSync('**', { cwd: assets, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(assets, join(entry.parentPath, entry.name))}`)
  const [front] = resources.filter(({ type }) => type === 'AWS::CloudFront::Distribution')
  const patterns: string[] = front!.properties.DistributionConfig.CacheBehaviors.map(
    ({ PathPattern }: { PathPattern: string }) => PathPattern,
  )
  expect(patterns).toEqual(['/_next/static/*'])
  // The name of the build lies beside them; nobody is led there.
  expect(published.filter((path) => !path.startsWith('/_next/static/'))).toEqual(['/BUILD_ID'])
  expect(published.length).toBeGreaterThan(10)
})

test('whatever a visitor keeps for a year has its content in its name', () => {
  for (const path of globSync('_next/static/{chunks,media}/**/*.*', { cwd: assets }))
    expect(path).toMatch(/[\w~-]{8,}\.\w+(\.map)?$/)
})
