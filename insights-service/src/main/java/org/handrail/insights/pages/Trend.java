package org.handrail.insights.pages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line of a measure's rate over months, as points of a drawing 120 wide and 28 high; months in which nobody was counted are
 * left out.
 *
 * @param points for a polyline; empty where there are fewer than two
 * @param words the same to be read aloud
 */
record Trend(String points, String words) {

    private static final double WIDE = 116;
    private static final double HIGH = 24;
    private static final double EDGE = 2;

    static Trend of(List<YearMonth> months, Map<YearMonth, Double> rates) {
        List<String> points = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Double rate = rates.get(months.get(i));
            if (rate != null) {
                double x = EDGE + WIDE * i / Math.max(1, months.size() - 1);
                points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, EDGE + HIGH * (1 - rate)));
                words.add(months.get(i) + " " + Math.round(rate * 100) + " %");
            }
        }
        return new Trend(points.size() < 2 ? "" : String.join(" ", points), String.join(", ", words));
    }
}
