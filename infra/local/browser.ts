import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

export type BrowserPath = { readonly executablePath: string; readonly args: string[] }

/** A container has no sandbox and no graphics; and a test asks nobody outside. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that is there: CHROME_PATH, Chromium, an installed Chrome, else the one that comes by npm (Linux). */
export async function findBrowser(): Promise<BrowserPath> {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH && !existsSync(CHROME_PATH))
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, which is not there`)
  const installed = [CHROME_PATH, ...usual].find((path) => path && existsSync(path))
  if (installed) return { executablePath: installed, args }
  if (process.platform === 'linux' && process.arch === 'x64') return { executablePath: await fromNpm(), args }
  throw new Error('There is no Chrome or Chromium. Install one, or name it by CHROME_PATH.')
}

/** A headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser()
  return chromium.launch({ executablePath, args, headless: true })
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Made for Lambda, so it brings the system libraries that a bare machine lacks; it unpacks and uses them only when
 * told before the import that it runs there. Where the libraries are installed, those are the better ones.
 */
async function fromNpm(): Promise<string> {
  if (librariesMissing()) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

function librariesMissing(): boolean {
  const { stdout } = spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env.PATH}:/sbin` },
  })
  return !stdout?.includes('libnss3.so') || !stdout.includes('libgbm.so')
}
