package org.handrail.rules.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.jspecify.annotations.Nullable;

/** A time that an event says besides when it happened, from which a window can be counted. */
public sealed interface TimeSaid {

    /** What holds where a supply does not say how long it lasts. */
    String SUPPLY_END = "supply end";

    /** The last instant it can be, in the zone of the program; null where the fact says nothing of it. */
    @Nullable
    Instant of(Fact fact, DaysSupply usual);

    /** A planned time: an instant or a day, of which the end counts. */
    record Planned(String words) implements TimeSaid {

        @Override
        public @Nullable Instant of(Fact fact, DaysSupply usual) {
            Component component = Components.of(fact.event()).get(words);
            return component == null ? null : instant(component.of(fact.event()), fact.zone());
        }

        private static @Nullable Instant instant(@Nullable Object said, ZoneId zone) {
            return switch (said) {
                case Instant at -> at;
                case CareTime time -> time.latest(zone);
                case LocalDate day -> new CareTime.WholeDay(day).latest(zone);
                case null, default -> null;
            };
        }
    }

    /** The end of the last day that a supply of medication covers; the day it was handed over is the first. */
    record SupplyEnd() implements TimeSaid {

        @Override
        public @Nullable Instant of(Fact fact, DaysSupply usual) {
            return fact.event() instanceof MedicationSupplied supplied
                    ? new CareTime.WholeDay(fact.day().plusDays(usual.of(supplied) - 1L)).latest(fact.zone())
                    : null;
        }
    }
}
