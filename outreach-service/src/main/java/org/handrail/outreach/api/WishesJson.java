package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.WishesTold;
import org.jspecify.annotations.Nullable;

/** What a person asked for and agreed to, also as a form sends it; what is not sent was not agreed to. See {@link WishesTold}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WishesJson(
        @Nullable String zone,
        @Nullable Boolean doNotContact,
        @Nullable Boolean noVoicemail,
        @Nullable Boolean noHomeVisit,
        @Nullable Boolean textsAgreed,
        @Nullable Boolean collateralAgreed,
        @Nullable String preferred,
        @Nullable String language) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    static WishesJson of(WishesTold told) {
        Channel preferred = told.preferred();
        return new WishesJson(
                told.zone().getId(),
                told.doNotContact(),
                told.noVoicemail(),
                told.noHomeVisit(),
                told.textsAgreed(),
                told.collateralAgreed(),
                preferred == null ? null : Spelling.of(preferred),
                told.language());
    }

    /**
     * The wishes.
     *
     * @throws CaseRefusal when zone, preferred or language are none
     */
    public WishesTold told() {
        String best = blankless(preferred);
        String spoken = blankless(language);
        if (spoken != null && !LANGUAGE.matcher(spoken).matches()) {
            throw new CaseRefusal(Kind.INVALID, "This is no language tag.", "Send one like es, or en-US.");
        }
        return new WishesTold(
                zoneSaid(),
                Boolean.TRUE.equals(doNotContact),
                Boolean.TRUE.equals(noVoicemail),
                Boolean.TRUE.equals(noHomeVisit),
                Boolean.TRUE.equals(textsAgreed),
                Boolean.TRUE.equals(collateralAgreed),
                best == null ? null : Spelling.read(Channel.class, "preferred", best),
                spoken);
    }

    private ZoneId zoneSaid() {
        try {
            return ZoneId.of(WorkJson.said(zone, "zone"));
        } catch (DateTimeException unknown) {
            throw new CaseRefusal(Kind.INVALID, "This is no time zone.", "Send one like America/New_York.");
        }
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
