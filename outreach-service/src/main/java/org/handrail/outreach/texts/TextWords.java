package org.handrail.outreach.texts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of texts, by language: date, time and a telephone number, and how to end it. Words that could tell a stranger
 * whom they concern or why are refused when they are read, not when they are sent.
 */
public final class TextWords {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final List<String> PLACES = List.of("phone", "date", "time");
    private static final int LONGEST = 300;
    /** domain.md, "Privacy": no name, no diagnosis, no provider, no link. Parts of words, in the languages we have. */
    private static final Pattern DISCLOSING = Pattern.compile(
            "detox|rehab|treat|clinic|opio|addict|recover|drug|droga|alcohol|counsel|consej|methad|metad|naloxon|suboxon"
                    + "|bupren|handrail|health|salud|therap|terapi|hospital|medic|tratamiento|https?:|www\\.|\\.(com|org|net)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, Map<TextKind, String>> words;
    private final String call;
    private final String language;

    /**
     * Words.
     *
     * @param call the number people are asked to ring
     * @param language for who named none
     * @throws IllegalArgumentException where words could disclose something, or lack what they need
     */
    public TextWords(Map<String, Map<TextKind, String>> words, String call, String language) {
        this.words = Map.copyOf(words);
        this.call = call;
        this.language = language;
        words.forEach((tongue, kinds) -> kinds.forEach((kind, text) -> check(tongue + ", " + kind + ": ", kind, text)));
    }

    /** A text, and the language it is in. */
    public record Said(String language, String text) {}

    /**
     * What to say; empty where there are no words in this language.
     *
     * @param tag the language the person likes best, or null
     * @param at the appointment, for a text that names one
     */
    public Optional<Said> of(TextKind kind, @Nullable String tag, @Nullable Instant at, ZoneId zone) {
        Locale locale = Locale.forLanguageTag(tag == null || tag.isBlank() ? language : tag);
        String template = words.getOrDefault(locale.getLanguage(), Map.of()).get(kind);
        if (template == null || (template.contains("{time}") && at == null)) {
            return Optional.empty();
        }
        String text = template.replace("{phone}", call);
        if (at != null) {
            ZonedDateTime there = at.atZone(zone);
            String date = there.format(DateTimeFormatter.ofPattern("EEE d MMM", locale));
            String time = there.format(
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
            boolean isPlain = StandardCharsets.US_ASCII.newEncoder().canEncode(template);
            text = text.replace("{date}", isPlain ? plain(date) : date).replace("{time}", isPlain ? plain(time) : time);
        }
        return Optional.of(new Said(locale.getLanguage(), text));
    }

    /**
     * As the words around it, where those do without accents: one character that the oldest alphabet of texts (GSM 03.38) lacks,
     * be it the narrow blank before "PM", doubles what a text costs and shows as a box on old telephones.
     */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\p{Z}", " ");
    }

    private static void check(String where, TextKind kind, String text) {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!PLACES.contains(place.group(1))) {
                throw new IllegalArgumentException(where + "{" + place.group(1) + "} is none of " + PLACES);
            }
        }
        Matcher disclosing = DISCLOSING.matcher(text);
        if (disclosing.find()) {
            throw new IllegalArgumentException(where + "\"" + disclosing.group() + "\" could disclose something");
        }
        if (!text.contains("{phone}") || !text.contains("STOP") || text.length() > LONGEST) {
            throw new IllegalArgumentException(where + "it needs {phone} and STOP, and at most 300 characters");
        }
        if (text.contains("{date}") != text.contains("{time}")
                || (kind == TextKind.APPOINTMENT) != text.contains("{time}")) {
            throw new IllegalArgumentException(where + "an appointment, and only that, has {date} and {time}");
        }
    }
}
