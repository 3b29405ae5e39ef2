import { board, CHOSEN, MONTH, WINDOW } from './boards';
import { lines, rows, section } from './panels';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';

const FAMILIES: [string, string, string][] = [
  ['3312', 'Continuity of care after detox (CBE 3312)', 'Discharges from detox followed by care within 7 and 14 days. Discharges are counted, not people.'],
  ['3453', 'Continuity after residential care (CBE 3453)', 'Discharges from residential care followed by outpatient care within 7 and 14 days.'],
  ['FUI', 'Follow-up after high-intensity care (FUI)', 'Discharges from inpatient, residential or detox care followed up within 7 and 30 days.'],
  ['FUA', 'Follow-up after an emergency (FUA)', 'Emergency visits and overdoses followed up within 7 and 30 days.'],
  ['IET', 'Initiation and engagement (IET)', 'New episodes in which treatment began within 14 days, and of all episodes those with two further services within 34 days after.'],
  ['POD', 'Medication for 180 days (POD)', 'Medication begun and continued for 180 days without a gap of eight days or more. Known half a year later at the earliest.'],
];

/** By month and program, with the goal, numerator and denominator shown. */
export function measures(): dashboard.DashboardBuilder {
  const made = board('measures', 'The measures managers are held to, by month and program, with what they are counted of.', 'now-1y').withRow(
    section('All measures of the window'),
  );
  made.withPanel(
    rows(
      {
        title: 'Where each measure stands',
        description:
          'Of all chosen programs and months together. Rate so far: numerator of denominator; who is still within the time counts as not yet, so it can rise as far as "could reach". Exclusions stand in neither. No goal: none is configured (handrail.insights.measures).',
        unit: 'none',
        none: 'No measure was counted in this window.',
        next: { title: 'At which step are they lost?', to: 'handoffs' },
        decimals: 1,
        w: 24,
        h: 11,
      },
      {
        sql: `select family, title as measure, sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator,
          100.0 * sum(numerator) / nullif(sum(denominator), 0) as "rate so far", 100.0 * (sum(numerator) + sum(still_open)) / nullif(sum(denominator), 0) as "could reach",
          100.0 * max(goal) as goal, sum(exclusions)::bigint as exclusions, sum(still_open)::bigint as "still open"
          from measures_by_month where ${WINDOW} and ${CHOSEN} group by family, measure, title order by family, length(measure), measure`,
      },
      { 'rate so far': 'percent', 'could reach': 'percent', goal: 'percent' },
    ),
  );
  for (const [family, title, meaning] of FAMILIES) {
    made.withRow(section(title));
    made.withPanel(
      lines(
        {
          title: `${family}: rate by month`,
          description: `${meaning} By the month of the opening; chosen programs together. The dashed line is the goal, where one is set. The last months can still rise.`,
          unit: 'percent',
          none: 'Nobody was counted in this window.',
          next: { title: 'At which step are they lost?', to: 'handoffs' },
          decimals: 1,
          w: 10,
          h: 9,
        },
        [
          {
            sql: `select ${MONTH}, title as metric, 100.0 * sum(numerator) / nullif(sum(denominator), 0) as value
              from measures_by_month where family = '${family}' and ${WINDOW} and ${CHOSEN} group by month, title order by month`,
          },
          {
            sql: `select ${MONTH}, 'goal: ' || title as metric, 100.0 * max(goal) as value
              from measures_by_month where family = '${family}' and goal is not null and ${WINDOW} and ${CHOSEN} group by month, title order by month`,
          },
        ],
      ),
    );
    made.withPanel(
      rows(
        {
          title: `${family}: by program and month`,
          description: `${meaning} Each rate with what it is counted of: below 20 in the denominator one person is five points or more.`,
          unit: 'none',
          none: 'Nobody was counted in this window.',
          next: { title: 'Does the clinic report?', to: 'partners' },
          decimals: 1,
          w: 14,
          h: 9,
        },
        {
          sql: `select to_char(month, 'YYYY-MM') as month, program_name as program, title as measure, sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator,
            100.0 * sum(numerator) / nullif(sum(denominator), 0) as rate, 100.0 * max(goal) as goal, sum(exclusions)::bigint as exclusions, sum(still_open)::bigint as "still open"
            from measures_by_month where family = '${family}' and ${WINDOW} and ${CHOSEN} group by measures_by_month.month, program_name, measure, title order by 1 desc, 2, length(measure), measure`,
        },
        { rate: 'percent', goal: 'percent' },
      ),
    );
  }
  return made;
}
