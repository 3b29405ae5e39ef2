import { alike, board } from './boards';
import { Asked, lines, number, Query, section } from './panels';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';

type Panel = [Pick<Asked, 'title' | 'description' | 'none'> & Partial<Asked>, Query[]];

const BY_JOB = '{{job}}';

const SECTIONS: [string, Panel[]][] = [
  [
    'Coming in',
    [
      [
        { title: 'Events posted, a second', description: 'By service and by what became of them; instances added up.', unit: 'none', none: 'Nobody posts.', decimals: 2 },
        [{ expr: 'handrail:intake_events:rate5m', legend: '{{job}} {{outcome}}' }],
      ],
      [
        { title: 'Time to the receipt', description: 'Of posts to /v1/events: half and 99 of 100, by service. A batch is one post.', unit: 's', none: 'Nobody posts.', decimals: 3 },
        [
          { expr: 'handrail:post_seconds:p50_5m', legend: '{{job}} half' },
          { expr: 'handrail:post_seconds:p99_5m', legend: '{{job}} 99 of 100' },
        ],
      ],
      [
        { title: 'Posts under way, turned away, limited', description: 'Under way now; turned away a second since too many were; and a second those that met a limit of their partner.', unit: 'none', none: 'No intake is heard.', decimals: 2 },
        [
          { expr: 'handrail:intake_in_flight:sum', legend: '{{job}} under way' },
          { expr: 'handrail:intake_shed:rate5m', legend: '{{job}} turned away' },
          { expr: 'sum by (limit) (handrail:intake_limited:rate5m)', legend: 'limited: {{limit}}' },
        ],
      ],
    ],
  ],
  [
    'On its way',
    [
      [
        { title: 'Accepted and not yet published', description: 'Facts in the journals that are not yet on their topic. They are safe on disk; nobody knows of them yet.', unit: 'none', none: 'No journal is heard.', steps: { amber: 1000, red: 10000 } },
        [{ expr: 'handrail:journal_backlog:sum', legend: BY_JOB }],
      ],
      [
        { title: 'The oldest of them', description: 'How long the oldest has been waiting.', unit: 's', none: 'No journal is heard.', steps: { amber: 10, red: 60 }, decimals: 1 },
        [{ expr: 'handrail:journal_oldest_unpublished_seconds:max', legend: BY_JOB }],
      ],
      [
        { title: 'Watermarks', description: 'How far back "all is published" lies, by service. Judgement waits for the furthest back, for 15 minutes.', unit: 's', none: 'No watermark is heard.', steps: { amber: 10, red: 60 }, decimals: 1 },
        [{ expr: 'handrail:watermark_age_seconds:max', legend: BY_JOB }],
      ],
    ],
  ],
  [
    'Judged',
    [
      [
        { title: 'Facts and findings, a second', description: 'Facts read by the tracker, new ones; findings announced by state, each change once.', unit: 'none', none: 'The tracker is not heard.', decimals: 2 },
        [
          { expr: 'handrail:tracker_facts:rate5m{outcome="new"}', legend: 'facts' },
          { expr: 'handrail:tracker_findings:rate5m', legend: 'findings {{state}}' },
        ],
      ],
      [
        { title: 'From falling due to the finding', description: 'Half and 99 of 100; evidence that came late is left out.', unit: 's', none: 'Nothing fell due.', steps: { amber: 5, red: 60 }, decimals: 2 },
        [
          { expr: 'handrail:finding_delay_seconds:p50_5m', legend: 'half within' },
          { expr: 'handrail:finding_delay_seconds:p99_5m', legend: '99 of 100 within' },
        ],
      ],
      [
        { title: 'How old the judgement is, as its readers hear it', description: 'At the desk and at the figures, independent of the tracker. Five minutes ring.', unit: 's', none: 'No reader has heard anything.', steps: { amber: 60, red: 300 }, decimals: 1 },
        [{ expr: 'handrail:judged_age_seconds:max', legend: BY_JOB }],
      ],
      [
        { title: 'Not yet read', description: 'Records before the tracker (its furthest-behind partition) and before the readers of findings (all partitions).', unit: 'none', none: 'No reader is heard.' },
        [
          { expr: 'handrail:tracker_unread:max', legend: BY_JOB },
          { expr: 'handrail:findings_unread:sum', legend: BY_JOB },
        ],
      ],
      [
        { title: 'People due and not yet judged', description: 'After a big step of time: what is being worked off, counted to 10,000 a partition.', unit: 'none', none: 'The tracker is not heard.' },
        [{ expr: 'handrail:tracker_people_waiting:sum', legend: 'waiting' }],
      ],
      [
        { title: 'Set aside', description: 'Records that could not be read, within an hour; facts the topic refused, waiting for an operator. Anything above 0 wants somebody.', unit: 'none', none: 'Nothing is heard.' },
        [
          { expr: 'handrail:dead_letters:increase1h', legend: '{{job}} dead letters' },
          { expr: 'handrail:relay_parked:max', legend: '{{job}} parked' },
        ],
      ],
    ],
  ],
  [
    'Machine',
    [
      [
        { title: 'Free on disk', description: 'Share of the disk that each service writes to. Disks of broker and database are watched by their operators (kubelet_volume_stats).', unit: 'percentunit', none: 'Nothing is heard.' },
        [{ expr: 'min by (job) (disk_free_bytes / disk_total_bytes)', legend: BY_JOB }],
      ],
      [
        { title: "The tracker's stores", description: 'What they take on disk, instances added up. Lost, they are rebuilt.', unit: 'bytes', none: 'The tracker is not heard.' },
        [{ expr: 'handrail:tracker_store_bytes:sum', legend: 'stores' }],
      ],
      [
        { title: 'Heap in use', description: 'Of the instance that uses most, after the last collections.', unit: 'bytes', none: 'Nothing is heard.' },
        [{ expr: 'max by (job) (sum by (job, instance) (jvm_memory_used_bytes{area="heap"}))', legend: BY_JOB }],
      ],
      [
        { title: 'CPU', description: 'Cores in use by each service, instances added up.', unit: 'none', none: 'Nothing is heard.', decimals: 2 },
        [{ expr: 'sum by (job) (rate(process_cpu_time_ns_total[5m])) / 1e9', legend: BY_JOB }],
      ],
      [
        { title: 'Waiting for a connection', description: 'Threads that wait for a connection to the database. Above 0 for long: the database is slow.', unit: 'none', none: 'Nothing is heard.' },
        [{ expr: 'sum by (job) (hikaricp_connections_pending)', legend: BY_JOB }],
      ],
      [
        { title: 'Certificates end in', description: 'Time until the first certificate of a service ends. Empty where it speaks without TLS.', unit: 's', none: 'No service speaks TLS itself.' },
        [{ expr: 'min by (job) (ssl_chain_expiry_seconds)', legend: BY_JOB }],
      ],
    ],
  ],
];

