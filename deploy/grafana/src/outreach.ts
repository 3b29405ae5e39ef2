import { alike, board } from './boards';
import { Asked, bars, lines, number, Query, section } from './panels';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';

const WHOLE_DESK = ' Of the whole desk: cases belong to people, so program, partner and level do not narrow it.';
const FROM_WHERE = { title: 'Where do they come from?', to: 'handoffs' } as const;
const RECOVERING = { title: 'Do handoffs recover?', to: 'handoffs' } as const;

const stacked = (asked: Asked, queries: Query[]) => lines(asked, queries, true);

/** Load, speed, what works. */
export function outreach(): dashboard.DashboardBuilder {
  const made = board('outreach', 'The desk: how much there is to do, how quickly it is done, and what works.', 'now-7d');
  load(made.withRow(section('Load')));
  speed(made.withRow(section('Speed')));
  works(made.withRow(section('What works')));
  return made;
}

function load(made: dashboard.DashboardBuilder): void {
  alike(made, stacked, { w: 12, h: 9, next: FROM_WHERE }, [
    [
      { title: 'Open cases by severity', description: 'One person, one case, by its gravest open finding.' + WHOLE_DESK, none: 'The desk is not heard.' },
      [{ expr: 'handrail:cases_open:max', legend: '{{severity}}' }],
    ],
  ]);
  alike(made, lines, { w: 12, h: 9, next: FROM_WHERE, decimals: 1 }, [
    [
      {
        title: 'Cases opened and closed in an hour',
        description: 'Opened above closed for days: the desk does not keep up. Closings by reason, the commonest of which is that the findings recovered by themselves or by outreach.' + WHOLE_DESK,
        none: 'No case was opened or closed.',
      },
      [
        { expr: '3600 * handrail:cases_opened:rate1h', legend: 'opened' },
        { expr: '3600 * sum(handrail:cases_closed:rate1h)', legend: 'closed' },
      ],
    ],
  ]);
}

function speed(made: dashboard.DashboardBuilder): void {
  alike(made, number, { w: 6, h: 9, unit: 's' }, [
    [
      {
        title: 'Critical, longest without an owner',
        description: 'How long the oldest critical case has been open without anybody\'s name on it; 0 where all have one. An hour rings the supervisor.' + WHOLE_DESK,
        none: 'The desk is not heard.', next: { title: 'Is the system well?', to: 'system' }, steps: { amber: 900, red: 3600 },
      },
      { expr: 'handrail:cases_unclaimed_age_seconds:max{severity="critical"}' },
    ],
  ]);
  alike(made, lines, { w: 9, h: 9, unit: 's' }, [
    [
      {
        title: 'Longest without an owner, by severity', description: 'The oldest open case without an owner.' + WHOLE_DESK,
        none: 'The desk is not heard.', next: { title: 'Is anybody being lost?', to: 'overview' },
      },
      [{ expr: 'handrail:cases_unclaimed_age_seconds:max', legend: '{{severity}}' }],
    ],
    [
      {
        title: 'From falling due to a place on the list',
        description: 'Of what was judged in time; half and ninety-nine of a hundred. Left out: what was heard of late, since that is no delay of ours.',
        none: 'No handoff dropped in time to be measured.', next: { title: 'What delays it?', to: 'system' }, decimals: 2,
      },
      [
        { expr: 'handrail:case_delay_seconds:p50_5m', legend: 'half within' },
        { expr: 'handrail:case_delay_seconds:p99_5m', legend: '99 of 100 within' },
      ],
    ],
    [
      {
        title: 'To the first claim and the first attempt',
        description: 'Half of the cases within, by severity, of those claimed or attempted within the last day. Left out: cases that nobody has touched; they stand above.' + WHOLE_DESK,
        none: 'Nobody claimed or tried anything within a day.', next: RECOVERING, w: 24, h: 8,
      },
      [
        { expr: 'handrail:claim_delay_seconds:p50_1d', legend: 'claim, {{severity}}' },
        { expr: 'handrail:attempt_delay_seconds:p50_1d', legend: 'attempt, {{severity}}' },
      ],
    ],
  ]);
}

function works(made: dashboard.DashboardBuilder): void {
  alike(made, lines, { w: 12, h: 9, unit: 'percentunit', next: RECOVERING, decimals: 2 }, [
    [
      {
        title: 'Back in care within 15 days of an attempt, by its outcome',
        description:
          'The headline figure: of the cases with an attempt of this outcome 45 to 15 days ago, the share that was back in care within 15 days of it. Younger attempts are left out, since theirs is not known yet. It says what goes together, not what caused it.',
        none: 'No attempt was made 45 to 15 days ago.',
      },
      [{ expr: 'handrail:outcome_returned:ratio', legend: '{{outcome}}' }],
    ],
  ]);
  alike(made, (asked: Asked, query: Query) => bars(asked, query, true, { bars: 'medium', pieces: 'result' }), { w: 12, h: 9, decimals: 0 }, [
    [
      {
        title: 'Messages to staff, last day',
        description: 'Tries to deliver, by medium and how they ended. Kept: no carrier is configured, so it stands in the desk alone. No message names a person.',
        none: 'No message was due.', next: { title: 'Is the system well?', to: 'system' },
      },
      { expr: 'handrail:messages:increase1d' },
    ],
  ]);
  alike(made, (asked: Asked, query: Query) => bars(asked, query, true, { bars: 'channel', pieces: 'outcome' }), { w: 12, h: 10, decimals: 0 }, [
    [
      {
        title: 'Tries to reach people, by channel and outcome, last day',
        description: 'Attempts as coordinators and the texting logged them within 24 hours. Which channel reaches people is a share of its own tries, not the longest bar.',
        none: 'Nobody tried to reach anybody within a day.', next: RECOVERING,
      },
      { expr: 'sum by (channel, outcome) (handrail:attempts:increase1d)' },
    ],
  ]);
  alike(made, stacked, { decimals: 1 }, [
    [
      {
        title: 'Cases closed, by reason',
        description: 'Closings in an hour by their reason. Recovered means the person was heard of in care; lost to follow-up means the protocol was gone through without reaching them.' + WHOLE_DESK,
        none: 'No case was closed.', next: RECOVERING, w: 12, h: 10,
      },
      [{ expr: '3600 * handrail:cases_closed:rate1h', legend: '{{reason}}' }],
    ],
    [
      {
        title: 'What the protocol wanted and nobody did', description: 'Things the outreach protocol wanted by a time that passed without them, in an hour, by kind.',
        none: 'Nothing lapsed.', next: { title: 'Is there too much to do?', to: 'overview' }, w: 24, h: 8,
      },
      [{ expr: '3600 * sum by (kind) (rate(handrail_cases_lapsed_cases_total[1h]))', legend: '{{kind}}' }],
    ],
  ]);
}
