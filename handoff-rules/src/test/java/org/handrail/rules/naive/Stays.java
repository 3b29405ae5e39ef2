package org.handrail.rules.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.CareEvent;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.NamesStay;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Whose stays, and which of them, the measures look at. */
record Stays(Life life) {

    private static final int TRANSFER_DAYS = 1;

    /** A next admission no more than a calendar day later: the discharge that ends the last of the stays counts. */
    boolean isTransfer(UUID stay, Fact discharge, Class<? extends CareEvent> kind) {
        Instant to = Days.endOf(discharge.day().plusDays(TRANSFER_DAYS), discharge.zone());
        for (Fact fact : life.all(kind)) {
            boolean another = !((NamesStay) fact.event()).stay().value().equals(stay);
            if (another
                    && Days.notBefore(discharge.happenedAt(), fact)
                    && !fact.happenedAt().isAfter(to)) {
                return true;
            }
        }
        return false;
    }

    boolean isOfAge(LocalDate day, int least, int most) {
        @Nullable Integer born = null;
        for (Fact fact : life.all(CircumstancesReported.class)) {
            Integer said = ((CircumstancesReported) fact.event()).birthYear();
            born = said == null ? born : said;
        }
        return born == null || (day.getYear() - born >= least && day.getYear() - born <= most);
    }

    Map<UUID, Fact> byStay(Predicate<Fact> ends) {
        Map<UUID, Fact> byStay = new LinkedHashMap<>();
        for (Fact fact : life.facts) {
            if (ends.test(fact)) {
                byStay.putIfAbsent(((NamesStay) fact.event()).stay().value(), fact);
            }
        }
        return byStay;
    }
}
