package org.handrail.outreach.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.handrail.outreach.api.PersonJson.DetailsJson;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.Import;
import org.handrail.outreach.people.Import.Handed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Takes in a partner's file about its own people. Every row is answered by itself, by its number alone; what is good beside a
 * bad one is not lost.
 */
@RestController
@RequestMapping("/v1/people/import")
class ImportApi {

    private static final CsvMapper CSV = CsvMapper.builder().build();
    private static final int MOST_REFUSALS = 100;

    private final Import people;

    ImportApi(Import people) {
        this.people = people;
    }

    /** CSV with a header; {@link Import#handed} says which columns. */
    @PostMapping(consumes = "text/csv")
    ImportedJson csv(@RequestParam String source, InputStream body, Who who) throws IOException {
        Taken taken = new Taken(source, who);
        try (MappingIterator<Map<String, String>> rows = CSV.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(body)) {
            while (rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
                taken.add(() -> Import.handed(row));
            }
        } catch (JacksonException broken) {
            taken.refuse("unreadable", "From this row on the file is no CSV.", "Look at quotes and commas here.");
        }
        return taken.answer();
    }

    /** The same as a list, each as a person is entered, with {@code consented}. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ImportedJson json(@RequestParam String source, @RequestBody List<DetailsJson> rows, Who who) {
        Taken taken = new Taken(source, who);
        rows.forEach(row -> taken.add(() -> new Handed(row.named(), row.told(), row.knownTo(), row.consented())));
        return taken.answer();
    }

    /** What came of a file: how many were new or brought news, how many did not, and what was refused, by row, from 1. */
    record ImportedJson(int taken, int unchanged, int refusedInAll, List<RefusedJson> refused) {}

    /** Why a row was refused. Nothing of the row stands in it. */
    record RefusedJson(int row, String kind, String detail, String next) {}

    /** Counts what comes of each row. */
    private final class Taken {

        private final String source;
        private final Who who;
        private final List<RefusedJson> refused = new ArrayList<>();
        private int rows;
        private int news;
        private int refusedInAll;

        Taken(String source, Who who) {
            if (!source.matches("[a-z0-9-]{1,100}")) {
                throw new CaseRefusal(Kind.INVALID, "This is no partner.", "Send its id as \"source\".");
            }
            this.source = source;
            this.who = who;
        }

        void add(Supplier<Handed> row) {
            rows++;
            try {
                news += people.take(row.get(), source, who) ? 1 : 0;
            } catch (CaseRefusal refusal) {
                rows--;
                refuse(Spelling.of(refusal.kind()), refusal.getMessage() + "", refusal.next());
            }
        }

        void refuse(String kind, String detail, String next) {
            rows++;
            refusedInAll++;
            if (refused.size() < MOST_REFUSALS) {
                refused.add(new RefusedJson(rows, kind, detail, next));
            }
        }

        ImportedJson answer() {
            return new ImportedJson(news, rows - news - refusedInAll, refusedInAll, List.copyOf(refused));
        }
    }
}
