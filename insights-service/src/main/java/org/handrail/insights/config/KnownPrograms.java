package org.handrail.insights.config;

import java.util.List;
import java.util.Map;
import org.handrail.directory.LiveDirectory;
import org.handrail.directory.Partner;
import org.handrail.directory.Program;
import org.handrail.events.terms.LevelOfCare;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the programs of the directory and the names of the measures in tables, so that figures can be put together by them. */
@Component
class KnownPrograms {

    private final ObjectProvider<LiveDirectory> directory;
    private final MeasureSettings measures;
    private final JdbcTemplate database;
    private String written = "";

    KnownPrograms(ObjectProvider<LiveDirectory> directory, MeasureSettings measures, JdbcTemplate database) {
        this.directory = directory;
        this.measures = measures;
        this.database = database;
    }

    /** Writes them where the directory is another than the one last written. Programs that are gone stay: figures name them. */
    @Scheduled(fixedDelayString = "${handrail.insights.directory-every:5s}")
    @Transactional
    public void write() {
        LiveDirectory now = directory.getIfAvailable();
        String version = now == null ? "none" : now.version();
        if (version.equals(written)) {
            return;
        }
        writeMeasures();
        if (now != null) {
            writePrograms(now.partners());
        }
        written = version;
    }

    private void writeMeasures() {
        for (Map.Entry<String, MeasureSettings.Measure> each : measures.measures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            MeasureSettings.Measure said = each.getValue();
            database.update("""
                    insert into measure (measure, family, title, goal) values (?, ?, ?, ?)
                    on conflict (measure) do update
                      set family = excluded.family, title = excluded.title, goal = excluded.goal""", each.getKey(), said.family(), said.title(), said.goal());
        }
    }

    private void writePrograms(List<Partner> partners) {
        List<Object[]> rows = partners.stream()
                .flatMap(partner -> partner.programs().stream().map(program -> row(partner, program)))
                .sorted((one, other) -> one[0].toString().compareTo(other[0].toString()))
                .toList();
        database.batchUpdate("""
                insert into program (program, name, partner, partner_name, phase, level)
                values (?, ?, ?, ?, ?, nullif(?, ''))
                on conflict (program) do update set name = excluded.name, partner = excluded.partner,
                  partner_name = excluded.partner_name, phase = excluded.phase, level = excluded.level""", rows);
    }

    private static Object[] row(Partner partner, Program program) {
        return new Object[] {
            program.id().value(),
            program.name(),
            partner.id().value(),
            partner.name(),
            program.phase().wireName(),
            level(program.level())
        };
    }

    private static String level(@Nullable LevelOfCare level) {
        return level == null ? "" : level.edition() + "/" + level.code();
    }
}
