// What all dashboards have in common: their variables, their way to each other, and how SQL is narrowed by the variables.
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as cog from '@grafana/grafana-foundation-sdk/cog';
import { Asked, FIGURES, Uid } from './panels';

/** What a view row must fulfil to be among those chosen. A row that names no program, partner or level stands under "-". */
export const CHOSEN =
  "coalesce(nullif(program, ''), '-') in (${program:sqlstring}) and coalesce(partner, '-') in (${partner:sqlstring})" +
  " and coalesce(level, '-') in (${level:sqlstring})";

/** The months of the chosen window, the current one included. */
export const WINDOW = "month > date_trunc('month', now()) - make_interval(months => ${window})";

/** A month as a time: noon of its first day, so that it is that day for whoever looks from another zone, too. */
export const MONTH = "(month + interval '12 hours') at time zone 'UTC' as time";

/** At most this many lines say anything; the smaller ones are put together. */
const LINES = 10;

/**
 * A share by month and program: the largest programs by name, all others together.
 *
 * @param part the column of the share's upper part, of which rows
 * @param from the view, with its conditions
 */
export function byProgram(part: string, whole: string, from: string): string {
  return `with counted as (select month, program_name, sum(${part}) as part, sum(${whole}) as whole from ${from} group by month, program_name),
    largest as (select program_name as one from counted group by program_name order by sum(whole) desc limit ${LINES})
    select ${MONTH}, coalesce(one, 'all others') as metric, 100.0 * sum(part) / nullif(sum(whole), 0) as value
    from counted left join largest on one = program_name group by month, one order by month`;
}

function choice(name: string, label: string, description: string, sql: string): dashboard.QueryVariableBuilder {
  return new dashboard.QueryVariableBuilder(name)
    .label(label)
    .description(description)
    .datasource(FIGURES)
    .query(sql)
    .refresh(dashboard.VariableRefresh.OnDashboardLoad)
    .sort(dashboard.VariableSort.AlphabeticalAsc)
    .multi(true)
    .includeAll(true)
    .current({ text: ['All'], value: ['$__all'], selected: true });
}

const PROGRAM = choice(
  'program',
  'Program',
  'The program in which it began. "-": none is named.',
  "select program as __value, name as __text from programs union select '-', '(none named)'",
);
const PARTNER = choice(
  'partner',
  'Partner',
  'The organisation the program belongs to.',
  "select partner as __value, name as __text from partners union select '-', '(none named)'",
);
const LEVEL = choice(
  'level',
  'Level',
  'Edition and code of the level of care (ASAM).',
  "select distinct coalesce(level, '-') as __value, coalesce(level, '(none named)') as __text from programs union select '-', '(none named)'",
);
const MONTHS = new dashboard.CustomVariableBuilder('window')
  .label('Months')
  .description('How many months back, the current one included. Applies to what is counted by month.')
  .values('3 : 3,6 : 6,12 : 12,24 : 24,60 : 60')
  .current({ text: '12', value: '12', selected: true });

const TITLES: Record<Uid, string> = {
  overview: 'Program overview',
  handoffs: 'Handoffs',
  measures: 'Measures',
  outreach: 'Outreach',
  partners: 'Partners',
  system: 'System',
};

/** An empty dashboard. */
export function board(uid: Uid, description: string, since: string): dashboard.DashboardBuilder {
  const made = new dashboard.DashboardBuilder(TITLES[uid])
    .uid('handrail-' + uid)
    .description(description)
    .tags(['handrail'])
    .readonly()
    .timezone('browser')
    .refresh('1m')
    .time({ from: since, to: 'now' })
    .tooltip(dashboard.DashboardCursorSync.Crosshair)
    .variables([PROGRAM, PARTNER, LEVEL, MONTHS]);
  for (const other of Object.keys(TITLES) as Uid[]) {
    if (other !== uid) {
      made.link(
        new dashboard.DashboardLinkBuilder(TITLES[other])
          .type(dashboard.DashboardLinkType.Link)
          .url('/d/handrail-' + other)
          .includeVars(true)
          .keepTime(true),
      );
    }
  }
  return made;
}

/** Panels of one kind side by side: what they have in common, and of each what is its own. */
export function alike<Q>(
  made: dashboard.DashboardBuilder,
  kind: (asked: Asked, query: Q) => cog.Builder<dashboard.Panel>,
  common: Partial<Asked>,
  panels: [Partial<Asked> & Pick<Asked, 'title' | 'description' | 'none'>, Q][],
): void {
  for (const [own, query] of panels) {
    made.withPanel(kind({ unit: 'none', next: ELSEWHERE, w: 8, h: 8, ...common, ...own }, query));
  }
}

/** Where whoever looks at the system goes on to. */
const ELSEWHERE: Asked['next'] = { title: 'Is anybody being lost meanwhile?', to: 'overview' };
