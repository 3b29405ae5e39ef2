package org.handrail.local;

import java.util.ArrayList;
import java.util.List;
import org.handrail.local.machine.Refusal;

/**
 * What {@code up} was asked for.
 *
 * @param fresh forget what was kept
 * @param detach return when all is ready
 * @param secure TLS on every listener, names and passwords on the broker
 * @param prometheus whether Prometheus runs beside it
 * @param clinics whether the simulated clinics run
 * @param portOffset added to every port
 * @param forClinics what is passed on to the clinics
 */
record UpOptions(
        boolean fresh,
        boolean detach,
        boolean secure,
        boolean prometheus,
        boolean clinics,
        int portOffset,
        List<String> forClinics) {

    private static final List<String> FOR_CLINICS = List.of("--people", "--rate", "--seed");

    static UpOptions of(List<String> arguments) {
        boolean fresh = false;
        boolean detach = false;
        boolean secure = false;
        boolean prometheus = false;
        boolean clinics = true;
        int offset = 0;
        List<String> forClinics = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--detach" -> detach = true;
                case "--secure" -> secure = true;
                case "--prometheus" -> prometheus = true;
                case "--no-clinics" -> clinics = false;
                case "--port-offset" -> offset = number(argument, value(arguments, ++i, argument));
                default -> {
                    if (!FOR_CLINICS.contains(argument)) {
                        throw new Refusal("up does not know " + argument + "; up --help lists what it knows.");
                    }
                    forClinics.addAll(List.of(argument, value(arguments, ++i, argument)));
                }
            }
        }
        return new UpOptions(fresh, detach, secure, prometheus, clinics, offset, List.copyOf(forClinics));
    }

    private static String value(List<String> arguments, int index, String option) {
        if (index >= arguments.size()) {
            throw new Refusal(option + " needs a value.");
        }
        return arguments.get(index);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new Refusal(option + " needs a whole number, not " + value + ".");
        }
    }
}
