package org.handrail.outreach.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.outreach.people.ContactDetails.ContactPerson;
import org.handrail.outreach.people.ContactDetails.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What a person is found by, normalised alike when it is kept and when it is asked for: whole parts of names without accents
 * and case, the last ten digits of a telephone number, an e-mail address, a day of birth, an identifier.
 */
final class SearchTerms {

    private static final int NATIONAL = 10;
    private static final int FEWEST_DIGITS = 7;
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern US_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private SearchTerms() {}

    /** All terms of these details. */
    static Set<String> of(ContactDetails details) {
        Set<String> terms = new LinkedHashSet<>();
        Stream.of(details.given(), details.family(), details.preferred())
                .flatMap(SearchTerms::names)
                .forEach(terms::add);
        details.phones().stream().map(Phone::number).map(SearchTerms::phone).forEach(terms::add);
        details.contacts().stream()
                .map(ContactPerson::phone)
                .filter(phone -> phone != null && digits(phone).length() >= FEWEST_DIGITS)
                .map(phone -> phone(phone + ""))
                .forEach(terms::add);
        details.emails().stream().map(SearchTerms::email).forEach(terms::add);
        details.identifiers().stream().map(each -> identifier(each.value())).forEach(terms::add);
        if (details.born() != null) {
            terms.add("born:" + details.born());
        }
        return terms;
    }

    /** What was typed, as words of which all must fit, each in one of its meanings; empty where nothing was said. */
    static List<Set<String>> asked(String typed) {
        String text = typed.strip();
        List<Set<String>> words = new ArrayList<>();
        if (text.matches("[+0-9 ().x-]+")
                && digits(text).length() >= FEWEST_DIGITS
                && !ISO_DAY.matcher(text).matches()) {
            words.add(Set.of(phone(text), identifier(text)));
            return words;
        }
        for (String word : text.split("[\\s,;]+", -1)) {
            Set<String> meanings = meanings(word);
            if (!meanings.isEmpty()) {
                words.add(meanings);
            }
        }
        return words;
    }

    private static Set<String> meanings(String word) {
        String day = day(word);
        if (day != null) {
            return Set.of("born:" + day);
        }
        if (word.indexOf('@') > 0) {
            return Set.of(email(word));
        }
        Set<String> meanings = new LinkedHashSet<>();
        names(word).forEach(meanings::add);
        if (word.chars().anyMatch(Character::isDigit)) {
            meanings.add(identifier(word));
        }
        return meanings;
    }

    /** Both parts of Garcia-Lopez, and the whole; O'Brien as one. */
    private static Stream<String> names(@Nullable String name) {
        if (name == null) {
            return Stream.of();
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’.]", "");
        return Stream.concat(
                        Stream.of(plain.split("[^\\p{L}]+", -1)),
                        Stream.of(plain.split("[^\\p{L}-]+", -1)).map(part -> part.replace("-", "")))
                .filter(part -> !part.isEmpty())
                .distinct()
                .map(part -> "name:" + part);
    }

    private static String phone(String number) {
        String digits = digits(number.replaceAll("x.*", ""));
        return "phone:" + digits.substring(Math.max(0, digits.length() - NATIONAL));
    }

    private static String email(String address) {
        return "mail:" + address.strip().toLowerCase(Locale.ROOT);
    }

    private static String identifier(String value) {
        return "id:" + value.strip().toUpperCase(Locale.ROOT);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static @Nullable String day(String word) {
        Matcher iso = ISO_DAY.matcher(word);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher us = US_DAY.matcher(word);
        return us.matches() ? day(us.group(3), us.group(1), us.group(2)) : null;
    }

    private static String day(String year, String month, String day) {
        return "%s-%02d-%02d".formatted(year, Integer.valueOf(month), Integer.valueOf(day));
    }
}
