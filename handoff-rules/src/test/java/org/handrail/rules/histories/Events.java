package org.handrail.rules.histories;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;
import org.handrail.events.terms.Between;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Any event of any type, read off its record: what may be null is so sometimes, what is a time lies near the event. A type
 * that joins the catalogue is made up without a line here.
 */
final class Events {

    /** The upper half of the ids of facts. */
    static final int FACT = 7;

    private static final int OF_EACH_KIND = 3;
    private static final int MOST_FACTS = 30;
    private static final int MOST_DAYS_AHEAD = 20;

    private final Chance chance;

    Events(Chance chance) {
        this.chance = chance;
    }

    /** An event of this type that happened about this time. */
    CareEvent any(EventType type, Instant at, ZoneId zone) {
        Object event = null;
        while (event == null) {
            try {
                event = record(type.record(), at, zone);
            } catch (InvalidValue makesNoSense) {
                event = null;
            }
        }
        return (CareEvent) event;
    }

    private Object record(Class<?> type, Instant at, ZoneId zone) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], at, zone);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof InvalidValue invalid) {
                throw invalid;
            }
            throw new IllegalStateException(type + " cannot be made up", refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made up", impossible);
        }
    }

    private @Nullable Object value(RecordComponent component, Instant at, ZoneId zone) {
        if (mayBeNull(component.getAnnotatedType()) && chance.oneIn(3)) {
            return null;
        }
        if (component.getType() == int.class || component.getType() == Integer.class) {
            Between range = component.getAnnotation(Between.class);
            return range == null ? chance.between(1, 9) : number(range);
        }
        return component.getType() == Set.class
                ? several(component.getGenericType(), at, zone)
                : value(component.getType(), at, zone);
    }

    /** Small numbers are what days and doses mostly are, and where their ends meet. */
    private int number(Between range) {
        int most = chance.oneIn(4) ? range.greatest() : Math.min(range.greatest(), range.least() + 40);
        return chance.between(range.least(), most);
    }

    private Set<Object> several(Type set, Instant at, ZoneId zone) {
        Class<?> type = (Class<?>) ((ParameterizedType) set).getActualTypeArguments()[0];
        Set<Object> several = new HashSet<>();
        for (int left = chance.below(3); left > 0; left--) {
            several.add(value(type, at, zone));
        }
        return several;
    }

    private Object value(Class<?> type, Instant at, ZoneId zone) {
        if (type.isEnum()) {
            return chance.oneOf(type.getEnumConstants());
        }
        if (Pseudonym.class.isAssignableFrom(type)) {
            int number = chance.below(type.getSimpleName().equals("FactId") ? MOST_FACTS : OF_EACH_KIND);
            return Names.numbered(type.asSubclass(Pseudonym.class), number);
        }
        return switch (type.getSimpleName()) {
            case "ProgramId" -> program();
            case "Instant" -> near(at);
            case "LocalDate" -> day(at, zone);
            case "CareTime" -> chance.oneIn(3) ? new CareTime.WholeDay(day(at, zone)) : new CareTime.Moment(near(at));
            case "Boolean", "boolean" -> chance.oneIn(2);
            case "Long", "long" -> (long) chance.between(1, 9);
            case "LevelOfCare" ->
                chance.oneOf(
                        new LevelOfCare(3, "3.7-WM"),
                        new LevelOfCare(4, "3.7"),
                        new LevelOfCare(3, "3.5"),
                        new LevelOfCare(4, "2.1"),
                        new LevelOfCare(3, "2.5"),
                        new LevelOfCare(3, "1"),
                        new LevelOfCare(3, "OTP"));
            case "OtherText" -> new OtherText("something else");
            default -> record(type, at, zone);
        };
    }

    ProgramId program() {
        return chance.oneOf(Names.PROGRAMS);
    }

    private LocalDate day(Instant at, ZoneId zone) {
        return near(at).atZone(zone).toLocalDate();
    }

    /** Mostly ahead, sometimes long past; on the hour often enough that times coincide. */
    private Instant near(Instant at) {
        Instant near = at.plus(Duration.ofHours(chance.between(-48, MOST_DAYS_AHEAD * 24)));
        return chance.oneIn(3) ? near.plusSeconds(chance.below(3600)) : near;
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
