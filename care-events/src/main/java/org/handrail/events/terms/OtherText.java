package org.handrail.events.terms;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside "other" in a closed list: a few words that say what else it was. It is never about who: no digits in a row
 * and no address, so that neither a number nor a date nor a mailbox can stand in it.
 *
 * @param value 1 to 80 printable characters
 */
public record OtherText(String value) {

    /** How it is spelt: one line, no {@code @}, at most two digits in a row, neither starting nor ending with a space. */
    public static final String SPELLING =
            "(?=.{1,80}$)(?!.*[0-9]{3})(?!.*@)[\\p{L}\\p{N}\\p{P}\\p{S}]+( [\\p{L}\\p{N}\\p{P}\\p{S}]+)*";

    private static final Pattern SPELT = Pattern.compile(SPELLING);

    public OtherText {
        if (!SPELT.matcher(value).matches()) {
            throw new InvalidValue(
                    "not a short text", "1 to 80 characters on one line, without numbers of three digits or an @");
        }
    }

    /** Text stands beside "other", and beside nothing else. */
    public static void standsBeside(boolean other, @Nullable OtherText text) {
        if (other && text == null) {
            throw new InvalidValue("\"other\" without a word", "a text that says what else it was");
        }
        standsOnlyBeside(other, text);
    }

    /** As {@link #standsBeside}, for lists that once took "other" without a word. */
    public static void standsOnlyBeside(boolean other, @Nullable OtherText text) {
        if (!other && text != null) {
            throw new InvalidValue("a text beside a value of the list", "a text beside \"other\" alone");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
