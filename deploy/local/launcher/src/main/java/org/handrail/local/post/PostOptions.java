package org.handrail.local.post;

import java.nio.file.Path;
import java.util.List;
import org.handrail.local.machine.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What {@code post} was asked for.
 *
 * @param client who posts, or null to let the events or the mapping say so
 * @param concurrency how many requests are under way at once
 * @param batch how many events go in one request
 * @param shuffle the seed of a random order, or null for the file's order
 * @param reverse the last event first
 * @param twice every event doubled
 */
public record PostOptions(
        Path file,
        @Nullable String client,
        int concurrency,
        int batch,
        @Nullable Long shuffle,
        boolean reverse,
        boolean twice) {

    private static final int USUAL_CONCURRENCY = 4;
    private static final int USUAL_BATCH = 500;
    private static final int LARGEST_BATCH = 10_000;

    /** Reads the words after {@code post}. */
    public static PostOptions of(List<String> arguments) {
        Path file = null;
        String client = null;
        int concurrency = USUAL_CONCURRENCY;
        int batch = USUAL_BATCH;
        Long shuffle = null;
        boolean reverse = false;
        boolean twice = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--client" -> client = value(arguments, ++i, argument);
                case "--concurrency" -> concurrency = (int) number(argument, value(arguments, ++i, argument), 1, 64);
                case "--batch" -> batch = (int) number(argument, value(arguments, ++i, argument), 1, LARGEST_BATCH);
                case "--shuffle" ->
                    shuffle = number(argument, value(arguments, ++i, argument), Long.MIN_VALUE, Long.MAX_VALUE);
                case "--reverse" -> reverse = true;
                case "--twice" -> twice = true;
                default -> {
                    if (argument.startsWith("-") || file != null) {
                        throw new Refusal("post does not know " + argument + "; post --help lists what it knows.");
                    }
                    file = Path.of(argument);
                }
            }
        }
        if (file == null) {
            throw new Refusal("post needs a file of events; post --help says which.");
        }
        return new PostOptions(file, client, concurrency, batch, shuffle, reverse, twice);
    }

    private static String value(List<String> arguments, int index, String option) {
        if (index >= arguments.size()) {
            throw new Refusal(option + " needs a value.");
        }
        return arguments.get(index);
    }

    private static long number(String option, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new Refusal(option + " needs a whole number, not " + value + ".");
        }
        throw new Refusal(option + " needs a number from " + least + " to " + most + ".");
    }
}
