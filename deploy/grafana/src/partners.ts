import { board } from './boards';
import { bars, lines, rows, section } from './panels';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';

const OF_PARTNER = 'partner=~"${partner:regex}"';
const CHOSEN_PARTNER = "coalesce(partner, '-') in (${partner:sqlstring})";

/** A partner by its name; one that the directory no longer knows by its id. */
const named = (of: string) => `coalesce((select max(name) from partners where partners.partner = ${of}.partner), ${of}.partner) as partner`;

/** Who reports, how quickly, and what is refused. */
export function partners(): dashboard.DashboardBuilder {
  return board('partners', 'Who reports, how quickly, and what is refused: how far the figures can be trusted.', 'now-7d')
    .withRow(section('Who is silent?'))
    .withPanel(
      rows(
        {
          title: 'Feeds',
          description: 'Each partner at each service it posts to: when last heard, whether it is silent for longer than it usually is, its usual gap between posts and usual time from happening to report.',
          unit: 'none',
          none: 'No feed is known yet.',
          next: { title: 'Whose figures does it touch?', to: 'measures' },
          w: 14,
          h: 10,
        },
        {
          sql: `select ${named('feeds')}, service, last_heard as "last heard", extract(epoch from now() - last_heard) as "silent for", quiet, usual_gap_seconds as "usual gap", usual_lag_seconds as "usual lag"
            from feeds where ${CHOSEN_PARTNER} order by quiet desc, last_heard`,
        },
        { 'silent for': 's', 'usual gap': 's', 'usual lag': 's', 'last heard': 'dateTimeAsIso' },
      ),
    )
    .withPanel(
      lines(
        {
          title: 'Silent for',
          description: 'Time since each partner was last heard, heartbeats included, at each service. A saw: each post brings it to 0.',
          unit: 's',
          none: 'No feed is known yet.',
          next: { title: 'Does it reach us?', to: 'system' },
          w: 10,
          h: 10,
        },
        [{ expr: `handrail:feed_last_heard_age_seconds:max{${OF_PARTNER}}`, legend: '{{partner}} at {{job}}' }],
      ),
    )
    .withRow(section('Is it current?'))
    .withPanel(
      rows(
        {
          title: 'From happening to report, of the window',
          description: 'Facts received; within what time of happening half of them came, and nine in ten (up to a fifth too long); and what share came within an hour, a day, a week. Facts of a posted history count too: a partner that has just joined looks slow.',
          unit: 'none',
          none: 'Nothing was received in this window.',
          next: { title: 'Whose figures does it touch?', to: 'measures' },
          decimals: 1,
          w: 14,
          h: 10,
        },
        {
          sql: `select ${named('came')}, service, facts, half, nine_in_ten as "nine in ten", within_hour as "in an hour", within_day as "in a day", within_week as "in a week"
            from (select partner, service, sum(facts)::bigint as facts, 100.0 * sum(within_hour) / sum(facts) as within_hour,
                100.0 * sum(within_day) / sum(facts) as within_day, 100.0 * sum(within_week) / sum(facts) as within_week
              from feeds_by_day where day > now() - make_interval(months => \${window}) and ${CHOSEN_PARTNER} group by partner, service) came
            left join (select partner, service, lag_p50(class, facts) as half, lag_p90(class, facts) as nine_in_ten
              from (select partner, service, class, sum(facts)::bigint as facts from feed_lags_by_day
                where day > now() - make_interval(months => \${window}) and ${CHOSEN_PARTNER} group by partner, service, class) counted
              group by partner, service) late
              using (partner, service) order by 1, 2`,
        },
        { half: 's', 'nine in ten': 's', 'in an hour': 'percent', 'in a day': 'percent', 'in a week': 'percent' },
      ),
    )
    .withPanel(
      rows(
        {
          title: 'Spells of silence',
          description: 'When a feed was silent for longer than usual, and until when. No end: it still is. Figures of those days were judged without it.',
          unit: 'none',
          none: 'No feed was silent.',
          next: { title: 'What was dropped then?', to: 'handoffs' },
          w: 10,
          h: 10,
        },
        {
          sql: `select ${named('feed_spells')}, service, quiet_since as "last heard before", until as "heard again", extract(epoch from coalesce(until, now()) - quiet_since) as "for"
            from feed_spells where quiet_since > now() - make_interval(months => \${window}) and ${CHOSEN_PARTNER} order by quiet_since desc limit 100`,
        },
        { for: 's', 'last heard before': 'dateTimeAsIso', 'heard again': 'dateTimeAsIso' },
      ),
    )
    .withRow(section('Is it right?'))
    .withPanel(
      lines(
        {
          title: 'Events a second, by partner',
          description: 'Posted events, whatever became of them. A partner that posts its files nightly shows peaks.',
          unit: 'none',
          none: 'Nobody posts.',
          next: { title: 'Does it reach us?', to: 'system' },
          decimals: 2,
          w: 12,
          h: 9,
        },
        [{ expr: `sum by (partner) (handrail:intake_events_by_partner:rate5m{${OF_PARTNER}})`, legend: '{{partner}}' }],
      ),
    )
    .withPanel(
      bars(
        {
          title: 'What became of events, last day',
          description: 'Events posted within 24 hours by what became of them. Duplicates are harmless and usual; conflicts are the same id with another content; elsewhere: posted to another service than its type belongs to.',
          unit: 'none',
          none: 'Nobody posted within a day.',
          next: { title: 'Whose figures does it touch?', to: 'measures' },
          decimals: 0,
          w: 12,
          h: 9,
        },
        { expr: `sum by (partner, outcome) (increase(handrail_intake_events_total{${OF_PARTNER}}[1d]))` },
        true,
        { bars: 'partner', pieces: 'outcome' },
      ),
    )
    .withPanel(
      bars(
        {
          title: 'Why events were refused, last day',
          description: 'Refused within 24 hours, by the field that was wrong, or why nothing could be read. Single posts and events of a file alike; the receipts name the place of each.',
          unit: 'none',
          none: 'Nothing was posted within a day.',
          next: { title: 'Whose figures does it touch?', to: 'measures' },
          decimals: 0,
          w: 12,
          h: 9,
        },
        { expr: `sum by (partner, reason) (increase(handrail_intake_refused_total{${OF_PARTNER}}[1d]))` },
        true,
        { bars: 'partner', pieces: 'reason' },
      ),
    )
    .withPanel(
      lines(
        {
          title: 'Flags that stand',
          description: 'Facts that do not fit what else is known, such as an outcome without its booking, by partner and service. They count all the same; a flag falls when what is missing comes. The partner reads its own at /v1/flags.',
          unit: 'none',
          none: 'Nobody has posted yet.',
          next: { title: 'What does it lead to?', to: 'handoffs' },
          decimals: 0,
          w: 12,
          h: 9,
        },
        [{ expr: `handrail:feed_flags:max{${OF_PARTNER}}`, legend: '{{partner}} at {{job}}' }],
      ),
    );
}
