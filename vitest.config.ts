import { defineConfig } from 'vitest/config'

/** Generous: nothing here is measured by the clock, and some machines are slow. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 }
const never = ['**/node_modules/**', '**/.next*/**', '**/.open-next/**', '.data/**', 'cdk.out/**']
const db = '**/*.db.test.ts'
const claimsOfInfra = ['infra/*.test.ts', 'infra/stacks/**/*.test.ts', 'infra/constructs/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...never, db, ...claimsOfInfra],
          ...patience,
        },
      },
      {
        test: {
          name: 'db',
          include: [db],
          exclude: never,
          globalSetup: 'infra/local/database.setup.ts',
          ...patience,
        },
      },
      { test: { name: 'infra', include: claimsOfInfra, exclude: [...never, db], ...patience } },
      {
        test: {
          name: 'e2e',
          include: ['web/e2e/**/*.e2e.ts'],
          exclude: never,
          globalSetup: 'infra/local/system.setup.ts',
          // One system, one machine: journeys take turns.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
