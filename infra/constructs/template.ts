import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, BootstraplessSynthesizer, Stack } from 'aws-cdk-lib'

/** The plain CloudFormation template of a stack that is built alone, in an app of its own: no assets, no metadata. */
export function templateOf(build: (stack: Stack) => void): object {
  const outdir = mkdtempSync(join(tmpdir(), 'radslag-template-'))
  try {
    const app = new App({
      outdir,
      analyticsReporting: false,
      treeMetadata: false,
      context: { 'aws:cdk:enable-path-metadata': false },
    })
    const synthesizer = new BootstraplessSynthesizer()
    const stack = new Stack(app, 'Alone', { synthesizer })
    build(stack)
    return app.synth().getStackByName(stack.stackName).template
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}
