// The few kinds of panels all dashboards are made of. Each is told what it means and leaves out, what stands there when there
// is nothing, and which question comes next: a panel without any of these does not compile.
import * as cog from '@grafana/grafana-foundation-sdk/cog';
import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import * as barchart from '@grafana/grafana-foundation-sdk/barchart';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import * as table from '@grafana/grafana-foundation-sdk/table';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';

export const PROMETHEUS = { type: 'prometheus', uid: 'handrail-prometheus' };
export const FIGURES = { type: 'grafana-postgresql-datasource', uid: 'handrail-figures' };

export type Uid = 'overview' | 'handoffs' | 'measures' | 'outreach' | 'partners' | 'system';

export interface Asked {
  title: string;
  description: string;
  unit: string;
  /** What stands there when there is nothing to show, as a sentence. */
  none: string;
  /** Where the next question is answered. */
  next: { title: string; to: Uid };
  w: number;
  h: number;
  decimals?: number;
  /** From which value on it is amber, and red; or a goal, below which it is. */
  steps?: { amber: number; red: number } | { goal: number };
}

export interface Query {
  expr?: string;
  sql?: string;
  legend?: string;
  /** The query's answer is one moment, not a course of time. */
  now?: boolean;
}

class SqlQuery implements cog.Builder<cog.Dataquery> {
  constructor(
    private readonly refId: string,
    private readonly sql: string,
    private readonly format: 'table' | 'time_series',
  ) {}

  build(): cog.Dataquery {
    const query = {
      refId: this.refId,
      datasource: FIGURES,
      editorMode: 'code',
      rawQuery: true,
      rawSql: this.sql.replace(/\s+/g, ' ').trim(),
      format: this.format,
      _implementsDataqueryVariant: () => {},
    };
    return query;
  }
}

function target(query: Query, index: number, format: 'table' | 'time_series'): cog.Builder<cog.Dataquery> {
  const refId = String.fromCharCode('A'.charCodeAt(0) + index);
  if (query.sql !== undefined) {
    return new SqlQuery(refId, query.sql, format);
  }
  const asked = new prometheus.DataqueryBuilder()
    .refId(refId)
    .datasource(PROMETHEUS)
    .expr(query.expr ?? '')
    .legendFormat(query.legend ?? '__auto');
  return query.now === true ? asked.instant().format(prometheus.PromQueryFormat.Table) : asked.range();
}

function steps(asked: Asked): dashboard.ThresholdsConfigBuilder {
  const from = asked.steps;
  const list: dashboard.Threshold[] =
    from === undefined
      ? [{ value: null, color: 'text' }]
      : 'goal' in from
        ? [{ value: null, color: 'orange' }, { value: from.goal, color: 'green' }]
        : [
            { value: null, color: 'green' },
            { value: from.amber, color: 'orange' },
            { value: from.red, color: 'red' },
          ];
  return new dashboard.ThresholdsConfigBuilder().mode(dashboard.ThresholdsMode.Absolute).steps(list);
}

function next(asked: Asked): dashboard.DashboardLinkBuilder {
  return new dashboard.DashboardLinkBuilder(asked.next.title)
    .type(dashboard.DashboardLinkType.Link)
    .url('/d/handrail-' + asked.next.to + '?${__url_time_range}&${__all_variables}');
}

function source(queries: Query[]): { type: string; uid: string } {
  return queries.some((each) => each.sql !== undefined) ? FIGURES : PROMETHEUS;
}

/** What every kind of panel can be told. */
interface Dressed {
  title(title: string): this;
  description(description: string): this;
  datasource(source: { type: string; uid: string }): this;
  unit(unit: string): this;
  noValue(none: string): this;
  height(h: number): this;
  span(w: number): this;
  thresholds(steps: cog.Builder<dashboard.ThresholdsConfig>): this;
  links(links: cog.Builder<dashboard.DashboardLink>[]): this;
  decimals(decimals: number): this;
}

function dressed<T extends Dressed>(panel: T, asked: Asked, queries: Query[]): T {
  panel
    .title(asked.title)
    .description(asked.description)
    .datasource(source(queries))
    .unit(asked.unit)
    .noValue(asked.none)
    .height(asked.h)
    .span(asked.w)
    .thresholds(steps(asked))
    .links([next(asked)]);
  return asked.decimals === undefined ? panel : panel.decimals(asked.decimals);
}

