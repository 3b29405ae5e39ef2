package org.handrail.system;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as Grafana writes them. */
final class SheetUnits {

    private static final double PERCENT = 100;
    private static final double[] LENGTHS = {1, 60, 3_600, 86_400, 604_800, 31_536_000};
    private static final String[] LENGTH_NAMES = {"s", "mins", "hours", "days", "weeks", "years"};
    private static final String[] SIZES = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final double KIBI = 1_024;

    private SheetUnits() {}

    /** A value of this unit, with so many decimals; as many as make sense where none are said. */
    static String of(@Nullable Object value, String unit, @Nullable Integer decimals) {
        if (!(value instanceof Number number)) {
            return value == null ? "" : String.valueOf(value);
        }
        double amount = number.doubleValue();
        return switch (unit) {
            case "percent" -> plain(amount, decimals) + "%";
            case "percentunit" -> plain(amount * PERCENT, decimals) + "%";
            case "s" -> length(amount, decimals);
            case "bytes" -> size(amount);
            default -> plain(amount, decimals);
        };
    }

    private static String length(double seconds, @Nullable Integer decimals) {
        if (Math.abs(seconds) < 1) {
            return plain(seconds * 1_000, decimals) + " ms";
        }
        int at = 0;
        while (at < LENGTHS.length - 1 && Math.abs(seconds) >= LENGTHS[at + 1]) {
            at++;
        }
        return plain(seconds / LENGTHS[at], decimals) + " " + LENGTH_NAMES[at];
    }

    private static String size(double bytes) {
        int at = 0;
        double left = bytes;
        while (at < SIZES.length - 1 && left >= KIBI) {
            left /= KIBI;
            at++;
        }
        return plain(left, 1) + " " + SIZES[at];
    }

    private static String plain(double amount, @Nullable Integer decimals) {
        if (decimals != null) {
            return String.format(Locale.ROOT, "%." + decimals + "f", amount);
        }
        return amount == Math.rint(amount)
                ? String.format(Locale.ROOT, "%.0f", amount)
                : String.format(Locale.ROOT, Math.abs(amount) < 10 ? "%.2f" : "%.1f", amount);
    }
}
