package org.handrail.rules.naive;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.NamesStay;
import org.handrail.events.fact.Fact;

/**
 * One of those whom a measure counts by plain loops over the facts, with what figures are put together by: for whoever wants to
 * compare figures that went another way.
 *
 * @param measure the rule's name, {@code measure-3312-7}
 * @param program of the discharge or other opening, or empty
 * @param month of the opening, where it happened
 */
public record PlainCount(String measure, UUID anchor, String program, YearMonth month, boolean met, boolean excluded) {

    /** Everybody counted, at the end of time, of all that was heard of one person. */
    public static List<PlainCount> of(List<Fact> heard) {
        Life life = Life.of(heard);
        return Measures.all(heard).stream().map(one -> counted(one, life)).toList();
    }

    private static PlainCount counted(Counted one, Life life) {
        Fact opening = life.facts.stream()
                .filter(opens(one))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing opened " + one));
        return new PlainCount(
                one.measure(),
                one.anchor(),
                opening.event().program() == null
                        ? ""
                        : opening.event().program().value(),
                YearMonth.from(opening.day()),
                one.part() == Counted.Part.NUMERATOR,
                one.part() == Counted.Part.EXCLUSION);
    }

    private static Predicate<Fact> opens(Counted one) {
        if (one.measure().startsWith("measure-3312")) {
            return fact -> Kinds.leftDetox(fact) && isOf(one.anchor(), fact);
        }
        if (one.measure().startsWith("measure-3453")) {
            return fact -> Kinds.leftResidential(fact) && isOf(one.anchor(), fact);
        }
        return one.measure().startsWith("measure-fui")
                ? fact -> (Kinds.leftDetox(fact) || Kinds.leftResidential(fact)) && isOf(one.anchor(), fact)
                : fact -> fact.id().value().equals(one.anchor());
    }

    private static boolean isOf(UUID stay, Fact fact) {
        return fact.event() instanceof NamesStay names && names.stay().value().equals(stay);
    }
}