/** The system's own figures. */
export function system(): dashboard.DashboardBuilder {
  const made = board('system', 'Is the system well? What comes in, on its way, judged, and the machines. Program, partner and level do not narrow it.', 'now-3h');
  made.withRow(section('Is it there?'));
  alike(made, number, { h: 4 }, [
    [
      { title: 'Parts that do not answer', description: 'Instances of the services that Prometheus cannot scrape.', none: 'Prometheus knows no part.', steps: { amber: 1, red: 2 } },
      { expr: 'sum(up{system="handrail"} == bool 0)' },
    ],
    [
      { title: 'Alerts that ring', description: 'Critical and warning alerts firing now; the dead man\'s alert, which always fires, is left out.', none: 'None.', steps: { amber: 1, red: 3 } },
      { expr: 'count(ALERTS{alertstate="firing", severity!="none"}) or vector(0)' },
    ],
    [
      {
        title: 'Directory refused', description: '1 while what stands in the directory\'s file is refused and an earlier version is in force.',
        none: 'Nothing is heard.', next: { title: 'Whom does it name?', to: 'partners' }, steps: { amber: 1, red: 1 },
      },
      { expr: 'max(handrail_directory_stale)' },
    ],
  ]);
  for (const [title, panels] of SECTIONS) {
    made.withRow(section(title));
    alike(made, lines, {}, panels);
  }
  return made;
}
