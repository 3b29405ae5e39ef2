import { board, byProgram, CHOSEN, WINDOW } from './boards';
import { bars, lines, rows, section } from './panels';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';

/** The steps from detox to aftercare, in order: rules of the pathway, and what a manager calls them. */
const STEPS: Record<string, string> = {
  'referral-made': 'referral made',
  'referral-acknowledged': 'referral received',
  'referral-decided': 'accepted or declined',
  'appointment-set': 'appointment set',
  'appointment-attended': 'appointment kept',
  'first-service-7': 'service within 7 days',
  'first-service-14': 'service within 14 days',
  'next-level-of-care': 'next level of care',
  'aftercare-enrolled': 'enrolled in aftercare',
  'plan-filed': 'relapse plan filed',
  'check-in-held': 'check-in held',
};
const ORDER = `array_position(array[${Object.keys(STEPS).map((step) => `'${step}'`).join(', ')}], rule)`;
const STEP = `(array[${Object.values(STEPS).map((name) => `'${name}'`).join(', ')}])[${ORDER}] as step`;

/** The funnel from the completion of detox to aftercare, with the drop at each step. */
export function handoffs(): dashboard.DashboardBuilder {
  return board('handoffs', 'From the completion of detox to aftercare: at which step are people lost?', 'now-1y')
    .withRow(section('At which step?'))
    .withPanel(
      bars(
        {
          title: 'At which step are they lost?',
          description:
            'Every step from detox to aftercare in its order, each bar the handoffs of the window that were expected there: met in time, made good after they dropped, dropped, still open (or unverified). Left out: what is no longer owed. A person who leaves before a step is not expected at it; several referrals are several handoffs.',
          unit: 'none',
          none: 'No handoff began in this window.',
          next: { title: 'Who works on the dropped ones?', to: 'outreach' },
          w: 14,
          h: 15,
        },
        {
          sql: `select ${STEP}, sum(findings) filter (where state = 'met') as met, sum(findings) filter (where state = 'recovered') as recovered,
            sum(findings) filter (where state = 'dropped') as dropped,
            sum(findings) filter (where state in ('expected', 'due-soon', 'paused', 'unverified')) as open
            from handoffs_by_month where ${ORDER} is not null and ${WINDOW} and ${CHOSEN} group by rule order by ${ORDER}`,
        },
        true,
      ),
    )
    .withPanel(
      rows(
        {
          title: 'The drop at each step',
          description:
            'Of the handoffs that are decided, how many dropped, and how many of those were made good later. Excused ones (died, refused, in custody) are left out of both. Reported: the clinic itself said it was missed, the others were found by silence.',
          unit: 'none',
          none: 'No handoff began in this window.',
          next: { title: 'As the payers count it', to: 'measures' },
          decimals: 1,
          w: 10,
          h: 15,
        },
        {
          sql: `select ${STEP}, sum(findings)::bigint as expected,
            100.0 * sum(findings) filter (where state in ('dropped', 'recovered')) / nullif(sum(findings) filter (where state in ('met', 'dropped', 'recovered')), 0) as "dropped",
            100.0 * sum(findings) filter (where state = 'recovered') / nullif(sum(findings) filter (where state in ('dropped', 'recovered')), 0) as "of these recovered",
            coalesce(sum(reported_missed), 0)::bigint as reported
            from handoffs_by_month where ${ORDER} is not null and ${WINDOW} and ${CHOSEN} and state <> 'excused' group by rule order by ${ORDER}`,
        },
        { dropped: 'percent', 'of these recovered': 'percent', expected: 'none', reported: 'none' },
      ),
    )
    .withRow(section('Where, and since when?'))
    .withPanel(
      lines(
        {
          title: 'Dropped, by program and month',
          description: 'Share of decided handoffs that dropped at some time, of all rules, by the program in which they began: the ten largest by name, the others together. Programs with few handoffs jump.',
          unit: 'percent',
          none: 'Nothing was decided in this window.',
          next: { title: 'Does the clinic report at all?', to: 'partners' },
          decimals: 1,
          w: 12,
          h: 10,
        },
        [
          {
            sql: byProgram(
              "case when state <> 'met' then findings else 0 end",
              'findings',
              `handoffs_by_month where state in ('met', 'dropped', 'recovered') and ${WINDOW} and ${CHOSEN}`,
            ),
          },
        ],
      ),
    )
    .withPanel(
      rows(
        {
          title: 'Every rule',
          description: 'All rules of the pathway, also those beside the straight way, by state. Unverified: it fell due, and the clinic that would say so is silent.',
          unit: 'none',
          none: 'No handoff began in this window.',
          next: { title: 'Who works on them?', to: 'outreach' },
          w: 12,
          h: 10,
        },
        {
          sql: `select replace(rule, '-', ' ') as rule, max(severity) as severity, coalesce(sum(findings) filter (where state = 'met'), 0)::bigint as met,
            coalesce(sum(findings) filter (where state = 'recovered'), 0)::bigint as recovered, coalesce(sum(findings) filter (where state = 'dropped'), 0)::bigint as dropped,
            coalesce(sum(findings) filter (where state = 'unverified'), 0)::bigint as unverified, coalesce(sum(findings) filter (where state in ('expected', 'due-soon', 'paused')), 0)::bigint as open,
            coalesce(sum(findings) filter (where state = 'excused'), 0)::bigint as excused
            from handoffs_by_month where ${WINDOW} and ${CHOSEN} group by rule order by dropped desc, 1`,
        },
      ),
    )
    .withRow(section('Why?'))
    .withPanel(
      bars(
        {
          title: 'What became of referrals',
          description: 'Referrals sent in the window by the program asked. Open: no answer yet. The program, partner and level chosen above are those of the program asked.',
          unit: 'none',
          none: 'No referral was sent in this window.',
          next: { title: 'Does that clinic report?', to: 'partners' },
          w: 8,
          h: 11,
        },
        {
          sql: `select to_program_name, sum(referrals) filter (where outcome in ('accepted', 'admitted')) as taken, sum(referrals) filter (where outcome = 'declined') as declined,
            sum(referrals) filter (where outcome in ('waitlisted', 'acknowledged')) as waiting, sum(referrals) filter (where outcome = 'open') as unanswered,
            sum(referrals) filter (where outcome in ('withdrawn', 'refused-by-person')) as withdrawn
            from (select r.*, to_program as program from referrals_by_month r) asked where ${WINDOW} and ${CHOSEN} group by to_program_name order by sum(referrals) desc limit 20`,
        },
        true,
      ),
    )
    .withPanel(
      bars(
        {
          title: 'Why referrals are declined',
          description: 'Reasons as the programs gave them, in the window.',
          unit: 'none',
          none: 'No referral was declined in this window.',
          next: { title: 'Who is where now?', to: 'overview' },
          w: 8,
          h: 11,
        },
        {
          sql: `select coalesce(reason, 'none given') as reason, sum(referrals)::bigint as referrals
            from (select r.*, to_program as program from referrals_by_month r) asked where outcome = 'declined' and ${WINDOW} and ${CHOSEN} group by 1 order by 2 desc`,
        },
      ),
    )
    .withPanel(
      rows(
        {
          title: 'Missed appointments by days of delay',
          description: 'Appointments of the window by how many days ahead they were set: the share missed, of those kept or missed. Cancelled, moved and open ones are left out. Unknown: the booking was never heard of.',
          unit: 'none',
          none: 'No appointment lies in this window.',
          next: { title: 'What brings people back?', to: 'outreach' },
          decimals: 1,
          w: 8,
          h: 11,
        },
        {
          sql: `select days_ahead as "days ahead", sum(kept)::bigint as kept, sum(missed)::bigint as missed, 100.0 * sum(missed) / nullif(sum(kept) + sum(missed), 0) as "missed of both"
            from appointments_by_month where ${WINDOW} and ${CHOSEN}
            group by days_ahead order by array_position(array['0-1', '2-3', '4-7', '8-14', '15+', 'unknown'], days_ahead)`,
        },
        { 'missed of both': 'percent' },
      ),
    );
}
