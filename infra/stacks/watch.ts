import type { App } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import {
  AlarmStatusWidget,
  Alarm as CloudWatchAlarm,
  Dashboard,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Alarm } from '../constructs/alarm.ts'
import { HouseStack, type Stage } from '../constructs/stage.ts'

/** What the person on duty looks at: every alarm of the stage, with what it costs people. */
export class WatchStack extends HouseStack {
  constructor(app: App, stage: Stage) {
    super(app, 'watch', stage)
    const alarms = app.node.findAll().filter((construct) => construct instanceof Alarm)
    new Dashboard(this, 'Dashboard', {
      dashboardName: this.stem,
      widgets: [
        [
          new AlarmStatusWidget({
            title: 'How it goes',
            width: 24,
            alarms: alarms.map((alarm) => CloudWatchAlarm.fromAlarmArn(this, alarm.node.id, alarm.knownArn)),
          }),
        ],
        [
          new TextWidget({
            width: 24,
            height: 12,
            markdown: alarms
              .map(({ node, impact, runbook }) => `**${node.id}** ${impact} *${runbook}*`)
              .join('\n\n'),
          }),
        ],
      ],
    })
  }
}

/** Says when the month costs more than agreed. It stands in us-east-1, where AWS keeps its books. */
export class BudgetStack extends HouseStack {
  constructor(app: App, stage: Stage) {
    super(app, 'budget', stage, 'us-east-1')
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: this.stem,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: stage.monthlyBudget, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:stage$${stage.name}`] },
      },
      notificationsWithSubscribers: (['ACTUAL', 'FORECASTED'] as const).map((notificationType) => ({
        notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold: 100 },
        subscribers: [{ subscriptionType: 'EMAIL', address: stage.operator }],
      })),
    })
  }
}
