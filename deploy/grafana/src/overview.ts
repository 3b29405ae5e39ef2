import { alike, board, byProgram, CHOSEN, MONTH, WINDOW } from './boards';
import { bars, lines, number, rows, section } from './panels';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';

/** Is anybody being lost, where, is it getting better. */
export function overview(): dashboard.DashboardBuilder {
  const made = board('overview', 'Is anybody being lost, where, and is it getting better?', 'now-1y').withRow(section('Is anybody being lost now?'));
  alike(made, number, { w: 6, h: 5 }, [
    [
      {
        title: 'Handoffs overdue now',
        description:
          'Handoffs that fell due and are dropped or unverified now, of the chosen programs, all severities. One person may have several. Left out: what is excused or paused, and what fell due long before it was reported (it calls nobody).',
        none: 'No handoff is overdue.', next: { title: 'At which step?', to: 'handoffs' }, steps: { amber: 1, red: 50 },
      },
      { sql: `select count(*) as overdue from handoffs_waiting where calls_somebody and state in ('dropped', 'unverified') and ${CHOSEN}` },
    ],
    [
      {
        title: 'Critical cases open',
        description: 'Cases whose gravest open finding is critical, of the whole desk: cases belong to people, not to programs, so the choice above does not narrow it.',
        none: 'The desk is not heard.', next: { title: 'Who works on them?', to: 'outreach' }, steps: { amber: 1, red: 20 },
      },
      { expr: 'handrail:cases_open:max{severity="critical"}' },
    ],
    [
      {
        title: 'Clinics that are silent',
        description: 'Of the chosen partners, those of whom a feed is quiet for longer than it usually is. While one is, its silence says nothing about its people: figures of its programs look worse than they are.',
        none: 'No feed is known yet.', next: { title: 'Which ones?', to: 'partners' }, steps: { amber: 1, red: 3 },
      },
      { expr: 'sum(max by (partner) (handrail:feed_quiet:max{partner=~"${partner:regex}"}))' },
    ],
    [
      {
        title: 'As of how long ago',
        description: 'How old the judgement is on which these figures rest. Seconds in health; more than some minutes and what is shown here is of the past.',
        unit: 's', none: 'Nothing has been judged yet.', next: { title: 'What is wrong?', to: 'system' }, steps: { amber: 60, red: 300 }, decimals: 1,
      },
      { expr: 'handrail:judged_age_seconds:max{job="insights"}' },
    ],
  ]);
  return made
    .withRow(section('Where?'))
    .withPanel(
      bars(
        {
          title: 'Overdue now, by program',
          description: 'Dropped and unverified handoffs by the program in which they began, the worst first, at most twenty. A large program has more; the share is on Handoffs.',
          unit: 'none',
          none: 'No handoff is overdue.',
          next: { title: 'At which step?', to: 'handoffs' },
          w: 12,
          h: 10,
        },
        {
          sql: `select program_name, count(*) filter (where severity = 'critical') as critical, count(*) filter (where severity = 'high') as high,
            count(*) filter (where severity not in ('critical', 'high')) as lesser
            from handoffs_waiting where calls_somebody and state in ('dropped', 'unverified') and ${CHOSEN}
            group by program_name order by count(*) desc limit 20`,
        },
        true,
      ),
    )
    .withPanel(
      rows(
        {
          title: 'How long overdue',
          description: 'The same handoffs by severity and by the time since they fell due. What stands in the right-hand columns has been forgotten by somebody.',
          unit: 'none',
          none: 'No handoff is overdue.',
          next: { title: 'What is being done?', to: 'outreach' },
          w: 12,
          h: 10,
        },
        {
          sql: `select severity, count(*) filter (where overdue_seconds < 86400) as "to 1 day",
            count(*) filter (where overdue_seconds >= 86400 and overdue_seconds < 259200) as "to 3 days",
            count(*) filter (where overdue_seconds >= 259200 and overdue_seconds < 604800) as "to a week",
            count(*) filter (where overdue_seconds >= 604800 and overdue_seconds < 2592000) as "to 30 days",
            count(*) filter (where overdue_seconds >= 2592000) as "longer"
            from handoffs_waiting where calls_somebody and state in ('dropped', 'unverified') and ${CHOSEN}
            group by severity order by case severity when 'critical' then 1 when 'high' then 2 when 'medium' then 3 else 4 end`,
        },
      ),
    )
    .withRow(section('Is it getting better?'))
    .withPanel(
      lines(
        {
          title: 'Handoffs that were dropped, of those decided',
          description:
            'By the month in which the handoff began: dropped or recovered late, of all that are met, dropped or recovered. What is still open counts in neither, so the last month moves; late evidence also lowers months that are over.',
          unit: 'percent',
          none: 'Nothing was decided in this window.',
          next: { title: 'At which step?', to: 'handoffs' },
          decimals: 1,
          w: 12,
          h: 10,
        },
        [
          {
            sql: `select ${MONTH}, 100.0 * sum(findings) filter (where state in ('dropped', 'recovered'))
              / nullif(sum(findings) filter (where state in ('met', 'dropped', 'recovered')), 0) as "dropped at some time"
              from handoffs_by_month where ${WINDOW} and ${CHOSEN} group by month order by month`,
          },
          {
            sql: `select ${MONTH}, 100.0 * sum(findings) filter (where state = 'dropped')
              / nullif(sum(findings) filter (where state in ('met', 'dropped', 'recovered')), 0) as "and not recovered"
              from handoffs_by_month where ${WINDOW} and ${CHOSEN} group by month order by month`,
          },
        ],
      ),
    )
    .withPanel(
      lines(
        {
          title: 'Continuity after detox (3312, 14 days)',
          description:
            'Of the discharges from detox of a month, how many reached care within 14 days. Who is still within the 14 days counts as not yet: the last point can only rise. Left out: who died within that time, was admitted elsewhere by the next day, or left into custody. The ten largest programs by name, the others together.',
          unit: 'percent',
          none: 'No discharge from detox in this window.',
          next: { title: 'All measures', to: 'measures' },
          decimals: 1,
          w: 12,
          h: 10,
        },
        [
          {
            sql: byProgram('numerator', 'denominator', `measures_by_month where measure = '3312-14' and ${WINDOW} and ${CHOSEN}`),
          },
        ],
      ),
    )
    .withRow(section('Who is where?'))
    .withPanel(
      rows(
        {
          title: 'People by phase now',
          description: 'People by the phase they are in by the last that was reported, and the median of days they have been there. Between: they left that program and no other has seen them yet. Left out: who has not been heard of for half a year.',
          unit: 'none',
          none: 'Nobody was heard of within half a year.',
          next: { title: 'How do they pass on?', to: 'handoffs' },
          w: 24,
          h: 9,
        },
        {
          sql: `select phase, program_name as program, sum(people)::bigint as people, round(max(days_there_median)::numeric, 1) as "days there (median)"
            from people_by_phase where ${CHOSEN} group by phase, program_name
            order by array_position(array['between', 'detox', 'placement', 'aftercare', 'completed', 'custody', 'died'], phase), people desc`,
        },
      ),
    );
}