/** One number, the last that is known. */
export function number(asked: Asked, query: Query): stat.PanelBuilder {
  const panel = dressed(new stat.PanelBuilder(), asked, [query])
    .colorMode(common.BigValueColorMode.Value)
    .graphMode(query.sql === undefined ? common.BigValueGraphMode.Area : common.BigValueGraphMode.None)
    .reduceOptions(new common.ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .withTarget(target(query, 0, 'table'));
  return panel;
}

/** What is grave has the same colours everywhere; a goal is no course of its own. */
const GRAVITY: Record<string, string> = { critical: 'red', high: 'orange', medium: 'yellow', low: 'blue' };

function colour(fixedColor: string): dashboard.DynamicConfigValue {
  return { id: 'color', value: { mode: 'fixed', fixedColor } };
}

/** Courses of time. What is by month shows the chosen months, whatever hours the dashboard shows. */
export function lines(asked: Asked, queries: Query[], stacked = false): timeseries.PanelBuilder {
  const panel = dressed(new timeseries.PanelBuilder(), asked, queries)
    .min(0)
    .lineWidth(2)
    .fillOpacity(stacked ? 30 : 0)
    .showPoints(common.VisibilityMode.Auto)
    .spanNulls(false)
    .legend(
      new common.VizLegendOptionsBuilder()
        .displayMode(common.LegendDisplayMode.Table)
        .placement(common.LegendPlacement.Bottom)
        .showLegend(true)
        .calcs(['lastNotNull', 'max']),
    )
    .tooltip(new common.VizTooltipOptionsBuilder().mode(common.TooltipDisplayMode.Multi).sort(common.SortOrder.Descending))
    .targets(queries.map((query, index) => target(query, index, 'time_series')));
  if (queries.some((query) => query.sql?.includes('${window}') === true)) {
    panel.timeFrom('${window}M');
  }
  if (queries.some((query) => query.sql?.includes("'goal: '") === true)) {
    panel.overrideByRegexp('/^goal: /', [{ id: 'custom.lineStyle', value: { fill: 'dash', dash: [10, 10] } }, colour('text')]);
  }
  if (queries.some((query) => query.legend === '{{severity}}')) {
    for (const [severity, fixed] of Object.entries(GRAVITY)) {
      panel.overrideByName(severity, [colour(fixed)]);
    }
  }
  if (stacked) {
    panel.stacking(new common.StackingConfigBuilder().mode(common.StackingMode.Normal));
  }
  if (asked.steps !== undefined) {
    panel.thresholdsStyle(new common.GraphThresholdsStyleConfigBuilder().mode(common.GraphThresholdsStyleMode.Line));
  }
  return panel;
}

/** Pieces of bars whose colour says something: what is grave or lost is red whichever comes first. */
const COLOURS: Record<string, string> = {
  critical: 'red', high: 'orange', lesser: 'blue', met: 'green', recovered: 'yellow', dropped: 'red', open: 'blue',
  taken: 'green', declined: 'red', waiting: 'yellow', unanswered: 'orange', withdrawn: 'text', accepted: 'green', refused: 'red', conflict: 'orange', duplicate: 'blue',
};

/**
 * Bars, one group for each row; the first column names them.
 *
 * @param matrix of a Prometheus query, the labels that name the bars and the pieces they are stacked of
 */
export function bars(asked: Asked, query: Query, stacked = false, matrix?: { bars: string; pieces: string }): barchart.PanelBuilder {
  const panel = dressed(new barchart.PanelBuilder(), asked, [query])
    .min(0)
    .orientation(common.VizOrientation.Horizontal)
    .stacking(stacked ? common.StackingMode.Normal : common.StackingMode.None)
    .showValue(common.VisibilityMode.Auto)
    .legend(
      new common.VizLegendOptionsBuilder()
        .displayMode(common.LegendDisplayMode.List)
        .placement(common.LegendPlacement.Bottom)
        .showLegend(stacked)
        .calcs([]),
    )
    .tooltip(new common.VizTooltipOptionsBuilder().mode(common.TooltipDisplayMode.Multi).sort(common.SortOrder.None))
    .withTarget(target({ ...query, now: true }, 0, 'table'));
  for (const [piece, fixed] of stacked ? Object.entries(COLOURS) : []) {
    panel.overrideByName(piece, [colour(fixed)]);
  }
  if (matrix !== undefined) {
    panel.transformations([
      { id: 'groupingToMatrix', options: { rowField: matrix.bars, columnField: matrix.pieces, valueField: 'Value', emptyValue: 'zero' } },
    ]);
  }
  return panel;
}

/** A table; units of columns other than the panel's by name, and decimals of these alone: counts have none. */
export function rows(asked: Asked, query: Query, units: Record<string, string> = {}): table.PanelBuilder {
  const panel = dressed(new table.PanelBuilder(), { ...asked, decimals: undefined }, [query])
    .filterable(true)
    .withTarget(target({ ...query, now: true }, 0, 'table'));
  for (const [column, unit] of Object.entries(units)) {
    const decimals = asked.decimals === undefined ? [] : [{ id: 'decimals', value: asked.decimals }];
    panel.overrideByName(column, [{ id: 'unit', value: unit }, ...decimals]);
  }
  if (query.expr !== undefined) {
    panel.transformations([{ id: 'organize', options: { excludeByName: { Time: true, __name__: true } } }]);
  }
  return panel;
}

/** A sentence above panels that belong together. */
export function section(title: string): dashboard.RowBuilder {
  return new dashboard.RowBuilder(title);
}
