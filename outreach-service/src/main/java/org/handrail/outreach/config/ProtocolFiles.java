package org.handrail.outreach.config;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.handrail.outreach.protocol.Protocol;
import org.handrail.outreach.protocol.TeamCalendar;
import org.handrail.outreach.protocol.yaml.CalendarReader;
import org.handrail.outreach.protocol.yaml.ProtocolReader;
import org.handrail.outreach.teams.Teams;
import org.handrail.outreach.teams.TeamsReader;
import org.handrail.yaml.UnreadableYaml;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The outreach protocol, the calendar and the teams, read at start; a bad file is refused with its place, and nothing starts. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProtocolFiles {

    private static final String FOLDER = "classpath:org/handrail/outreach/protocol/";
    private static final String PROTOCOL = "${handrail.desk.protocol:" + FOLDER + "standard-outreach.yaml}";
    private static final String CALENDAR = "${handrail.desk.team-calendar:" + FOLDER + "standard-team.yaml}";

    /** A case waits for what its last step was worked out by; who comes to be away later must not wait with it. */
    @Bean
    RulesOfWork rulesOfWork(
            @Value(PROTOCOL) Resource protocol,
            @Value(CALENDAR) Resource calendar,
            @Value("${handrail.texts.gateway:}") String gateway,
            @Value("${handrail.texts.outbox-only:false}") boolean outboxOnly) {
        boolean byHand = gateway.isBlank() && !outboxOnly;
        return new RulesOfWork((text(protocol) + text(calendar) + byHand).hashCode());
    }

    /** What the protocol leaves to the desk itself falls to coordinators where no texts can be sent. */
    @Bean
    Protocol protocol(
            @Value(PROTOCOL) Resource file,
            @Value("${handrail.texts.gateway:}") String gateway,
            @Value("${handrail.texts.outbox-only:false}") boolean outboxOnly) {
        Protocol protocol = read(file, ProtocolReader::read);
        return gateway.isBlank() && !outboxOnly ? protocol.byHand() : protocol;
    }

    @Bean
    TeamCalendar team(@Value(CALENDAR) Resource file) {
        return read(file, CalendarReader::read);
    }

    @Bean
    Teams teams(@Value("${handrail.desk.teams:#{null}}") @Nullable Resource file) {
        return file == null ? Teams.NONE : read(file, TeamsReader::read);
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static <T> T read(Resource file, Function<Reader, T> reader) {
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return reader.apply(text);
        } catch (UnreadableYaml refused) {
            throw new IllegalStateException(file.getDescription() + ", " + refused.getMessage(), refused);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
